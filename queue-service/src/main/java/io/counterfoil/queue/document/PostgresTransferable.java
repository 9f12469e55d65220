package io.counterfoil.queue.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresTransferable implements Transferable {

    private static final String PREVIEW = """
            SELECT * FROM document
            WHERE store_id = :store AND tenant_id = :tenant
              AND (state = 'PENDING' OR state = 'HELD' AND task_id IS NULL OR :exported AND state = 'EXPORTED')
              AND (:exported OR NOT entered)
              AND (CAST(:customer AS text) IS NULL OR lower(:customer) IN (lower(customer), lower(email)))
              AND (CAST(:from AS date) IS NULL OR order_date >= CAST(:from AS date))
              AND (CAST(:to AS date) IS NULL OR order_date <= CAST(:to AS date))
              AND (CAST(:createdAt AS timestamptz) IS NULL
                   OR (order_created_at, id) < (CAST(:createdAt AS timestamptz), CAST(:id AS uuid)))
            ORDER BY order_created_at DESC, id DESC LIMIT :limit
            """;
    private static final String BUYERS = """
            SELECT max(customer) AS customer, lower(email) AS email, count(*) AS orders FROM document
            WHERE store_id = :store AND tenant_id = :tenant AND customer <> ''
            GROUP BY lower(customer), lower(email) ORDER BY lower(max(customer)), email LIMIT 10000
            """;
    private static final String DONE = """
            SELECT EXISTS (SELECT FROM transferred WHERE store_id = :store AND request = :request AND document_id = :id)
            """;
    private static final String REMEMBER = """
            INSERT INTO transferred (store_id, request, document_id) VALUES (:store, :request, :id) ON CONFLICT DO NOTHING
            """;
    private static final String TIDY = """
            DELETE FROM transferred WHERE store_id = :store AND at < now() - interval '8 days'
            """;
    private static final String ENTERED = """
            SELECT count(*) FROM document WHERE store_id = :store AND entered AND NOT deleted
            """;
    private static final int AT_A_TIME = 200;
    private static final String EXPORTED = """
            SELECT * FROM document WHERE store_id = :store AND state = 'EXPORTED'
            """;
    private static final String RESET = """
            UPDATE document SET state = 'PENDING', reasons = '[]', held_by_settings = false, shown = false, due = false,
                released_by = NULL, task_id = NULL, ref_number = NULL, posted = NULL, txn_id = NULL, books_total = NULL,
                revision = revision + 1
            WHERE store_id = :store AND state = 'EXPORTED'
            """;

    private final Jdbi jdbi;

    PostgresTransferable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Document> preview(Filter filter) {
        Optional<Cursor> after = Optional.ofNullable(filter.after());
        return jdbi.withHandle(handle -> handle.createQuery(PREVIEW)
                .bind("store", filter.storeId())
                .bind("tenant", filter.tenantId())
                .bind("exported", filter.exported())
                .bind("customer", filter.customer())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("createdAt", after.map(Cursor::orderCreatedAt).orElse(null))
                .bind("id", after.map(Cursor::id).orElse(null))
                .bind("limit", filter.limit())
                .map((row, context) -> PostgresDocumentRow.read(row))
                .list());
    }

    @Override
    public List<Buyer> buyers(UUID storeId, UUID tenantId) {
        return jdbi.withHandle(handle -> handle.createQuery(BUYERS)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .map((row, context) ->
                        new Buyer(row.getString("customer"), row.getString("email"), row.getInt("orders")))
                .list());
    }

    @Override
    public boolean done(UUID storeId, String request, UUID documentId) {
        return jdbi.withHandle(handle -> handle.createQuery(DONE)
                .bind("store", storeId)
                .bind("request", request)
                .bind("id", documentId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public void remember(UUID storeId, String request, UUID documentId) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(TIDY).bind("store", storeId).execute();
            handle.createUpdate(REMEMBER)
                    .bind("store", storeId)
                    .bind("request", request)
                    .bind("id", documentId)
                    .execute();
        });
    }

    @Override
    public int entered(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(ENTERED)
                .bind("store", storeId)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public void exported(UUID storeId, Consumer<Document> reader) {
        jdbi.useHandle(handle -> handle.createQuery(EXPORTED)
                .bind("store", storeId)
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> PostgresDocumentRow.read(row))
                .forEach(reader));
    }

    @Override
    public int reset(UUID storeId) {
        return jdbi.withHandle(
                handle -> handle.createUpdate(RESET).bind("store", storeId).execute());
    }
}
