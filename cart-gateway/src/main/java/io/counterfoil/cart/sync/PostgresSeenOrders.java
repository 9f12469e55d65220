package io.counterfoil.cart.sync;

import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.reading.ToldOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresSeenOrders implements SeenOrders {

    private static final String KEEP = """
            INSERT INTO cart_order AS kept (store_id, cart_order_id, hash, raw, seen_at, created_at)
            VALUES (:store, :order, :hash, :raw, :at, :created)
            ON CONFLICT (store_id, cart_order_id) DO UPDATE
            SET hash = excluded.hash, raw = excluded.raw, seen_at = excluded.seen_at,
                created_at = excluded.created_at, missing_since = NULL, gone_at = NULL
            WHERE kept.hash <> excluded.hash OR kept.gone_at IS NOT NULL
            """;

    /** Some carts let older orders be seen with another right only, and show new ones in lists with a delay. */
    private static final String TOLD = """
            SELECT cart_order_id, created_at FROM cart_order
            WHERE store_id = :store AND gone_at IS NULL AND cart_order_id > :after
                AND created_at > now() - interval '45 days' AND seen_at < now() - interval '10 minutes'
            ORDER BY cart_order_id LIMIT :most
            """;

    private static final String THERE = """
            UPDATE cart_order SET missing_since = NULL
            WHERE store_id = :store AND cart_order_id = ANY(:orders) AND missing_since IS NOT NULL
            """;

    private static final String MISSING = """
            UPDATE cart_order SET missing_since = COALESCE(missing_since, now()),
                gone_at = CASE WHEN missing_since <= now() - :while * interval '1 millisecond' THEN now() END
            WHERE store_id = :store AND cart_order_id = ANY(:orders) AND gone_at IS NULL
            RETURNING CASE WHEN gone_at IS NOT NULL THEN cart_order_id END
            """;

    private static final String KNOWS = """
            SELECT EXISTS (SELECT 1 FROM cart_order WHERE store_id = :store AND cart_order_id = :order)
            """;

    private final Jdbi database;

    PostgresSeenOrders(Jdbi database) {
        this.database = database;
    }

    @Override
    public boolean keep(UUID storeId, SeenOrder seen, Instant at) {
        return database.withHandle(handle -> handle.createUpdate(KEEP)
                        .bind("store", storeId)
                        .bind("order", seen.order().cartOrderId())
                        .bind("hash", seen.hash())
                        .bind("raw", seen.raw())
                        .bind("at", at)
                        .bind("created", seen.order().createdAt())
                        .execute())
                > 0;
    }

    @Override
    public List<ToldOrder> told(UUID storeId, String after, int most) {
        return database.withHandle(handle -> handle.createQuery(TOLD)
                .bind("store", storeId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> new ToldOrder(
                        row.getString("cart_order_id"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    @Override
    public void there(UUID storeId, Collection<String> cartOrderIds) {
        database.useHandle(handle -> handle.createUpdate(THERE)
                .bind("store", storeId)
                .bindArray("orders", String.class, cartOrderIds)
                .execute());
    }

    @Override
    public List<String> missing(UUID storeId, Collection<String> cartOrderIds, Duration aGoodWhile) {
        return database.withHandle(handle -> handle.createQuery(MISSING)
                .bind("store", storeId)
                .bindArray("orders", String.class, cartOrderIds)
                .bind("while", aGoodWhile.toMillis())
                .mapTo(String.class)
                .filter(Objects::nonNull)
                .list());
    }

    @Override
    public boolean knows(UUID storeId, String cartOrderId) {
        return database.withHandle(handle -> handle.createQuery(KNOWS)
                .bind("store", storeId)
                .bind("order", cartOrderId)
                .mapTo(Boolean.class)
                .one());
    }
}
