package io.counterfoil.connector.pull;

import io.counterfoil.events.BooksList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Pulls in PostgreSQL. */
@ApplicationScoped
class PostgresPulls implements Pulls {

    private static final String SAVE = """
            INSERT INTO pull (task_id, session_id, pull_id, iterator_id, max_returned, pages)
            VALUES (:task, :session, :pull, :iterator, :max, :pages)
            ON CONFLICT (task_id) DO UPDATE SET session_id = :session, pull_id = :pull, iterator_id = :iterator,
                max_returned = :max, pages = :pages
            """;
    private static final String LEARN = """
            INSERT INTO page_size (store_id, list, records) VALUES (:store, :list, :records)
            ON CONFLICT (store_id, list) DO UPDATE SET records = :records
            """;

    private final Jdbi database;

    PostgresPulls(Jdbi database) {
        this.database = database;
    }

    @Override
    public Optional<Iteration> of(UUID taskId) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM pull WHERE task_id = :task")
                .bind("task", taskId)
                .map((row, context) -> new Iteration(
                        taskId,
                        row.getObject("session_id", UUID.class),
                        row.getObject("pull_id", UUID.class),
                        row.getString("iterator_id"),
                        row.getInt("max_returned"),
                        row.getInt("pages")))
                .findOne());
    }

    @Override
    public void save(Iteration iteration) {
        database.useHandle(sql -> sql.createUpdate(SAVE)
                .bind("task", iteration.taskId())
                .bind("session", iteration.sessionId())
                .bind("pull", iteration.pullId())
                .bind("iterator", iteration.iteratorId())
                .bind("max", iteration.maxReturned())
                .bind("pages", iteration.pages())
                .execute());
    }

    @Override
    public void end(UUID taskId) {
        database.useHandle(sql -> sql.createUpdate("DELETE FROM pull WHERE task_id = :task")
                .bind("task", taskId)
                .execute());
    }

    @Override
    public OptionalInt pageSize(UUID storeId, BooksList list) {
        return database.withHandle(
                        sql -> sql.createQuery("SELECT records FROM page_size WHERE store_id = :store AND list = :list")
                                .bind("store", storeId)
                                .bind("list", list.name())
                                .mapTo(Integer.class)
                                .findOne())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public void learnPageSize(UUID storeId, BooksList list, int records) {
        database.useHandle(sql -> sql.createUpdate(LEARN)
                .bind("store", storeId)
                .bind("list", list.name())
                .bind("records", records)
                .execute());
    }
}
