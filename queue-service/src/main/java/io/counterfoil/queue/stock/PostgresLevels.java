package io.counterfoil.queue.stock;

import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.events.SetStock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresLevels implements Levels {

    private static final String SEEN = """
            INSERT INTO stock_product (store_id, cart_item_id, sku_key, quantity, seen_at)
            VALUES (:store, :item, :key, :quantity, :at)
            ON CONFLICT (store_id, cart_item_id) DO UPDATE SET sku_key = excluded.sku_key, quantity = excluded.quantity,
                seen_at = excluded.seen_at
            WHERE stock_product.seen_at <= excluded.seen_at
            """;
    private static final String FORMER_KEY = """
            SELECT sku_key FROM stock_product WHERE store_id = :store AND cart_item_id = :item FOR UPDATE
            """;
    private static final String RESOLVED = """
            COALESCE(
                (SELECT m.list_id FROM mapping m
                 WHERE m.store_id = l.store_id AND m.kind = 'ITEM' AND m.text_key = l.sku_key),
                (SELECT r.list_id FROM book_record r
                 WHERE r.books_id = :books AND r.list = 'ITEMS' AND r.name_key = l.sku_key
                 ORDER BY r.active DESC, r.list_id LIMIT 1))
            """;
    private static final String ADD = """
            INSERT INTO stock_level (store_id, tenant_id, sku_key, sku) VALUES (:store, :tenant, :key, :sku)
            ON CONFLICT DO NOTHING
            """;
    // A SKU that several products of the cart have is written by SKU; what the cart says of it is the sum.
    private static final String COMBINE = """
            UPDATE stock_level SET cart_item_id = p.cart_item_id, in_cart = p.quantity
            FROM (SELECT CASE WHEN count(*) = 1 THEN max(cart_item_id) END AS cart_item_id, sum(quantity) AS quantity
                  FROM stock_product WHERE store_id = :store AND sku_key = :key) p
            WHERE store_id = :store AND sku_key = :key
            """;
    private static final String OF_MAPPINGS = """
            INSERT INTO stock_level (store_id, tenant_id, sku_key, sku)
            SELECT store_id, tenant_id, text_key, text FROM mapping WHERE kind = 'ITEM' AND store_id = ANY (:stores)
            ON CONFLICT DO NOTHING
            """;
    private static final String RESOLVE = """
            UPDATE stock_level l SET list_id = f.list_id
            FROM (SELECT l.store_id, l.sku_key, %s AS list_id FROM stock_level l WHERE l.store_id = ANY (:stores)) f
            WHERE l.store_id = f.store_id AND l.sku_key = f.sku_key AND l.list_id IS DISTINCT FROM f.list_id
            """.formatted(RESOLVED);
    private static final String RESOLVE_ONE = """
            UPDATE stock_level l SET list_id = %s
            WHERE l.store_id = :store AND l.sku_key = :key RETURNING l.list_id
            """.formatted(RESOLVED.replace(
            ":books", "(SELECT CAST(settings ->> 'booksId' AS uuid) FROM store WHERE id = :store)"));
    private static final String LEVELS = """
            SELECT l.*, r.name AS item_name, r.fields ->> 'QuantityOnHand' AS on_hand,
                r.fields ->> 'QuantityOnSalesOrder' AS on_sales_order, r.asked_at AS read_at,
                (SELECT COALESCE(sum(w.quantity), 0)
                 FROM stock_level x JOIN web_order_line w ON w.store_id = x.store_id AND w.sku_key = x.sku_key
                 WHERE x.list_id = l.list_id AND x.store_id = ANY (:feeding)
                   AND (w.entered_at IS NULL OR w.pending OR r.asked_at IS NULL OR w.entered_at >= r.asked_at)) AS web
            FROM stock_level l LEFT JOIN book_record r
                ON r.books_id = :books AND r.list = 'ITEMS' AND r.list_id = l.list_id AND r.active
            WHERE l.store_id = :store
            """;
    private static final String OF_ITEMS = LEVELS + " AND (:all OR l.list_id = ANY (:items)) ORDER BY l.sku_key";
    private static final String PAGE = LEVELS + " AND l.sku_key > :after ORDER BY l.sku_key LIMIT :limit";
    private static final String BY_SKU = LEVELS + " AND l.sku_key = :key";
    private static final String LINKED = """
            SELECT count(*) FROM stock_level l JOIN book_record r
                ON r.books_id = :books AND r.list = 'ITEMS' AND r.list_id = l.list_id AND r.active
            WHERE l.store_id = :store AND r.fields ->> 'QuantityOnHand' IS NOT NULL
            """;
    private static final String NEXT = """
            INSERT INTO stock_counter (store_id, epoch, counter) VALUES (:store, 1, :count)
            ON CONFLICT (store_id) DO UPDATE SET counter = stock_counter.counter + excluded.counter
            RETURNING epoch, counter
            """;
    // The seconds since 1970 are more than any epoch before, also than one that the backup did not know.
    private static final String NEW_EPOCH = """
            INSERT INTO stock_counter (store_id, epoch, counter) VALUES (:store, extract(epoch FROM now()), 0)
            ON CONFLICT (store_id) DO UPDATE SET epoch = excluded.epoch, counter = 0
            """;
    private static final String TELL_ANEW = """
            UPDATE stock_level SET state = 'NEVER', quantity = NULL, write_id = NULL, asked_at = NULL, code = NULL,
                reason = NULL
            WHERE store_id = :store
            """;
    private static final String ASKED = """
            UPDATE stock_level SET state = 'ASKED', quantity = :quantity, write_id = :write, asked_at = :at, code = NULL,
                reason = NULL
            WHERE store_id = :store AND sku_key = :key
            """;
    private static final String DONE = """
            UPDATE stock_level SET state = 'WRITTEN' WHERE store_id = :store AND write_id = :write AND state = 'ASKED'
            RETURNING list_id
            """;
    private static final String FAILED = """
            UPDATE stock_level SET state = 'FAILED', code = :code, reason = :reason
            WHERE store_id = :store AND write_id = :write AND state = 'ASKED'
            """;
    private static final String DUE = "INSERT INTO stock_due (store_id, list_id) VALUES (:store, :item)";
    private static final String DUE_STORES = "SELECT DISTINCT store_id FROM stock_due";
    private static final String TAKE_DUE = "DELETE FROM stock_due WHERE store_id = ANY (:stores) RETURNING list_id";

    private final Jdbi jdbi;

    PostgresLevels(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void seen(ItemSeen event) {
        String id = event.item().cartItemId();
        Optional<String> key = SkuKey.of(event.item().sku());
        if (id == null || key.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            Optional<String> former = handle.createQuery(FORMER_KEY)
                    .bind("store", event.storeId())
                    .bind("item", id)
                    .mapTo(String.class)
                    .findOne();
            int kept = handle.createUpdate(SEEN)
                    .bind("store", event.storeId())
                    .bind("item", id)
                    .bind("key", key.get())
                    .bind("quantity", event.item().quantity())
                    .bind("at", event.seenAt())
                    .execute();
            if (kept > 0) {
                handle.createUpdate(ADD)
                        .bind("store", event.storeId())
                        .bind("tenant", event.tenantId())
                        .bind("key", key.get())
                        .bind("sku", event.item().sku().strip())
                        .execute();
                former.filter(other -> !other.equals(key.get()))
                        .ifPresent(other -> combine(handle, event.storeId(), other));
                combine(handle, event.storeId(), key.get());
                resolve(handle, event.storeId(), key.get());
            }
        });
    }

    private static void combine(Handle handle, UUID storeId, String key) {
        handle.createUpdate(COMBINE).bind("store", storeId).bind("key", key).execute();
    }

    /** What the SKU stands for, and that it is to be computed. */
    static void resolve(Handle handle, UUID storeId, String key) {
        String listId = handle.createQuery(RESOLVE_ONE)
                .bind("store", storeId)
                .bind("key", key)
                .map((row, context) -> Optional.ofNullable(row.getString("list_id")))
                .one()
                .orElse(null);
        due(handle, storeId, listId);
    }

    @Override
    public void resolve(UUID booksId, List<UUID> stores) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(OF_MAPPINGS)
                    .bindArray("stores", UUID.class, stores)
                    .execute();
            handle.createUpdate(RESOLVE)
                    .bind("books", booksId)
                    .bindArray("stores", UUID.class, stores)
                    .execute();
        });
    }

    @Override
    public List<Level> of(Scope scope, Collection<String> listIds) {
        return jdbi.withHandle(handle -> levels(handle, OF_ITEMS, scope)
                .bind("all", listIds.contains(ALL))
                .bindArray("items", String.class, listIds)
                .map((row, context) -> PostgresLevelRow.read(row))
                .list());
    }

    @Override
    public List<Level> page(Scope scope, String after, int limit) {
        return jdbi.withHandle(handle -> levels(handle, PAGE, scope)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> PostgresLevelRow.read(row))
                .list());
    }

    @Override
    public Optional<Level> bySku(Scope scope, String sku) {
        return SkuKey.of(sku)
                .flatMap(key -> jdbi.withHandle(handle -> levels(handle, BY_SKU, scope)
                        .bind("key", key)
                        .map((row, context) -> PostgresLevelRow.read(row))
                        .findOne()));
    }

    private static Query levels(Handle handle, String sql, Scope scope) {
        return handle.createQuery(sql)
                .bind("store", scope.storeId())
                .bind("books", scope.booksId())
                .bindArray("feeding", UUID.class, scope.feeding());
    }

    @Override
    public int linked(UUID storeId, UUID booksId) {
        return jdbi.withHandle(handle -> handle.createQuery(LINKED)
                .bind("store", storeId)
                .bind("books", booksId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Versions next(UUID storeId, int count) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("store", storeId)
                .bind("count", count)
                .map((row, context) -> new Versions(row.getLong("epoch"), row.getLong("counter") - count + 1))
                .one());
    }

    @Override
    public void recover(UUID storeId) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(NEW_EPOCH).bind("store", storeId).execute();
            handle.createUpdate(TELL_ANEW).bind("store", storeId).execute();
            due(handle, storeId, ALL);
        });
    }

    @Override
    public void asked(List<SetStock> writes) {
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch(ASKED);
            writes.forEach(write -> batch.bind("store", write.storeId())
                    .bind("key", SkuKey.of(write.sku()).orElseThrow())
                    .bind("quantity", write.quantity())
                    .bind("write", write.writeId())
                    .bind("at", write.at())
                    .add());
            batch.execute();
        });
    }

    @Override
    public void done(UUID storeId, UUID writeId) {
        jdbi.useHandle(handle -> handle.createQuery(DONE)
                .bind("store", storeId)
                .bind("write", writeId)
                .map((row, context) -> Optional.ofNullable(row.getString("list_id")))
                .findOne()
                .ifPresent(listId -> due(handle, storeId, listId.orElse(null))));
    }

    @Override
    public void failed(CartWriteFailed event) {
        jdbi.useHandle(handle -> handle.createUpdate(FAILED)
                .bind("store", event.storeId())
                .bind("write", event.writeId())
                .bind("code", event.code())
                .bind("reason", event.reason())
                .execute());
    }

    @Override
    public void due(UUID storeId, @Nullable String listId) {
        jdbi.useHandle(handle -> due(handle, storeId, listId));
    }

    private static void due(Handle handle, UUID storeId, @Nullable String listId) {
        if (listId != null) {
            handle.createUpdate(DUE).bind("store", storeId).bind("item", listId).execute();
        }
    }

    @Override
    public List<UUID> dueStores() {
        return jdbi.withHandle(
                handle -> handle.createQuery(DUE_STORES).mapTo(UUID.class).list());
    }

    @Override
    public List<String> takeDue(List<UUID> stores) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKE_DUE)
                .bindArray("stores", UUID.class, stores)
                .mapTo(String.class)
                .list());
    }
}
