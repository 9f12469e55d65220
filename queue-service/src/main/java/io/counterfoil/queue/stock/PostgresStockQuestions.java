package io.counterfoil.queue.stock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PostgresStockQuestions implements StockQuestions {

    private static final String OF = "SELECT * FROM stock_question WHERE store_id = :store";
    private static final String KEEP = """
            INSERT INTO stock_question (store_id, state, asked_at, linked, changed, zeroed)
            VALUES (:store, :state, :at, :linked, :changed, :zeroed)
            ON CONFLICT (store_id) DO UPDATE SET state = excluded.state, asked_at = excluded.asked_at,
                linked = excluded.linked, changed = excluded.changed, zeroed = excluded.zeroed
            """;
    private static final String CLOSE = "DELETE FROM stock_question WHERE store_id = :store";

    private final Jdbi jdbi;

    PostgresStockQuestions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<StockQuestion> of(UUID storeId) {
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("store", storeId)
                .map((row, context) -> new StockQuestion(
                        StockQuestion.State.valueOf(row.getString("state")),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getInt("linked"),
                        row.getInt("changed"),
                        row.getInt("zeroed")))
                .findOne());
    }

    @Override
    public void keep(UUID storeId, StockQuestion question) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP)
                .bind("store", storeId)
                .bind("state", question.state().name())
                .bind("at", question.askedAt())
                .bind("linked", question.linked())
                .bind("changed", question.changed())
                .bind("zeroed", question.zeroed())
                .execute());
    }

    @Override
    public void close(UUID storeId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(CLOSE).bind("store", storeId).execute());
    }
}
