package io.counterfoil.queue.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresHomeCurrencies implements HomeCurrencies {

    private static final String OF = """
            SELECT currency FROM home_currency WHERE books_id = :books
            """;
    private static final String ASSUME = """
            INSERT INTO home_currency (books_id, currency) VALUES (:books, :currency) ON CONFLICT DO NOTHING
            """;
    private static final String FORGET = """
            DELETE FROM home_currency WHERE books_id = :books
            """;

    private final Jdbi jdbi;

    PostgresHomeCurrencies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<String> of(UUID booksId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("books", booksId)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void assume(UUID booksId, String currency) {
        jdbi.useHandle(handle -> handle.createUpdate(ASSUME)
                .bind("books", booksId)
                .bind("currency", currency)
                .execute());
    }

    @Override
    public void forget(UUID booksId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(FORGET).bind("books", booksId).execute());
    }
}
