package io.counterfoil.events;

import java.util.UUID;

/** Topic {@code operations}: what must be done in the books, as queue-service decides. Personal data: kept 7 days. */
public sealed interface OperationEvent extends Event
        permits OrderHeld, OrderReleased, OperationQueued, TaskQueued, OperationFinished {

    UUID storeId();

    UUID tenantId();

    @Override
    default String topic() {
        return "operations";
    }

    @Override
    default String key() {
        return storeId().toString();
    }

    void deliverTo(Handler handler);

    /** Takes one method an event; what a service does not need it leaves alone. */
    interface Handler {
        default void on(OrderHeld event) {}

        default void on(OrderReleased event) {}

        default void on(OperationQueued event) {}

        default void on(TaskQueued event) {}

        default void on(OperationFinished event) {}
    }
}
