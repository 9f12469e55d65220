package io.counterfoil.events;

import java.util.UUID;

/** Topic {@code cart-events}: what a cart said. Personal data: kept 7 days. */
public sealed interface CartEvent extends Event
        permits OrderSeen,
                OrderGone,
                ItemSeen,
                CustomerSeen,
                CartWriteDone,
                CartWriteFailed,
                CartUnreachable,
                CartReachable {

    UUID storeId();

    UUID tenantId();

    @Override
    default String topic() {
        return "cart-events";
    }

    @Override
    default String key() {
        return storeId().toString();
    }

    void deliverTo(Handler handler);

    /** Takes one method an event; what a service does not need it leaves alone. */
    interface Handler {
        default void on(OrderSeen event) {}

        default void on(OrderGone event) {}

        default void on(ItemSeen event) {}

        default void on(CustomerSeen event) {}

        default void on(CartWriteDone event) {}

        default void on(CartWriteFailed event) {}

        default void on(CartUnreachable event) {}

        default void on(CartReachable event) {}
    }
}
