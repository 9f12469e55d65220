package io.counterfoil.queue.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresItems implements Items {

    private static final String LIST_ID = """
            SELECT list_id FROM item WHERE books_id = :books AND name = :name
            """;
    private static final String FOUND = """
            INSERT INTO item (books_id, name, list_id) VALUES (:books, :name, :listId)
            ON CONFLICT (books_id, name) DO UPDATE SET list_id = excluded.list_id
            """;
    private static final String FORGET = """
            DELETE FROM item WHERE books_id = :books AND list_id = :listId
            """;
    private static final String FORGET_ALL = """
            DELETE FROM item WHERE books_id = :books
            """;

    private final Jdbi jdbi;

    PostgresItems(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<String> listId(UUID booksId, String name) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST_ID)
                .bind("books", booksId)
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void found(UUID booksId, String name, String listId) {
        jdbi.useHandle(handle -> handle.createUpdate(FOUND)
                .bind("books", booksId)
                .bind("name", name)
                .bind("listId", listId)
                .execute());
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
