package io.counterfoil.queue.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

@ApplicationScoped
class PostgresTransferable implements Transferable {

    private static final String IN_ORDER = """
            SELECT * FROM document
            WHERE store_id = :store AND tenant_id = :tenant AND <which>
            ORDER BY order_created_at DESC, id DESC LIMIT :limit
            """;
    /** However many orders somebody has, only those shown are read. */
    private static final String OF_ONE_CUSTOMER = """
            SELECT chosen.* FROM buyer CROSS JOIN LATERAL (
                SELECT * FROM document
                WHERE store_id = :store AND tenant_id = :tenant AND buyer_id = buyer.id AND <which>
                ORDER BY order_created_at DESC, document.id DESC LIMIT :limit) chosen
            WHERE buyer.store_id = :store AND (lower(buyer.customer) = lower(:customer) OR lower(buyer.email) = lower(:customer))
            ORDER BY chosen.order_created_at DESC, chosen.id DESC LIMIT :limit
            """;

    private static final String BUYERS = """
            SELECT id, customer, email,
                (SELECT count(*) FROM document WHERE store_id = :store AND buyer_id = found.id) AS orders
            FROM (SELECT * FROM buyer
                WHERE store_id = :store AND tenant_id = :tenant
                  AND (:words = '' OR position(lower(:words) IN lower(customer)) > 0
                       OR position(lower(:words) IN lower(email)) > 0)
                  AND (CAST(:afterName AS text) IS NULL OR (lower(customer), id) > (lower(:afterName), CAST(:afterId AS uuid)))
                  AND EXISTS (SELECT FROM document WHERE store_id = :store AND buyer_id = buyer.id)
                ORDER BY lower(customer), id LIMIT :limit) found
            ORDER BY lower(customer), id
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
        return jdbi.withHandle(handle -> handle.createQuery(filter.customer() == null ? IN_ORDER : OF_ONE_CUSTOMER)
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .define("which", which(filter))
                .bind("store", filter.storeId())
                .bind("tenant", filter.tenantId())
                .bind("customer", filter.customer())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("createdAt", after.map(Cursor::orderCreatedAt).orElse(null))
                .bind("id", after.map(Cursor::id).orElse(null))
                .bind("limit", filter.limit())
                .map((row, context) -> PostgresDocumentRow.read(row))
                .list());
    }

    /** Written into the statement: an index is found only for a condition that is there in words. */
    private static String which(Filter filter) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                filter.exported()
                        ? "(state IN ('PENDING', 'EXPORTED') OR state = 'HELD' AND task_id IS NULL)"
                        : "state IN ('PENDING', 'HELD') AND (state = 'PENDING' OR task_id IS NULL) AND NOT entered");
        if (filter.from() != null) {
            conditions.add("order_date >= :from");
        }
        if (filter.to() != null) {
            conditions.add("order_date <= :to");
        }
        if (filter.after() != null) {
            conditions.add("(order_created_at, document.id) < (:createdAt, :id)");
        }
        return String.join(" AND ", conditions);
    }

    @Override
    public List<Buyer> buyers(BuyerSearch search) {
        Optional<BuyerCursor> after = Optional.ofNullable(search.after());
        return jdbi.withHandle(handle -> handle.createQuery(BUYERS)
                .bind("store", search.storeId())
                .bind("tenant", search.tenantId())
                .bind("words", search.words())
                .bind("afterName", after.map(BuyerCursor::customer).orElse(null))
                .bind("afterId", after.map(BuyerCursor::id).orElse(null))
                .bind("limit", search.limit())
                .map((row, context) -> new Buyer(
                        row.getObject("id", UUID.class),
                        row.getString("customer"),
                        row.getString("email"),
                        row.getInt("orders")))
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
