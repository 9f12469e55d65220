package io.counterfoil.queue.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresCustomers implements Customers {

    private static final String FIND = """
            SELECT books_id, key, name, list_id, task_id, asked FROM customer
            WHERE books_id = :books AND key = :key FOR UPDATE
            """;
    private static final String LIST_ID = """
            SELECT list_id FROM customer WHERE books_id = :books AND key = :key AND list_id IS NOT NULL
            """;
    private static final String ADD = """
            INSERT INTO customer (books_id, key, name) VALUES (:books, :key, :name) ON CONFLICT DO NOTHING
            """;
    private static final String RENAME = """
            UPDATE customer SET name = :name
            WHERE books_id = :books AND key = :key AND list_id IS NULL AND task_id IS NULL AND name <> :name
              AND NOT EXISTS (SELECT FROM customer other
                              WHERE other.books_id = :books AND lower(other.name) = lower(:name) AND other.key <> :key)
            """;
    private static final String ASKED = """
            UPDATE customer SET task_id = :task, asked = asked + 1 WHERE books_id = :books AND key = :key
            """;
    private static final String FOUND = """
            UPDATE customer SET list_id = :listId, task_id = NULL WHERE task_id = :task
            """;
    private static final String NOT_FOUND = """
            UPDATE customer SET task_id = NULL WHERE task_id = :task
            """;
    private static final String FORGET = """
            UPDATE customer SET list_id = NULL WHERE books_id = :books AND list_id = :listId
            """;
    private static final String FORGET_ALL = """
            UPDATE customer SET list_id = NULL WHERE books_id = :books
            """;

    private final Jdbi jdbi;

    PostgresCustomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public CustomerLink take(UUID booksId, UUID key, String name, String distinctName) {
        return jdbi.withHandle(handle -> {
            if (!named(handle, RENAME, booksId, key, name)
                    && find(handle, booksId, key).isEmpty()) {
                named(handle, ADD, booksId, key, name);
                named(handle, ADD, booksId, key, distinctName);
            }
            return find(handle, booksId, key)
                    .orElseThrow(() -> new IllegalStateException("both names of customer " + key + " are taken"));
        });
    }

    private static boolean named(Handle handle, String sql, UUID booksId, UUID key, String name) {
        return handle.createUpdate(sql)
                        .bind("books", booksId)
                        .bind("key", key)
                        .bind("name", name)
                        .execute()
                > 0;
    }

    private static Optional<CustomerLink> find(Handle handle, UUID booksId, UUID key) {
        return handle.createQuery(FIND)
                .bind("books", booksId)
                .bind("key", key)
                .map((row, context) -> link(row))
                .findOne();
    }

    private static CustomerLink link(ResultSet row) throws SQLException {
        return new CustomerLink(
                row.getObject("books_id", UUID.class),
                row.getObject("key", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("list_id")),
                Optional.ofNullable(row.getObject("task_id", UUID.class)),
                row.getInt("asked"));
    }

    @Override
    public Optional<String> listId(UUID booksId, UUID key) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST_ID)
                .bind("books", booksId)
                .bind("key", key)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void asked(CustomerLink customer, UUID taskId) {
        jdbi.useHandle(handle -> handle.createUpdate(ASKED)
                .bind("books", customer.booksId())
                .bind("key", customer.key())
                .bind("task", taskId)
                .execute());
    }

    @Override
    public void found(UUID taskId, String listId) {
        jdbi.useHandle(handle -> handle.createUpdate(FOUND)
                .bind("task", taskId)
                .bind("listId", listId)
                .execute());
    }

    @Override
    public void notFound(UUID taskId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(NOT_FOUND).bind("task", taskId).execute());
    }

    @Override
    public void forget(UUID booksId, String listId) {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("books", booksId)
                .bind("listId", listId)
                .execute());
    }

    @Override
    public void forgetAll(UUID booksId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET_ALL).bind("books", booksId).execute());
    }
}
