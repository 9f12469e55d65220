package io.counterfoil.connector.attempt;

import io.counterfoil.outbox.About;
import io.counterfoil.outbox.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Attempts in PostgreSQL. */
@ApplicationScoped
class PostgresAttempts implements Attempts {

    /** Not what was asked and answered, which may be large. */
    private static final String FACTS = "id, store_id, session_id, tasks, state, sent_at, machine";

    private static final String ADD = """
            INSERT INTO attempt (id, store_id, session_id, request, tasks, state, sent_at, ask_at, machine)
            VALUES (:id, :store, :session, :request, :tasks, :state, :at, :at, :machine)
            """;
    private static final String NEXT_TO_ASK = """
            SELECT %s FROM attempt WHERE store_id = :store AND state IN ('UNKNOWN', 'HELD', 'GONE') AND ask_at <= :now
            ORDER BY ask_at, id LIMIT 1
            """.formatted(FACTS);
    private static final String PACE = """
            SELECT coalesce(sum(tasks), 0) AS tasks, coalesce(extract(epoch FROM sum(answered_at - sent_at)) * 1000, 0) AS millis
            FROM (SELECT tasks, sent_at, answered_at FROM attempt WHERE store_id = :store AND measured
                ORDER BY sent_at DESC LIMIT 3) AS latest
            """;

    private static final String ANSWERED = """
            UPDATE attempt SET state = 'ANSWERED', response = :response, answered_at = :now, measured = (state = 'SENT')
            WHERE id = :id
            """;

    private final Jdbi database;
    private final Trail trail;

    PostgresAttempts(Jdbi database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    public void add(Attempt attempt, String request) {
        About.ATTEMPT.is(attempt.id());
        trail.leave(attempt.storeId(), attempt.id());
        database.useHandle(sql -> sql.createUpdate(ADD)
                .bind("id", attempt.id())
                .bind("store", attempt.storeId())
                .bind("session", attempt.sessionId())
                .bind("request", request)
                .bind("tasks", attempt.tasks())
                .bind("state", attempt.state().name())
                .bind("at", attempt.sentAt())
                .bind("machine", attempt.machine())
                .execute());
    }

    @Override
    public Attempt get(String id) {
        Attempt found = database.withHandle(sql -> sql.createQuery("SELECT " + FACTS + " FROM attempt WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> attempt(row))
                        .findOne())
                .orElseThrow(() -> new NoSuchElementException("attempt " + id));
        About.ATTEMPT.is(id);
        trail.follow(found.storeId(), List.of(id));
        return found;
    }

    @Override
    public String request(String id) {
        return database.withHandle(sql -> sql.createQuery("SELECT request FROM attempt WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .one());
    }

    @Override
    public void move(String id, Attempt.State state) {
        update("UPDATE attempt SET state = :value WHERE id = :id", id, state.name());
    }

    @Override
    public void answered(String id, String response, Instant now) {
        database.useHandle(sql -> sql.createUpdate(ANSWERED)
                .bind("response", response)
                .bind("now", now)
                .bind("id", id)
                .execute());
    }

    @Override
    public void askLater(String id, Instant at) {
        update("UPDATE attempt SET ask_at = :value WHERE id = :id", id, at);
    }

    private void update(String statement, String id, Object value) {
        database.useHandle(sql ->
                sql.createUpdate(statement).bind("id", id).bind("value", value).execute());
    }

    @Override
    public Optional<Attempt> nextToAsk(UUID storeId, Instant now) {
        return database.withHandle(sql -> sql.createQuery(NEXT_TO_ASK)
                .bind("store", storeId)
                .bind("now", now)
                .map((row, context) -> attempt(row))
                .findOne());
    }

    @Override
    public void doubt(UUID storeId) {
        database.useHandle(sql -> sql.createUpdate(
                        "UPDATE attempt SET state = 'UNKNOWN' WHERE store_id = :store AND state = 'HELD'")
                .bind("store", storeId)
                .execute());
    }

    @Override
    public List<String> loseSight(UUID sessionId) {
        return database.withHandle(sql -> sql.createQuery(
                        "UPDATE attempt SET state = 'UNKNOWN' WHERE session_id = :session AND state = 'SENT' RETURNING id")
                .bind("session", sessionId)
                .mapTo(String.class)
                .list());
    }

    @Override
    public Pace pace(UUID storeId) {
        return database.withHandle(sql -> sql.createQuery(PACE)
                .bind("store", storeId)
                .map((row, context) -> new Pace(row.getInt("tasks"), Duration.ofMillis(row.getLong("millis"))))
                .one());
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("id"),
                row.getObject("store_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getInt("tasks"),
                Attempt.State.valueOf(row.getString("state")),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("machine"));
    }
}
