package io.counterfoil.events;

import java.util.UUID;

/** What is to be written to a cart, each write with an id of its own; answered by {@link CartWriteDone} or {@link CartWriteFailed}. */
public sealed interface CartUpdate extends Event permits SetStock, WriteItem, WriteCustomer, SetExportFlag {

    UUID storeId();

    UUID tenantId();

    /** A function of what is written: published again, it is the same write. */
    UUID writeId();

    @Override
    default String topic() {
        return "cart-updates";
    }

    @Override
    default String key() {
        return storeId().toString();
    }

    @Override
    default String identity() {
        return writeId().toString();
    }

    void deliverTo(Handler handler);

    /** Takes one method an event; what a service does not need it leaves alone. */
    interface Handler {
        default void on(SetStock event) {}

        default void on(WriteItem event) {}

        default void on(WriteCustomer event) {}

        default void on(SetExportFlag event) {}
    }
}
