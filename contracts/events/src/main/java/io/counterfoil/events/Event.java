package io.counterfoil.events;

import java.util.UUID;

/** A fact that its owner tells the other services, at least once and in order per {@link #key()}. */
public sealed interface Event permits StoreEvent, CartEvent, CartUpdate, OperationEvent, SessionEvent, BooksEvent {

    /** The Kafka topic it travels on. */
    String topic();

    /** The record key: the store, or the books on the topic {@code books}. Order holds within one key only. */
    String key();

    /** What makes this fact itself and no other among the events of its type; published again, it is the same. */
    String identity();

    /** The CloudEvents type. */
    default String type() {
        return getClass().getSimpleName();
    }

    /** Deterministic: the same fact published again, even after a restore, has the same id. */
    default UUID eventId() {
        return NameUuid.of(type() + '|' + identity());
    }
}
