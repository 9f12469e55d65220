package io.counterfoil.events;

import java.util.UUID;

/** Topic {@code stores} (compacted): what every service must know of a store. Never a secret. */
public sealed interface StoreEvent extends Event permits StoreChanged {

    UUID storeId();

    @Override
    default String topic() {
        return "stores";
    }

    @Override
    default String key() {
        return storeId().toString();
    }

    void deliverTo(Handler handler);

    /** Takes one method an event; what a service does not need it leaves alone. */
    interface Handler {
        default void on(StoreChanged event) {}
    }
}
