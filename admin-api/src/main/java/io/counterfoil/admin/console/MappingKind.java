package io.counterfoil.admin.console;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a store's orders is linked, and to which list of the books. */
enum MappingKind {
    ITEM("items"),
    CUSTOMER("customers"),
    PAYMENT_METHOD("payment-methods"),
    SHIP_METHOD("ship-methods"),
    PURPOSE("items");

    private final String list;

    MappingKind(String list) {
        this.list = list;
    }

    /** As internal REST names the list. */
    String list() {
        return list;
    }

    static MappingKind of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(ITEM);
    }

    /** What may be said in the shop's place; empty when the shop has words of its own. */
    public List<String> texts() {
        return this == PURPOSE
                ? List.of(
                        "SHIPPING",
                        "HANDLING",
                        "WRAPPING",
                        "FEE",
                        "DISCOUNT",
                        "GIFT_CERTIFICATE",
                        "REWARD_POINTS",
                        "TAX",
                        "ROUNDING")
                : List.of();
    }
}
