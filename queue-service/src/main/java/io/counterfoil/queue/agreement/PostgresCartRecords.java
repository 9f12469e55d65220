package io.counterfoil.queue.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.Preferences.WhoWins;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.queue.database.PostgresJson;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCartRecords implements CartRecords {

    private static final TypeReference<CartRecord.Agreed> AGREED = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final String SEEN = """
            INSERT INTO cart_record (store_id, tenant_id, kind, cart_id, body, content_hash, modified_at, seen_at)
            VALUES (:store, :tenant, :kind, :id, CAST(:body AS json), :hash, :modifiedAt, :at)
            ON CONFLICT (store_id, kind, cart_id) DO UPDATE SET body = excluded.body, content_hash = excluded.content_hash,
                modified_at = excluded.modified_at, seen_at = excluded.seen_at, due = true
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
                                                   s.settings #>> '{synchronization,customersToCart}'))
            """;
    private static final String DUE_STORES = """
            SELECT DISTINCT c.store_id, c.tenant_id FROM cart_record c JOIN store s ON s.id = c.store_id
            WHERE c.due AND c.state NOT IN ('TO_CART', 'TO_BOOKS') AND s.settings ->> 'running' = 'true' AND
            """ + KEPT;
    private static final String SOME_DUE = """
            SELECT c.store_id, c.kind, c.cart_id FROM cart_record c JOIN store s ON s.id = c.store_id
            WHERE c.due AND c.state NOT IN ('TO_CART', 'TO_BOOKS') AND c.store_id = :store AND s.settings ->> 'running' = 'true' AND
            """ + KEPT + " ORDER BY c.kind, c.cart_id LIMIT :limit";
    private static final String OF_BOOKS = """
            SELECT list_id, kind, name, edit_sequence, changed_at IS NOT NULL AS stale, fields FROM book_record
            WHERE books_id = :books AND list = :list AND active AND list_id = COALESCE(
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
    private static final String OPEN = """
            SELECT * FROM cart_record WHERE store_id = :store AND state IN ('ASKS', 'FAILED')
            ORDER BY kind, cart_id LIMIT :limit
            """;

    private final Jdbi jdbi;

    PostgresCartRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void seen(CartRecord.Key key, UUID tenantId, CartRecord.Said said, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(SEEN)
                .bind("store", key.storeId())
                .bind("tenant", tenantId)
                .bind("kind", key.kind().name())
                .bind("id", key.cartId())
                .bind("body", said.body())
                .bind("hash", said.contentHash())
                .bind("modifiedAt", said.modifiedAt())
                .bind("at", at)
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
                .map((row, context) -> new BooksSide(
                        row.getString("list_id"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getString("edit_sequence"),
                        row.getBoolean("stale"),
                        PostgresJson.read(row.getString("fields"), FIELDS)))
                .findOne());
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
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("books", booksId).execute());
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
        return new CartRecord(
                key(row),
                new CartRecord.Said(
                        row.getString("body"), row.getString("content_hash"), instant(row.getTimestamp("modified_at"))),
                agreed == null ? null : PostgresJson.read(agreed, AGREED),
                CartRecord.State.valueOf(row.getString("state")),
                row.getObject("request_id", UUID.class),
                row.getInt("requests"),
                winner == null ? null : WhoWins.valueOf(winner),
                row.getString("trouble"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
