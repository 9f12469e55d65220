package io.counterfoil.queue.mapping;

import java.util.Arrays;
import java.util.Optional;

/** What a line of a document is for, besides products. */
public enum Purpose {
    SHIPPING("shippingItem"),
    HANDLING("handlingItem"),
    WRAPPING("wrappingItem"),
    FEE("feeItem"),
    /** Coupons, too. */
    DISCOUNT("discountItem"),
    GIFT_CERTIFICATE("giftCertificateItem"),
    REWARD_POINTS("rewardPointsItem"),
    TAX("taxItem"),
    /** A product that has no item of its own. */
    PRODUCT("defaultItem"),
    /** The part of a refund that the cart does not explain. */
    REFUND("money.refundItem"),
    ROUNDING("roundingItem");

    private final String preference;

    Purpose(String preference) {
        this.preference = preference;
    }

    /** The preference that names its item where it is not linked. */
    String preference() {
        return preference;
    }

    static boolean isOne(String text) {
        return named(text).isPresent();
    }

    static Purpose of(String text) {
        return named(text).orElseThrow(() -> new IllegalArgumentException("no purpose: " + text));
    }

    private static Optional<Purpose> named(String text) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }
}
