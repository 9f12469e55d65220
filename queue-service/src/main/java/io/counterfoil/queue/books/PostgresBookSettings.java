package io.counterfoil.queue.books;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.BooksChanged;
import io.counterfoil.queue.database.PostgresJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresBookSettings implements BookSettings {

    private static final TypeReference<BooksChanged.Settings> SETTINGS = new TypeReference<>() {};
    private static final String OF = """
            SELECT settings FROM books_settings WHERE books_id = :books
            """;
    private static final String KEEP = """
            INSERT INTO books_settings (books_id, settings, told_at) VALUES (:books, CAST(:settings AS json), :at)
            ON CONFLICT (books_id) DO UPDATE SET settings = excluded.settings, told_at = excluded.told_at
            WHERE books_settings.told_at < excluded.told_at
            """;
    private static final String FORGET = "DELETE FROM books_settings WHERE books_id = :books";

    private final Jdbi jdbi;

    PostgresBookSettings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<BooksChanged.Settings> of(UUID booksId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("books", booksId)
                .mapTo(String.class)
                .map(settings -> PostgresJson.read(settings, SETTINGS))
                .findOne());
    }

    @Override
    public boolean changed(BooksChanged event) {
        Optional<BooksChanged.Settings> before = of(event.booksId());
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("books", event.booksId())
                .bind("settings", PostgresJson.write(event.settings()))
                .bind("at", event.at())
                .execute());
        return !before.equals(of(event.booksId()));
    }

    @Override
    public void forget(UUID booksId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("books", booksId).execute());
    }
}
