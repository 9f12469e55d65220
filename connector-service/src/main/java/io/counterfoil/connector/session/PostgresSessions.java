package io.counterfoil.connector.session;

import io.counterfoil.outbox.About;
import io.counterfoil.outbox.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Sessions in PostgreSQL: any replica answers any call. */
@ApplicationScoped
class PostgresSessions implements Sessions {

    private static final String LOCK = "SELECT * FROM session WHERE ticket_hash = :ticket FOR UPDATE";
    private static final String LOCK_OPEN =
            "SELECT * FROM session WHERE store_id = :store AND state = 'OPEN' FOR UPDATE";
    private static final String LOCK_IDLE = """
            SELECT * FROM session WHERE state = 'OPEN' AND last_call_at < :before LIMIT 100 FOR UPDATE SKIP LOCKED
            """;
    private static final String ADD = """
            INSERT INTO session (id, store_id, tenant_id, ticket_hash, state, opened_at, last_call_at)
            VALUES (:id, :store, :tenant, :ticket, :state, :at, :at)
            """;
    private static final String SAVE = """
            UPDATE session SET state = :state, awaiting = :awaiting, awaiting_attempt = :attempt, company = :company,
                machine = :machine, connection_errors = :errors, last_error = :lastError, last_call_at = :at
            WHERE id = :id
            """;
    private static final String START_RUN = """
            INSERT INTO run (session_id, operation_id) VALUES (:session, :operation) ON CONFLICT DO NOTHING
            """;

    private final Jdbi database;
    private final Trail trail;

    PostgresSessions(Jdbi database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    @Override
    public Optional<Session> lock(String ticketHash) {
        Optional<Session> found = database.withHandle(sql -> sql.createQuery(LOCK)
                .bind("ticket", ticketHash)
                .map((row, context) -> session(row))
                .findOne());
        found.ifPresent(session -> {
            isAbout(session);
            trail.follow(session.storeId(), List.of(session.id()));
        });
        return found;
    }

    private static void isAbout(Session session) {
        About.STORE.is(session.storeId());
        About.SESSION.is(session.id());
    }

    @Override
    public List<Session> lockOpen(UUID storeId) {
        return database.withHandle(sql -> {
            // Also with no session yet, two sign-ins of a store come one after the other.
            sql.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:store, 2))")
                    .bind("store", storeId.toString())
                    .mapTo(Integer.class)
                    .one();
            return sql.createQuery(LOCK_OPEN)
                    .bind("store", storeId)
                    .map((row, context) -> session(row))
                    .list();
        });
    }

    @Override
    public List<Session> lockIdle(Instant before) {
        return database.withHandle(sql -> sql.createQuery(LOCK_IDLE)
                .bind("before", before)
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public void add(Session session, String ticketHash) {
        isAbout(session);
        trail.leave(session.storeId(), session.id());
        database.useHandle(sql -> sql.createUpdate(ADD)
                .bind("id", session.id())
                .bind("store", session.storeId())
                .bind("tenant", session.tenantId())
                .bind("ticket", ticketHash)
                .bind("state", session.state().name())
                .bind("at", session.openedAt())
                .execute());
    }

    @Override
    public void save(Session session, Instant now) {
        database.useHandle(sql -> sql.createUpdate(SAVE)
                .bind("id", session.id())
                .bind("state", session.state().name())
                .bind("awaiting", session.awaited().question().name())
                .bind("attempt", session.awaited().attempt())
                .bind("company", session.company())
                .bind("machine", session.machine())
                .bind("errors", session.connectionErrors())
                .bind("lastError", session.lastError())
                .bind("at", now)
                .execute());
    }

    @Override
    public boolean startRun(UUID sessionId, UUID operationId) {
        return database.withHandle(sql -> sql.createUpdate(START_RUN)
                        .bind("session", sessionId)
                        .bind("operation", operationId)
                        .execute())
                == 1;
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                Session.State.valueOf(row.getString("state")),
                new Session.Awaited(
                        Session.Question.valueOf(row.getString("awaiting")), row.getString("awaiting_attempt")),
                row.getString("company"),
                row.getString("machine"),
                row.getInt("connection_errors"),
                row.getString("last_error"));
    }
}
