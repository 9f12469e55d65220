package io.counterfoil.tenant;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one service's database holds of a tenant. Which tables there are is read from the database itself, so that none is
 * forgotten: those with a column tenant_id, store_id or books_id, those that are named after one of them, the outbox, and
 * those whose rows refer to a row of these, by a constraint or by a name such as session_id.
 */
final class TenantDatabase {
    private static final String COLUMNS = """
            SELECT c.relname AS table, a.attname AS column FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
                AND (a.attname IN ('tenant_id', 'store_id', 'books_id')
                    OR c.relname IN ('tenant', 'store', 'books') AND a.attname = 'id'
                    OR c.relname = 'outbox' AND a.attname = 'key')
            ORDER BY c.relname, a.attname
            """;
    private static final String REFERENCES = """
            SELECT c.conrelid::regclass::text AS table, c.confrelid::regclass::text AS parent,
                (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.conkey) WITH ORDINALITY AS k (n, place)
                    JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n) AS columns,
                (SELECT string_agg(a.attname, ', ' ORDER BY k.place) FROM unnest(c.confkey) WITH ORDINALITY AS k (n, place)
                    JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n) AS of_parent
            FROM pg_constraint c WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
                AND c.conrelid <> c.confrelid
            UNION
            SELECT c.relname, p.relname, a.attname, 'id' FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_class p ON a.attname = p.relname || '_id' AND p.relkind = 'r' AND p.relnamespace = c.relnamespace
            JOIN pg_attribute i ON i.attrelid = p.oid AND i.attname = 'id'
            WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT EXISTS (
                SELECT FROM pg_attribute own WHERE own.attrelid = c.oid
                    AND own.attname IN ('tenant_id', 'store_id', 'books_id'))
            ORDER BY 1, 2
            """;

    /** Who did what, by ids alone: it stays when those whom it names are gone, and refuses to be changed. */
    private static final String STAYS = "audit_entry";

    private final Connection connection;

    TenantDatabase(Connection connection) {
        this.connection = connection;
    }

    /** The tenant's stores and books, as far as this database tells. */
    Ids ids(Ids known) throws SQLException {
        Set<UUID> stores = new TreeSet<>();
        Set<UUID> books = new TreeSet<>();
        Map<String, Set<String>> columns = columns();
        for (Map.Entry<String, Set<String>> table : columns.entrySet()) {
            if (table.getValue().contains("tenant_id")) {
                stores.addAll(values(table.getKey(), table.getValue(), "store", known));
                books.addAll(values(table.getKey(), table.getValue(), "books", known));
            }
        }
        return known.and(stores, books);
    }

    private Set<UUID> values(String table, Set<String> columns, String what, Ids known) throws SQLException {
        String column = table.equals(what) ? "id" : what + "_id";
        return columns.contains(column)
                ? uuids("SELECT DISTINCT " + column + " FROM " + table + " WHERE " + column
                        + " IS NOT NULL AND tenant_id = '" + known.tenant() + "'")
                : Set.of();
    }

    /** Writes every row as a line of JSON with the name of its table. */
    void export(String database, Ids ids, PrintStream out) throws SQLException {
        for (Table table : tables(ids)) {
            for (String row : texts("SELECT row_to_json(t) FROM " + table.name() + " t WHERE " + table.rows())) {
                out.println(
                        "{\"database\":\"" + database + "\",\"table\":\"" + table.name() + "\",\"row\":" + row + "}");
            }
        }
    }

    /** Deletes all of it but the log of changes in one transaction; tells how many rows. */
    long erase(Ids ids) throws SQLException {
        long rows = 0;
        connection.setAutoCommit(false);
        try (Statement delete = connection.createStatement()) {
            for (Table table : childrenFirst(erasable(ids))) {
                rows += delete.executeUpdate("DELETE FROM " + table.name() + " WHERE " + table.rows());
            }
            connection.commit();
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private List<Table> erasable(Ids ids) throws SQLException {
        return tables(ids).stream().filter(table -> !table.name().equals(STAYS)).toList();
    }

    private List<Table> tables(Ids ids) throws SQLException {
        Map<String, String> conditions = new LinkedHashMap<>();
        columns()
                .forEach((table, columns) -> conditions.put(
                        table,
                        columns.stream()
                                .map(column -> condition(table, column, ids))
                                .collect(Collectors.joining(" OR "))));
        List<Reference> references = references();
        boolean more = true;
        while (more) {
            more = false;
            for (Reference reference : references) {
                String parent = conditions.get(reference.parent());
                if (parent != null && !conditions.containsKey(reference.table())) {
                    conditions.put(reference.table(), reference.to(parent));
                    more = true;
                }
            }
        }
        return conditions.entrySet().stream()
                .map(table -> new Table(table.getKey(), table.getValue(), parents(references, table.getKey())))
                .toList();
    }

    private static String condition(String table, String column, Ids ids) {
        if (column.equals("key")) {
            return "key IN (" + quoted(Stream.of(ids.keys())) + ")";
        }
        String kind = column.equals("id") ? table + "_id" : column;
        return column + " IN (" + quoted(Stream.of(ids.of(kind)).map(UUID::toString)) + ")";
    }

    /** Ids need no quoting but quotes; an empty list is none of them. */
    private static String quoted(Stream<String> values) {
        String list = values.map(value -> "'" + value + "'").collect(Collectors.joining(", "));
        return list.isEmpty() ? "NULL" : list;
    }

    private static List<String> parents(List<Reference> references, String table) {
        return references.stream()
                .filter(reference -> reference.table().equals(table))
                .map(Reference::parent)
                .toList();
    }

    private static List<Table> childrenFirst(List<Table> tables) {
        List<Table> left = new ArrayList<>(tables);
        List<Table> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Table next = left.stream()
                    .filter(table ->
                            left.stream().noneMatch(other -> other.parents().contains(table.name())))
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("tables that refer to each other in a circle: " + left));
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    private Map<String, Set<String>> columns() throws SQLException {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString("table"), table -> new TreeSet<>())
                        .add(row.getString("column"));
            }
        }
        return columns;
    }

    private List<Reference> references() throws SQLException {
        List<Reference> references = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(REFERENCES);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                references.add(new Reference(
                        row.getString("table"),
                        row.getString("columns"),
                        row.getString("parent"),
                        row.getString("of_parent")));
            }
        }
        return references;
    }

    private Set<UUID> uuids(String query) throws SQLException {
        return texts(query).stream().map(UUID::fromString).collect(Collectors.toSet());
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private record Reference(String table, String columns, String parent, String ofParent) {
        String to(String rows) {
            return "(" + columns + ") IN (SELECT " + ofParent + " FROM " + parent + " WHERE " + rows + ")";
        }
    }
}
