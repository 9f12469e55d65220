package io.counterfoil.cart.records;

import java.time.Instant;
import java.util.UUID;

/** What the carts' records said last. */
public interface SeenRecords {

    /** Keeps what a record says; true when it is new or reads differently than before. */
    boolean keep(UUID storeId, RecordKind kind, String recordId, String hash, Instant at);
}
