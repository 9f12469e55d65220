package io.counterfoil.queue.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresWebOrders implements WebOrders {

    private static final int MOST_SHOWN = 100;
    private static final String TAKEN = """
            SELECT sku_key, quantity FROM web_order_line WHERE document_id = :document
            """;
    private static final String RELEASE = """
            DELETE FROM web_order_line WHERE document_id = :document AND sku_key = :key
            """;
    private static final String TAKE = """
            INSERT INTO web_order_line (document_id, store_id, sku_key, quantity)
            VALUES (:document, :store, :key, :quantity)
            ON CONFLICT (document_id, sku_key) DO UPDATE SET quantity = excluded.quantity
            """;
    private static final String LEVEL = """
            INSERT INTO stock_level (store_id, tenant_id, sku_key, sku) VALUES (:store, :tenant, :key, :sku)
            ON CONFLICT DO NOTHING
            """;
    private static final String ENTERED = """
            UPDATE web_order_line SET entered_at = :at, pending = :pending
            WHERE document_id = :document AND entered_at IS NULL
            """;
    private static final String NOT_PENDING = """
            UPDATE web_order_line SET entered_at = :at, pending = false
            WHERE store_id = :store AND document_id = :document AND pending
            """;
    private static final String TIDY = """
            DELETE FROM web_order_line
            WHERE store_id = ANY (:feeding) AND NOT pending
              AND entered_at < (SELECT CASE WHEN bool_and(asked_at IS NOT NULL) THEN min(asked_at) END
                                FROM book_record WHERE books_id = :books AND list = 'ITEMS')
            """;
    private static final String COUNTING = """
            SELECT w.*, d.cart_order_id
            FROM stock_level x JOIN web_order_line w ON w.store_id = x.store_id AND w.sku_key = x.sku_key
                JOIN document d ON d.id = w.document_id
            WHERE x.list_id = :item AND x.store_id = ANY (:feeding)
              AND (w.entered_at IS NULL OR w.pending OR CAST(:readAt AS timestamptz) IS NULL OR w.entered_at >= :readAt)
            ORDER BY d.order_created_at, w.document_id LIMIT :limit
            """;

    private final Jdbi jdbi;

    PostgresWebOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void takes(UUID storeId, UUID tenantId, UUID documentId, Map<String, BigDecimal> quantities) {
        Map<String, BigDecimal> wanted = new TreeMap<>();
        Map<String, String> skus = new HashMap<>();
        quantities.forEach((sku, quantity) -> SkuKey.of(sku).ifPresent(key -> {
            wanted.merge(key, quantity, BigDecimal::add);
            skus.put(key, sku.strip());
        }));
        jdbi.useHandle(handle -> {
            Set<String> changed = changed(taken(handle, documentId), wanted);
            batch(handle, LEVEL, changed, (batch, key) -> batch.bind("store", storeId)
                    .bind("tenant", tenantId)
                    .bind("sku", skus.getOrDefault(key, key)));
            batch(handle, RELEASE, changed, (batch, key) -> batch.bind("document", documentId));
            Set<String> kept = new TreeSet<>(changed);
            kept.retainAll(wanted.keySet());
            batch(handle, TAKE, kept, (batch, key) -> batch.bind("document", documentId)
                    .bind("store", storeId)
                    .bind("quantity", wanted.get(key)));
            changed.forEach(key -> PostgresLevels.resolve(handle, storeId, key));
        });
    }

    private static Map<String, BigDecimal> taken(Handle handle, UUID documentId) {
        Map<String, BigDecimal> taken = new HashMap<>();
        handle.createQuery(TAKEN)
                .bind("document", documentId)
                .map((row, context) -> Map.entry(row.getString("sku_key"), row.getBigDecimal("quantity")))
                .forEach(line -> taken.put(line.getKey(), line.getValue()));
        return taken;
    }

    private static Set<String> changed(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> same(before.get(key), after.get(key)));
        return keys;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** What a row needs besides its SKU. */
    private interface Binding {
        void bind(PreparedBatch batch, String key);
    }

    private static void batch(Handle handle, String sql, Set<String> keys, Binding binding) {
        if (keys.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        keys.forEach(key -> {
            binding.bind(batch.bind("key", key), key);
            batch.add();
        });
        batch.execute();
    }

    @Override
    public void entered(UUID documentId, Instant at, boolean pending) {
        jdbi.useHandle(handle -> handle.createUpdate(ENTERED)
                .bind("document", documentId)
                .bind("at", at)
                .bind("pending", pending)
                .execute());
    }

    @Override
    public void notPending(UUID storeId, UUID documentId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(NOT_PENDING)
                .bind("store", storeId)
                .bind("document", documentId)
                .bind("at", at)
                .execute());
    }

    @Override
    public void tidy(UUID booksId, List<UUID> feeding) {
        jdbi.useHandle(handle -> handle.createUpdate(TIDY)
                .bind("books", booksId)
                .bindArray("feeding", UUID.class, feeding)
                .execute());
    }

    @Override
    public List<Taking> counting(Levels.Scope scope, Counted item) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNTING)
                .bind("item", item.listId())
                .bindArray("feeding", UUID.class, scope.feeding())
                .bind("readAt", item.readAt())
                .bind("limit", MOST_SHOWN)
                .map((row, context) -> new Taking(
                        row.getObject("store_id", UUID.class),
                        row.getObject("document_id", UUID.class),
                        row.getString("cart_order_id"),
                        row.getBigDecimal("quantity"),
                        PostgresLevelRow.instant(row.getTimestamp("entered_at")),
                        row.getBoolean("pending")))
                .list());
    }
}
