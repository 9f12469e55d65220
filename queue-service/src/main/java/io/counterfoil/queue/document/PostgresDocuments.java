package io.counterfoil.queue.document;

import io.counterfoil.events.Form;
import io.counterfoil.outbox.Trail;
import io.counterfoil.queue.database.PostgresJson;
import io.counterfoil.queue.mapping.WaitingProduct;
import io.counterfoil.queue.plan.CustomerName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresDocuments implements Documents {

    private static final String LOCK = """
            SELECT * FROM document WHERE id = :id FOR UPDATE
            """;
    private static final String FIND = """
            SELECT * FROM document WHERE id = :id AND store_id = :store AND tenant_id = :tenant
            """;
    private static final String SAVE = """
            WITH chosen_by AS (
                INSERT INTO buyer (store_id, id, tenant_id, customer, email)
                SELECT :store, id, :tenant, left(:customer, 200), left(:email, 320)
                FROM buyer_of(:customer, :email) AS id WHERE id IS NOT NULL
                ON CONFLICT DO NOTHING)
            INSERT INTO document (id, store_id, tenant_id, cart_order_id, order_created_at, body, content_hash, seen_at,
                revision, ordinal, entered, customer, email, buyer_id, order_date, currency, cart_total, released_by, state, reasons, held_by_settings, shown,
                task_id, ref_number, posted, txn_id, books_total, imported_at, corrections,
                form, edit_sequence, change_task_id, changed_to, deleted)
            VALUES (:id, :store, :tenant, :cartOrderId, :createdAt, CAST(:body AS json), :hash, :seenAt,
                :revision, :ordinal, :entered, :customer, :email, buyer_of(:customer, :email), :orderDate, :currency, :cartTotal, :releasedBy, :state, CAST(:reasons AS json), :heldBySettings, :shown,
                CAST(:task AS uuid), :refNumber, CAST(:posted AS json), :txn, :booksTotal, :importedAt, CAST(:corrections AS json),
                :form, :editSequence, CAST(:changeTask AS uuid), CAST(:changedTo AS json), :deleted)
            ON CONFLICT (id) DO UPDATE SET order_created_at = excluded.order_created_at, body = excluded.body,
                content_hash = excluded.content_hash, seen_at = excluded.seen_at, revision = excluded.revision,
                ordinal = excluded.ordinal, entered = excluded.entered, customer = excluded.customer, email = excluded.email,
                buyer_id = excluded.buyer_id,
                order_date = excluded.order_date, currency = excluded.currency, cart_total = excluded.cart_total,
                released_by = excluded.released_by, state = excluded.state, reasons = excluded.reasons,
                held_by_settings = excluded.held_by_settings, shown = excluded.shown, due = false,
                task_id = excluded.task_id, ref_number = excluded.ref_number, posted = excluded.posted,
                txn_id = excluded.txn_id, books_total = excluded.books_total, corrections = excluded.corrections,
                form = excluded.form, edit_sequence = excluded.edit_sequence,
                change_task_id = excluded.change_task_id, changed_to = excluded.changed_to, deleted = excluded.deleted
            """;
    private static final String SETTINGS_CHANGED = """
            UPDATE document SET due = true
            WHERE store_id = :store AND (state = 'PENDING' OR state = 'HELD' AND held_by_settings)
            """;
    private static final String HELD_BY_SETTINGS = """
            UPDATE document SET due = true WHERE store_id = :store AND state = 'HELD' AND held_by_settings
            """;
    // PostgreSQL reads no text of a body with a NUL somewhere, and fails on all for the one.
    private static final String PRODUCTS = """
            SELECT btrim(line ->> 'sku') AS sku, max(line ->> 'name') AS name, count(DISTINCT d.id) AS orders
            FROM document d, json_array_elements(
                CASE WHEN CAST(d.body AS text) LIKE '%\\\\u0000%' THEN CAST('[]' AS json) ELSE d.body -> 'lines' END) line
            WHERE d.store_id = :store AND d.state IN ('PENDING', 'HELD') AND btrim(line ->> 'sku') <> ''
            GROUP BY 1 ORDER BY orders DESC, sku LIMIT :limit
            """;
    private static final String OTHER_FILE = """
            UPDATE document SET entered = false
            WHERE entered AND store_id IN (SELECT id FROM store WHERE settings ->> 'booksId' = CAST(:books AS text))
            """;
    private static final String DUE = "UPDATE document SET due = true WHERE id = :id";
    private static final String WAITING_STORES = """
            SELECT DISTINCT store_id, tenant_id FROM document WHERE due
            """;
    // Orders of a store go to QuickBooks in the order in which they were placed; most carts number them.
    private static final String WAITING = """
            SELECT id FROM document WHERE store_id = :store AND due
            ORDER BY order_created_at, length(cart_order_id), cart_order_id LIMIT :limit
            """;
    private static final String RELEASABLE = """
            SELECT id FROM document WHERE store_id = :store
              AND (state = 'PENDING' OR state = 'HELD' AND task_id IS NULL)
            ORDER BY order_created_at, length(cart_order_id), cart_order_id
            """;
    private static final String WAITING_FIRST = """
            SELECT id FROM document WHERE store_id = :store AND state = 'PENDING' AND NOT entered
            ORDER BY order_created_at, length(cart_order_id), cart_order_id
            """;
    private static final String LIST = """
            SELECT * FROM document
            WHERE store_id = :store AND tenant_id = :tenant
              AND <which>
              AND (CAST(:createdAt AS timestamptz) IS NULL
                   OR (order_created_at, id) < (CAST(:createdAt AS timestamptz), CAST(:id AS uuid)))
            ORDER BY order_created_at DESC, id DESC LIMIT :limit
            """;

    private static final String DELETED = """
            SELECT d.id, d.store_id, d.tenant_id, r.fields ->> 'TimeDeleted' AS at
            FROM book_record r JOIN document d ON d.txn_id = r.list_id JOIN store s ON s.id = d.store_id
            WHERE r.books_id = :books AND r.list = 'DELETED_TRANSACTIONS'
              AND s.settings ->> 'booksId' = CAST(:books AS text)
            ORDER BY d.store_id, d.id
            """;
    private static final String SAME_NUMBER = """
            SELECT d.cart_order_id FROM document d JOIN store s ON s.id = d.store_id
            WHERE s.settings ->> 'booksId' = CAST(:books AS text) AND d.ref_number = :refNumber AND d.id <> :except
            ORDER BY d.imported_at LIMIT 10
            """;

    private final Jdbi jdbi;
    private final Trail trail;

    PostgresDocuments(Jdbi jdbi, Trail trail) {
        this.jdbi = jdbi;
        this.trail = trail;
    }

    @Override
    public Optional<Document> lock(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK)
                .bind("id", id)
                .map((row, context) -> PostgresDocumentRow.read(row))
                .findOne());
    }

    @Override
    public Optional<Document> find(UUID storeId, UUID tenantId, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("id", id)
                .bind("store", storeId)
                .bind("tenant", tenantId)
                .map((row, context) -> PostgresDocumentRow.read(row))
                .findOne());
    }

    @Override
    public void save(Document document, boolean heldBySettings) {
        trail.goOn(document.storeId(), document.id());
        Standing standing = document.standing();
        Optional<Posting> posting = standing.posting();
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("id", document.id())
                .bind("store", document.storeId())
                .bind("tenant", document.tenantId())
                .bind("cartOrderId", document.order().cartOrderId())
                .bind("createdAt", document.order().createdAt())
                .bind("body", PostgresJson.write(document.order()))
                .bind("hash", document.latest().contentHash())
                .bind("seenAt", document.latest().seenAt())
                .bind("revision", document.revision())
                .bind("ordinal", document.ordinal())
                .bind("entered", document.entered())
                .bind("customer", CustomerName.of(document.order()).orElse(""))
                .bind("email", OrderView.email(document.order()))
                .bind("orderDate", document.order().orderDate())
                .bind("currency", OrderView.currency(document.order()))
                .bind("cartTotal", OrderView.total(document.order()))
                .bind("releasedBy", document.releasedBy())
                .bind("state", standing.state().name())
                .bind("reasons", PostgresJson.write(standing.reasons()))
                .bind("heldBySettings", heldBySettings)
                .bind(
                        "shown",
                        standing.state() != State.PENDING && !standing.reasons().isEmpty())
                .bind("task", posting.map(Posting::taskId).orElse(null))
                .bind("refNumber", posting.map(Posting::refNumber).orElse(null))
                .bind(
                        "posted",
                        posting.map(posted -> PostgresJson.write(posted.order()))
                                .orElse(null))
                .bind("txn", standing.entry().map(Entry::txnId).orElse(null))
                .bind("booksTotal", standing.entry().map(Entry::total).orElse(null))
                .bind("form", posting.map(Posting::form).map(Form::name).orElse(null))
                .bind("editSequence", standing.entry().map(Entry::editSequence).orElse(null))
                .bind("changeTask", standing.underWay().map(Posting::taskId).orElse(null))
                .bind(
                        "changedTo",
                        standing.underWay()
                                .map(change -> PostgresJson.write(change.order()))
                                .orElse(null))
                .bind("deleted", standing instanceof Deleted)
                .bind("importedAt", document.importedAt())
                .bind(
                        "corrections",
                        document.corrections().equals(Corrections.NONE)
                                ? null
                                : PostgresJson.write(document.corrections()))
                .execute());
    }

    @Override
    public void settingsChanged(UUID storeId) {
        jdbi.useHandle(handle ->
                handle.createUpdate(SETTINGS_CHANGED).bind("store", storeId).execute());
    }

    @Override
    public void decideAgain(UUID storeId) {
        jdbi.useHandle(handle ->
                handle.createUpdate(HELD_BY_SETTINGS).bind("store", storeId).execute());
    }

    @Override
    public void otherFile(UUID booksId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(OTHER_FILE).bind("books", booksId).execute());
    }

    @Override
    public List<WaitingProduct> products(UUID storeId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(PRODUCTS)
                .bind("store", storeId)
                .bind("limit", limit)
                .map((row, context) ->
                        new WaitingProduct(row.getString("sku"), row.getString("name"), row.getInt("orders")))
                .list());
    }

    @Override
    public void decideAgain(Document document) {
        jdbi.useHandle(
                handle -> handle.createUpdate(DUE).bind("id", document.id()).execute());
    }

    @Override
    public List<Waiting> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING_STORES)
                .map((row, context) ->
                        new Waiting(row.getObject("store_id", UUID.class), row.getObject("tenant_id", UUID.class)))
                .list());
    }

    @Override
    public List<UUID> waiting(UUID storeId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING)
                .bind("store", storeId)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public List<UUID> releasable(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(RELEASABLE)
                .bind("store", storeId)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public List<UUID> waitingFirst(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(WAITING_FIRST)
                .bind("store", storeId)
                .mapTo(UUID.class)
                .list());
    }

    @Override
    public List<DeletedEntry> deleted(UUID booksId) {
        return jdbi.withHandle(handle -> handle.createQuery(DELETED)
                .bind("books", booksId)
                .map((row, context) -> new DeletedEntry(
                        row.getObject("id", UUID.class), Objects.requireNonNullElse(row.getString("at"), "")))
                .list());
    }

    @Override
    public List<String> sameNumber(UUID booksId, String refNumber, UUID except) {
        return jdbi.withHandle(handle -> handle.createQuery(SAME_NUMBER)
                .bind("books", booksId)
                .bind("refNumber", refNumber)
                .bind("except", except)
                .mapTo(String.class)
                .list());
    }

    /** Written into the statement: a partial index is found only for a condition that is there in words. */
    private static String which(Query query) {
        return (query.state() == null ? "CAST(:state AS text) IS NULL" : "state = :state")
                + (query.shownOnly() ? " AND shown" : "");
    }

    @Override
    public List<Document> list(Query query) {
        Optional<Cursor> after = Optional.ofNullable(query.after());
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .define("which", which(query))
                .bind("store", query.storeId())
                .bind("tenant", query.tenantId())
                .bind("state", query.state() == null ? null : query.state().name())
                .bind("createdAt", after.map(Cursor::orderCreatedAt).orElse(null))
                .bind("id", after.map(Cursor::id).orElse(null))
                .bind("limit", query.limit())
                .map((row, context) -> PostgresDocumentRow.read(row))
                .list());
    }
}
