package io.counterfoil.queue.mapping;

import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresMappings implements Mappings {

    private static final int AT_A_TIME = 500;
    private static final String LINKS = """
            SELECT m.kind, m.text, m.list_id, m.name, r.name AS name_now, COALESCE(r.active, false) AS active
            FROM mapping m LEFT JOIN book_record r
                ON r.books_id = m.books_id AND r.list = m.list AND r.list_id = m.list_id
            WHERE m.store_id = :store
            """;
    private static final String OF = LINKS + """
             AND (m.kind = 'PURPOSE'
                  OR (m.kind, m.text_key) IN (SELECT * FROM unnest(CAST(:kinds AS text[]), CAST(:keys AS text[]))))
            """;
    private static final String PAGE = LINKS + """
             AND (CAST(:kind AS text) IS NULL OR m.kind = :kind)
             AND (:words = '' OR position(:words IN m.text_key) > 0 OR position(:words IN lower(m.name)) > 0)
             AND (CAST(:afterKind AS text) IS NULL OR (m.kind, m.text_key) > (:afterKind, :afterKey))
            ORDER BY m.kind, m.text_key LIMIT :limit
            """;
    private static final String ALL = """
            SELECT kind, text, list_id, name FROM mapping WHERE store_id = :store ORDER BY kind, text_key
            """;
    private static final String PUT = """
            INSERT INTO mapping (store_id, tenant_id, books_id, kind, text_key, text, list, list_id, name, linked_by, linked_at)
            VALUES (:store, :tenant, :books, :kind, :key, :text, :list, :listId, :name, :by, now())
            ON CONFLICT (store_id, kind, text_key) DO UPDATE SET text = excluded.text, list_id = excluded.list_id,
                name = excluded.name, linked_by = excluded.linked_by, linked_at = excluded.linked_at
            """;
    private static final String REMOVE = """
            DELETE FROM mapping WHERE store_id = :store AND kind = :kind AND text_key = :key
            """;
    private static final String REMOVE_ALL = """
            DELETE FROM mapping WHERE store_id = :store
            """;
    private static final String VERSION = """
            SELECT version FROM mapping_version WHERE store_id = :store
            """;
    private static final String CHANGED = """
            INSERT INTO mapping_version (store_id, version) VALUES (:store, 1)
            ON CONFLICT (store_id) DO UPDATE SET version = mapping_version.version + 1
            """;
    private static final String FORGOTTEN = """
            UPDATE mapping_version SET version = version + 1
            WHERE store_id IN (SELECT store_id FROM mapping WHERE books_id = :books)
            """;
    private static final String FORGET = """
            DELETE FROM mapping WHERE books_id = :books
            """;

    private final Jdbi jdbi;

    PostgresMappings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Link> of(UUID storeId, Collection<Wanted> wanted) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("store", storeId)
                .bindArray("kinds", String.class, column(wanted, part -> part.kind()
                        .name()))
                .bindArray("keys", String.class, column(wanted, part -> NameKey.of(part.text())))
                .map((row, context) -> link(row))
                .list());
    }

    private static List<String> column(Collection<Wanted> wanted, Function<Wanted, String> value) {
        return wanted.stream().map(value).toList();
    }

    @Override
    public List<Link> page(Query query) {
        Optional<Cursor> after = Optional.ofNullable(query.after());
        return jdbi.withHandle(handle -> handle.createQuery(PAGE)
                .bind("store", query.storeId())
                .bind("kind", query.kind() == null ? null : query.kind().name())
                .bind("words", NameKey.of(query.words()))
                .bind("afterKind", after.map(Cursor::kind).orElse(null))
                .bind("afterKey", after.map(Cursor::key).orElse(null))
                .bind("limit", query.limit())
                .map((row, context) -> link(row))
                .list());
    }

    @Override
    public void each(UUID storeId, Consumer<Mapping> reader) {
        jdbi.useHandle(handle -> handle.createQuery(ALL)
                .bind("store", storeId)
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> mapping(row))
                .forEach(reader));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(mapping(row), row.getString("name_now"), row.getBoolean("active"));
    }

    private static Mapping mapping(ResultSet row) throws SQLException {
        return new Mapping(
                MappingKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("list_id"),
                row.getString("name"));
    }

    @Override
    public void put(Store store, Mapping mapping, String by) {
        jdbi.useHandle(handle -> handle.createUpdate(PUT)
                .bind("store", store.id())
                .bind("tenant", store.tenantId())
                .bind("books", store.booksId())
                .bind("kind", mapping.kind().name())
                .bind("key", mapping.key())
                .bind("text", mapping.text())
                .bind("list", mapping.kind().list().name())
                .bind("listId", mapping.listId())
                .bind("name", mapping.name())
                .bind("by", by)
                .execute());
    }

    @Override
    public void remove(UUID storeId, MappingKind kind, String text) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE)
                .bind("store", storeId)
                .bind("kind", kind.name())
                .bind("key", NameKey.of(text))
                .execute());
    }

    @Override
    public void removeAll(UUID storeId) {
        of("store", storeId, REMOVE_ALL);
    }

    @Override
    public long version(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(VERSION)
                .bind("store", storeId)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public void changed(UUID storeId) {
        of("store", storeId, CHANGED);
    }

    @Override
    public void forget(UUID booksId) {
        of("books", booksId, FORGOTTEN);
        of("books", booksId, FORGET);
    }

    private void of(String name, UUID id, String sql) {
        jdbi.useHandle(handle -> handle.createUpdate(sql).bind(name, id).execute());
    }
}
