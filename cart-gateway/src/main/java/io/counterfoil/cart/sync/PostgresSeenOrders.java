package io.counterfoil.cart.sync;

import io.counterfoil.cart.reading.SeenOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresSeenOrders implements SeenOrders {

    private static final String KEEP = """
            INSERT INTO cart_order AS kept (store_id, cart_order_id, hash, raw, seen_at)
            VALUES (:store, :order, :hash, :raw, :at)
            ON CONFLICT (store_id, cart_order_id) DO UPDATE
            SET hash = excluded.hash, raw = excluded.raw, seen_at = excluded.seen_at
            WHERE kept.hash <> excluded.hash
            """;

    private final Jdbi database;

    PostgresSeenOrders(Jdbi database) {
        this.database = database;
    }

    @Override
    public boolean keep(Claim claim, SeenOrder seen, Instant at) {
        return database.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("store", claim.storeId())
                        .bind("order", seen.order().cartOrderId())
                        .bind("hash", seen.hash())
                        .bind("raw", seen.raw())
                        .bind("at", at)
                        .execute())
                > 0;
    }
}
