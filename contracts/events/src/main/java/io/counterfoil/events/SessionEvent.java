package io.counterfoil.events;

import java.util.UUID;

/** Topic {@code sessions}: what happened between a Web Connector and us. */
public sealed interface SessionEvent extends Event
        permits SessionOpened, RunStarted, TaskSettled, RunEnded, SessionClosed, ContactsCounted, SignInRefused {

    UUID storeId();

    UUID tenantId();

    @Override
    default String topic() {
        return "sessions";
    }

    @Override
    default String key() {
        return storeId().toString();
    }

    void deliverTo(Handler handler);

    /** Takes one method an event; what a service does not need it leaves alone. */
    interface Handler {
        default void on(SessionOpened event) {}

        default void on(RunStarted event) {}

        default void on(TaskSettled event) {}

        default void on(RunEnded event) {}

        default void on(SessionClosed event) {}

        default void on(ContactsCounted event) {}

        default void on(SignInRefused event) {}
    }
}
