package io.counterfoil.queue.books;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.BooksList;
import io.counterfoil.queue.database.PostgresJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

@ApplicationScoped
class PostgresBookRecords implements BookRecords {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final int AT_A_TIME = 500;
    private static final String OF_THE_LIST = """
            SELECT list, list_id, kind, name, active, fields FROM book_record WHERE books_id = :books AND list = :list
            """;
    private static final String BY_NAME = OF_THE_LIST + " AND name_key = :name ORDER BY active DESC, list_id LIMIT 1";
    private static final String BY_ID = OF_THE_LIST + " AND list_id = :id";
    private static final String BY_EMAIL = OF_THE_LIST + """
            AND lower(fields ->> 'Email') = :email ORDER BY active DESC, list_id LIMIT 20
            """;
    private static final String ADDED = """
            INSERT INTO book_record (books_id, tenant_id, list, list_id, kind, name, name_key, active, edit_sequence, fields,
                seen_at)
            VALUES (:books, :tenant, :list, :id, :kind, :name, :nameKey, :active, '', CAST(:fields AS json), now())
            ON CONFLICT DO NOTHING
            """;
    private static final String ALL = OF_THE_LIST + " ORDER BY active DESC, name_key, list_id";
    private static final String PAGE = OF_THE_LIST + """
            AND (:words = '' OR position(:words IN name_key) > 0)
            AND (CAST(:afterName AS text) IS NULL OR (name_key, list_id) > (:afterName, :afterId))
            ORDER BY name_key, list_id LIMIT :limit
            """;
    private static final String KNOWN = """
            SELECT EXISTS (SELECT FROM whole_list WHERE books_id = :books AND list = :list)
            """;
    private static final String CHANGES_UNTIL = """
            SELECT changes_until FROM whole_list
            WHERE books_id = :books AND list = :list AND changes_until IS NOT NULL
            """;
    private static final String REMOVE_DELETED = """
            DELETE FROM book_record r USING book_record deleted
            WHERE deleted.books_id = :books AND deleted.list = 'DELETED_RECORDS'
              AND r.books_id = deleted.books_id AND r.list_id = deleted.list_id
              AND r.list NOT IN ('DELETED_RECORDS', 'DELETED_TRANSACTIONS')
            RETURNING r.list_id
            """;
    private static final String FORGET_DELETIONS = """
            DELETE FROM book_record WHERE books_id = :books AND list = :list
            """;
    private static final List<String> FORGET = List.of(
            "DELETE FROM book_record WHERE books_id = :books",
            "DELETE FROM whole_list WHERE books_id = :books",
            "DELETE FROM pull WHERE books_id = :books AND applied_at IS NULL");

    private final Jdbi jdbi;

    PostgresBookRecords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<BookRecord> byName(UUID booksId, BooksList list, String fullName) {
        return jdbi.withHandle(handle -> of(handle, BY_NAME, booksId, list)
                .bind("name", NameKey.of(fullName))
                .map((row, context) -> record(row))
                .findOne());
    }

    @Override
    public Optional<BookRecord> byId(UUID booksId, BooksList list, String listId) {
        return jdbi.withHandle(handle -> of(handle, BY_ID, booksId, list)
                .bind("id", listId)
                .map((row, context) -> record(row))
                .findOne());
    }

    @Override
    public List<BookRecord> customersByEmail(UUID booksId, String email) {
        return jdbi.withHandle(handle -> of(handle, BY_EMAIL, booksId, BooksList.CUSTOMERS)
                .bind("email", email.strip().toLowerCase(Locale.ROOT))
                .map((row, context) -> record(row))
                .list());
    }

    @Override
    public void added(UUID booksId, UUID tenantId, BookRecord record) {
        jdbi.useHandle(handle -> handle.createUpdate(ADDED)
                .bind("books", booksId)
                .bind("tenant", tenantId)
                .bind("list", record.list().name())
                .bind("id", record.listId())
                .bind("kind", record.kind())
                .bind("name", record.name())
                .bind("nameKey", NameKey.of(record.name()))
                .bind("active", record.active())
                .bind("fields", PostgresJson.write(record.fields()))
                .execute());
    }

    @Override
    public List<BookRecord> all(UUID booksId, BooksList list) {
        return jdbi.withHandle(handle -> of(handle, ALL, booksId, list)
                .map((row, context) -> record(row))
                .list());
    }

    @Override
    public void each(UUID booksId, BooksList list, Consumer<BookRecord> reader) {
        jdbi.useHandle(handle -> of(handle, OF_THE_LIST, booksId, list)
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> record(row))
                .forEach(reader));
    }

    @Override
    public List<BookRecord> page(Search search) {
        Optional<Cursor> after = Optional.ofNullable(search.after());
        return jdbi.withHandle(handle -> of(handle, PAGE, search.booksId(), search.list())
                .bind("words", NameKey.of(search.words()))
                .bind("afterName", after.map(Cursor::nameKey).orElse(null))
                .bind("afterId", after.map(Cursor::listId).orElse(null))
                .bind("limit", search.limit())
                .map((row, context) -> record(row))
                .list());
    }

    @Override
    public boolean known(UUID booksId, BooksList list) {
        return jdbi.withHandle(
                handle -> of(handle, KNOWN, booksId, list).mapTo(Boolean.class).one());
    }

    @Override
    public Optional<Instant> changesUntil(UUID booksId, BooksList list) {
        return jdbi.withHandle(handle -> of(handle, CHANGES_UNTIL, booksId, list)
                .map((row, context) -> row.getTimestamp("changes_until").toInstant())
                .findOne());
    }

    @Override
    public List<String> removeDeleted(UUID booksId) {
        return jdbi.withHandle(handle -> handle.createQuery(REMOVE_DELETED)
                .bind("books", booksId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void forgetDeletions(UUID booksId, BooksList list) {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET_DELETIONS)
                .bind("books", booksId)
                .bind("list", list.name())
                .execute());
    }

    @Override
    public void forget(UUID booksId) {
        jdbi.useHandle(handle -> FORGET.forEach(
                sql -> handle.createUpdate(sql).bind("books", booksId).execute()));
    }

    private static Query of(Handle handle, String sql, UUID booksId, BooksList list) {
        return handle.createQuery(sql).bind("books", booksId).bind("list", list.name());
    }

    private static BookRecord record(ResultSet row) throws SQLException {
        return new BookRecord(
                BooksList.valueOf(row.getString("list")),
                row.getString("list_id"),
                row.getString("kind"),
                row.getString("name"),
                row.getBoolean("active"),
                PostgresJson.read(row.getString("fields"), FIELDS));
    }
}
