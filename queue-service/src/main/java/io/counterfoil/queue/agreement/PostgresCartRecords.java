package io.counterfoil.queue.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.Preferences.WhoWins;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.database.PostgresJson;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCartRecords implements CartRecords {

    private static final TypeReference<CartRecord.Agreed> AGREED = new TypeReference<>() {};
    private static final TypeReference<ItemImport> CHOSEN = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String SEEN = """
            INSERT INTO cart_record (store_id, tenant_id, kind, cart_id, body, content_hash, modified_at, seen_at, chosen)
            VALUES (:store, :tenant, :kind, :id, CAST(:body AS json), :hash, :modifiedAt, :at, CAST(:chosen AS json))
            ON CONFLICT (store_id, kind, cart_id) DO UPDATE SET body = excluded.body, content_hash = excluded.content_hash,
                modified_at = excluded.modified_at, seen_at = excluded.seen_at, due = true,
                chosen = COALESCE(excluded.chosen, cart_record.chosen),
                request_id = CASE WHEN excluded.chosen IS NULL OR cart_record.state IN ('TO_CART', 'TO_BOOKS')
                                  THEN cart_record.request_id END
            WHERE cart_record.seen_at <= excluded.seen_at
            """;
    private static final String THIS_ONE = " WHERE store_id = :store AND kind = :kind AND cart_id = :id";
    private static final String FIND = "SELECT * FROM cart_record" + THIS_ONE + " FOR UPDATE";
    private static final String ASKED = """
            SELECT * FROM cart_record
            WHERE store_id = :store AND request_id = :request AND state IN ('TO_CART', 'TO_BOOKS') FOR UPDATE
            """;
    private static final String SAVE = """
            UPDATE cart_record SET agreed = CAST(:agreed AS json), state = :state, request_id = CAST(:request AS uuid),
                requests = :requests, winner = :winner, trouble = :trouble, list_id = :listId,
                books_sequence = :sequence, due = false
            """ + THIS_ONE;
    private static final String ANSWERED = """
            UPDATE cart_record SET agreed = CAST(:agreed AS json), state = :state, winner = :winner, trouble = :trouble,
                due = due OR :due
            """ + THIS_ONE;
    private static final String READ = """
            UPDATE cart_record c SET due = true
            WHERE c.kind = :kind AND NOT c.due
              AND c.store_id IN (SELECT id FROM store WHERE settings ->> 'booksId' = CAST(:books AS text))
              AND (c.list_id IS NULL
                OR EXISTS (SELECT FROM book_record b WHERE b.books_id = :books AND b.list = :list AND b.list_id = c.list_id
                           AND b.edit_sequence IS DISTINCT FROM c.books_sequence)
                OR NOT EXISTS (SELECT FROM book_record b
                               WHERE b.books_id = :books AND b.list = :list AND b.list_id = c.list_id))
            """;
    private static final String KEPT = """
            (c.kind = 'ITEM' AND 'true' IN (s.settings #>> '{synchronization,itemsFromCart}',
                                            s.settings #>> '{synchronization,itemsToCart}')
             OR c.kind = 'CUSTOMER' AND 'true' IN (s.settings #>> '{synchronization,customersFromCart}',
                                                   s.settings #>> '{synchronization,customersToCart}')
             OR c.chosen IS NOT NULL AND c.list_id IS NULL)
            """;
    private static final String DUE_STORES = """
            SELECT n.store_id, n.tenant_id FROM books_news n JOIN store s ON s.id = n.store_id
            WHERE s.settings ->> 'running' = 'true'
            UNION
            SELECT c.store_id, c.tenant_id FROM cart_record c JOIN store s ON s.id = c.store_id
            WHERE c.due AND c.state NOT IN ('TO_CART', 'TO_BOOKS') AND s.settings ->> 'running' = 'true' AND
            """ + KEPT;
    private static final String NEWS = """
            INSERT INTO books_news (store_id, tenant_id, kind)
            SELECT id, tenant_id, :kind FROM store
            WHERE settings ->> 'booksId' = CAST(:books AS text)
              AND settings #>> ARRAY['synchronization', CASE :kind WHEN 'ITEM' THEN 'itemsToCart' ELSE 'customersToCart' END] = 'true'
              AND settings #>> '{synchronization,lastUpdateFrom}' IS NOT NULL
            ON CONFLICT DO NOTHING
            """;
    // What we have added ourselves, and what is linked to something else, is in the cart or has no business there.
    private static final String NEW_IN_BOOKS = """
            SELECT b.list_id, b.kind, b.name, b.edit_sequence, b.changed_at IS NOT NULL AS stale, b.fields FROM book_record b
            WHERE b.books_id = :books AND b.list = :list AND b.active AND b.name !~ ':'
              AND CASE WHEN b.fields ->> 'TimeCreated' ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d'
                       THEN CAST(b.fields ->> 'TimeCreated' AS timestamptz) >= :since ELSE false END
              AND NOT b.name_key = ANY (:except)
              AND NOT EXISTS (SELECT FROM cart_record c WHERE c.store_id = :store AND c.kind = :kind AND c.list_id = b.list_id)
              AND NOT EXISTS (SELECT FROM mapping m WHERE m.store_id = :store AND m.list_id = b.list_id)
            """;
    private static final String NEW_ITEMS = NEW_IN_BOOKS + """
              AND b.kind IN ('ItemInventory', 'ItemInventoryAssembly', 'ItemNonInventory', 'ItemService')
              AND NOT EXISTS (SELECT FROM item i WHERE i.books_id = b.books_id AND i.list_id = b.list_id)
            ORDER BY b.list_id LIMIT :limit
            """;
    private static final String NEW_CUSTOMERS = NEW_IN_BOOKS + """
              AND COALESCE(b.fields ->> 'Email', '') <> ''
              AND NOT EXISTS (SELECT FROM customer c WHERE c.books_id = b.books_id AND c.list_id = b.list_id)
            ORDER BY b.list_id LIMIT :limit
            """;
    private static final String BEGUN = """
            INSERT INTO cart_record (store_id, tenant_id, kind, cart_id, body, content_hash, seen_at, due, list_id,
                books_sequence, agreed, state, request_id, requests, of_books)
            VALUES (:store, :tenant, :kind, :id, CAST(:body AS json), '', now(), false, :listId,
                :sequence, CAST(:agreed AS json), :state, :request, :requests, true)
            """;
    private static final String CREATED = """
            INSERT INTO cart_record (store_id, tenant_id, kind, cart_id, body, content_hash, seen_at, agreed, list_id)
            SELECT store_id, tenant_id, kind, :cartId, CAST(:body AS json), :hash, 'epoch', CAST(:agreed AS json), list_id
            FROM cart_record
            """ + THIS_ONE + """
             AND of_books
            ON CONFLICT DO NOTHING
            """;
    private static final String SOME_DUE = """
            SELECT c.store_id, c.kind, c.cart_id FROM cart_record c JOIN store s ON s.id = c.store_id
            WHERE c.due AND c.state NOT IN ('TO_CART', 'TO_BOOKS') AND c.store_id = :store AND s.settings ->> 'running' = 'true' AND
            """ + KEPT + " ORDER BY c.kind, c.cart_id LIMIT :limit";
    private static final String OF_BOOKS = """
            SELECT list_id, kind, name, edit_sequence, changed_at IS NOT NULL AS stale, fields FROM book_record
            WHERE books_id = :books AND list = :list AND (active OR list = 'ITEMS') AND list_id = COALESCE(
                (SELECT list_id FROM mapping
                 WHERE store_id = :store AND kind = :kind AND text_key = ANY (:texts)
                 ORDER BY array_position(:texts, text_key) LIMIT 1),
            """;
    private static final String ITEM = OF_BOOKS + """
                (SELECT list_id FROM book_record
                 WHERE books_id = :books AND list = 'ITEMS' AND name_key = ANY (:texts)
                 ORDER BY active DESC, list_id LIMIT 1))
            """;
    private static final String CUSTOMER = OF_BOOKS + """
                (SELECT list_id FROM customer
                 WHERE books_id = :books AND key = ANY (:keys) AND list_id IS NOT NULL
                 ORDER BY array_position(:keys, key) LIMIT 1))
            """;
    private static final String CHANGED_IN_BOOKS = """
            UPDATE book_record SET edit_sequence = :sequence, changed_at = :at
            WHERE books_id = :books AND list = :list AND list_id = :id
            """;
    private static final String FORGET = """
            UPDATE cart_record SET agreed = NULL, list_id = NULL, books_sequence = NULL, state = 'AGREED', due = true
            WHERE store_id IN (SELECT id FROM store WHERE settings ->> 'booksId' = CAST(:books AS text))
            """;
    private static final String FORGET_NEW = """
            DELETE FROM cart_record
            WHERE of_books AND store_id IN (SELECT id FROM store WHERE settings ->> 'booksId' = CAST(:books AS text))
            """;
    private static final String OPEN = """
            SELECT * FROM cart_record WHERE store_id = :store AND state IN ('ASKS', 'FAILED')
            ORDER BY kind, cart_id LIMIT :limit
            """;

    private final Jdbi jdbi;

    PostgresCartRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void seen(CartRecord.Key key, UUID tenantId, Sighting sighting) {
        CartRecord.Said said = sighting.said();
        jdbi.useHandle(handle -> handle.createUpdate(SEEN)
                .bind("store", key.storeId())
                .bind("tenant", tenantId)
                .bind("kind", key.kind().name())
                .bind("id", key.cartId())
                .bind("body", said.body())
                .bind("hash", said.contentHash())
                .bind("modifiedAt", said.modifiedAt())
                .bind("at", sighting.at())
                .bind("chosen", sighting.chosen() == null ? null : PostgresJson.write(sighting.chosen()))
                .execute());
    }

    @Override
    public List<RecordKind> news(UUID storeId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT kind FROM books_news WHERE store_id = :store ORDER BY kind")
                        .bind("store", storeId)
                        .mapTo(RecordKind.class)
                        .list());
    }

    @Override
    public void newsDone(UUID storeId, RecordKind kind) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM books_news WHERE store_id = :store AND kind = :kind")
                .bind("store", storeId)
                .bind("kind", kind.name())
                .execute());
    }

    @Override
    public List<BooksSide> newInBooks(Store store, RecordKind kind, Instant since, List<String> except, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(kind == RecordKind.ITEM ? NEW_ITEMS : NEW_CUSTOMERS)
                .bind("books", store.booksId())
                .bind("list", kind.list().name())
                .bind("store", store.id())
                .bind("kind", kind.name())
                .bind("since", since)
                .bindArray(
                        "except", String.class, except.stream().map(NameKey::of).toList())
                .bind("limit", limit)
                .map((row, context) -> side(row))
                .list());
    }

    @Override
    public void begun(Store store, CartRecord record, BooksSide side) {
        jdbi.useHandle(handle -> handle.createUpdate(BEGUN)
                .bind("store", store.id())
                .bind("tenant", store.tenantId())
                .bind("kind", record.key().kind().name())
                .bind("id", record.key().cartId())
                .bind("body", record.said().body())
                .bind("listId", side.listId())
                .bind("sequence", side.editSequence())
                .bind("agreed", PostgresJson.write(Objects.requireNonNull(record.agreed())))
                .bind("state", record.state().name())
                .bind("request", record.request())
                .bind("requests", record.requests())
                .execute());
    }

    @Override
    public void created(CartRecord record, String cartId, CartRecord.Said said) {
        jdbi.useHandle(handle -> handle.createUpdate(CREATED)
                .bind("store", record.key().storeId())
                .bind("kind", record.key().kind().name())
                .bind("id", record.key().cartId())
                .bind("cartId", cartId)
                .bind("body", said.body())
                .bind("hash", said.contentHash())
                .bind("agreed", PostgresJson.write(Objects.requireNonNull(record.agreed())))
                .execute());
        remove(record.key());
    }

    @Override
    public void remove(CartRecord.Key key) {
        jdbi.useHandle(handle -> handle.createUpdate("DELETE FROM cart_record" + THIS_ONE + " AND of_books")
                .bind("store", key.storeId())
                .bind("kind", key.kind().name())
                .bind("id", key.cartId())
                .execute());
    }

    @Override
    public Optional<CartRecord> find(CartRecord.Key key) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("store", key.storeId())
                .bind("kind", key.kind().name())
                .bind("id", key.cartId())
                .map((row, context) -> record(row))
                .findOne());
    }

    @Override
    public Optional<CartRecord> asked(UUID storeId, UUID request) {
        return jdbi.withHandle(handle -> handle.createQuery(ASKED)
                .bind("store", storeId)
                .bind("request", request)
                .map((row, context) -> record(row))
                .findOne());
    }

    @Override
    public void save(CartRecord record, Optional<BooksSide> side) {
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
                .bind("agreed", record.agreed() == null ? null : PostgresJson.write(record.agreed()))
                .bind("state", record.state().name())
                .bind("request", record.request())
                .bind("requests", record.requests())
                .bind("winner", record.winner() == null ? null : record.winner().name())
                .bind("trouble", record.trouble())
                .bind("listId", side.map(BooksSide::listId).orElse(null))
                .bind(
                        "sequence",
                        side.filter(books -> !books.stale())
                                .map(BooksSide::editSequence)
                                .orElse(null))
                .bind("store", record.key().storeId())
                .bind("kind", record.key().kind().name())
                .bind("id", record.key().cartId())
                .execute());
    }

    @Override
    public void answered(CartRecord record, boolean decideAgain) {
        jdbi.useHandle(handle -> handle.createUpdate(ANSWERED)
                .bind("agreed", record.agreed() == null ? null : PostgresJson.write(record.agreed()))
                .bind("state", record.state().name())
                .bind("winner", record.winner() == null ? null : record.winner().name())
                .bind("trouble", record.trouble())
                .bind("due", decideAgain)
                .bind("store", record.key().storeId())
                .bind("kind", record.key().kind().name())
                .bind("id", record.key().cartId())
                .execute());
    }

    @Override
    public void read(UUID booksId, RecordKind kind) {
        jdbi.useHandle(handle -> handle.createUpdate(READ)
                .bind("books", booksId)
                .bind("kind", kind.name())
                .bind("list", kind.list().name())
                .execute());
        jdbi.useHandle(handle -> handle.createUpdate(NEWS)
                .bind("books", booksId)
                .bind("kind", kind.name())
                .execute());
    }

    @Override
    public List<DueStore> dueStores() {
        return jdbi.withHandle(handle -> handle.createQuery(DUE_STORES)
                .map((row, context) ->
                        new DueStore(row.getObject("store_id", UUID.class), row.getObject("tenant_id", UUID.class)))
                .list());
    }

    @Override
    public List<CartRecord.Key> due(UUID storeId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SOME_DUE)
                .bind("store", storeId)
                .bind("limit", limit)
                .map((row, context) -> key(row))
                .list());
    }

    @Override
    public Optional<BooksSide> linked(Store store, CartRecord.Key key, Link link) {
        return jdbi.withHandle(handle -> found(handle, key.kind(), link)
                .bind("books", store.booksId())
                .bind("list", key.kind().list().name())
                .bind("store", store.id())
                .bind("kind", key.kind().name())
                .bindArray("texts", String.class, link.texts())
                .map((row, context) -> side(row))
                .findOne());
    }

    private static BooksSide side(ResultSet row) throws SQLException {
        return new BooksSide(
                row.getString("list_id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("edit_sequence"),
                row.getBoolean("stale"),
                PostgresJson.read(row.getString("fields"), FIELDS));
    }

    private static Query found(Handle handle, RecordKind kind, Link link) {
        return switch (kind) {
            case ITEM -> handle.createQuery(ITEM);
            case CUSTOMER -> handle.createQuery(CUSTOMER).bindArray("keys", UUID.class, link.customerKeys());
        };
    }

    @Override
    public void changedInBooks(Store store, RecordKind kind, String listId, TaskSettled event) {
        jdbi.useHandle(handle -> handle.createUpdate(CHANGED_IN_BOOKS)
                .bind("sequence", event.editSequence() == null ? "" : event.editSequence())
                .bind("at", event.at())
                .bind("books", store.booksId())
                .bind("list", kind.list().name())
                .bind("id", listId)
                .execute());
    }

    @Override
    public void forget(UUID booksId) {
        List.of(FORGET_NEW, FORGET)
                .forEach(sql -> jdbi.useHandle(handle ->
                        handle.createUpdate(sql).bind("books", booksId).execute()));
    }

    @Override
    public List<CartRecord> open(UUID storeId, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("store", storeId)
                .bind("limit", limit)
                .map((row, context) -> record(row))
                .list());
    }

    private static CartRecord.Key key(ResultSet row) throws SQLException {
        return new CartRecord.Key(
                row.getObject("store_id", UUID.class),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("cart_id"));
    }

    private static CartRecord record(ResultSet row) throws SQLException {
        String agreed = row.getString("agreed");
        String winner = row.getString("winner");
        String chosen = row.getString("chosen");
        return new CartRecord(
                key(row),
                new CartRecord.Said(
                        row.getString("body"), row.getString("content_hash"), instant(row.getTimestamp("modified_at"))),
                agreed == null ? null : PostgresJson.read(agreed, AGREED),
                CartRecord.State.valueOf(row.getString("state")),
                row.getObject("request_id", UUID.class),
                row.getInt("requests"),
                winner == null ? null : WhoWins.valueOf(winner),
                row.getString("trouble"),
                chosen == null ? null : PostgresJson.read(chosen, CHOSEN));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
