package io.counterfoil.queue.plan;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Order;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** What makes two orders the same customer's: the e-mail address, else the shop's customer id, else name and address. */
public final class CustomerKey {

    private CustomerKey() {}

    /** Those of a registered customer of the store, the first one first. */
    public static List<UUID> of(UUID storeId, String email, String cartCustomerId) {
        String address = PlainText.clean(email).toLowerCase(Locale.ROOT);
        return Stream.concat(
                        address.isEmpty() ? Stream.empty() : Stream.of(NameUuid.of("customer by email", address)),
                        cartCustomerId.isBlank()
                                ? Stream.empty()
                                : Stream.of(NameUuid.of("customer by cart id", storeId, cartCustomerId)))
                .toList();
    }

    static UUID of(UUID storeId, String name, Order order) {
        String email = PlainText.clean(order.buyer().email()).toLowerCase(Locale.ROOT);
        if (!email.isEmpty()) {
            return NameUuid.of("customer by email", email);
        }
        String cartCustomerId = order.buyer().cartCustomerId();
        if (cartCustomerId != null && !cartCustomerId.isBlank()) {
            return NameUuid.of("customer by cart id", storeId, cartCustomerId);
        }
        return NameUuid.of(
                "customer by address",
                name.toLowerCase(Locale.ROOT),
                Postal.of(order.billing()).address());
    }
}
