package io.counterfoil.cart.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresSeenRecords implements SeenRecords {

    private static final String KEEP = """
            INSERT INTO cart_record AS kept (store_id, kind, record_id, hash, seen_at)
            VALUES (:store, :kind, :record, :hash, :at)
            ON CONFLICT (store_id, kind, record_id) DO UPDATE SET hash = excluded.hash, seen_at = excluded.seen_at
            WHERE kept.hash <> excluded.hash
            """;

    private final Jdbi database;

    PostgresSeenRecords(Jdbi database) {
        this.database = database;
    }

    @Override
    public boolean keep(UUID storeId, RecordKind kind, String recordId, String hash, Instant at) {
        return database.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("store", storeId)
                        .bind("kind", kind.name())
                        .bind("record", recordId)
                        .bind("hash", hash)
                        .bind("at", at)
                        .execute())
                > 0;
    }
}
