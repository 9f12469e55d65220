package io.counterfoil.connector.attempt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Tasks and attempts in PostgreSQL; the moves that are not allowed are refused by a trigger (V4). */
@ApplicationScoped
class PostgresLedger implements Ledger {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final Set<String> OPEN = Set.of("READY", "SENT", "UNKNOWN");

    private static final String TAKE = """
            INSERT INTO task (id, store_id, tenant_id, operation_id, label, work)
            VALUES (:id, :store, :tenant, :operation, :label, CAST(:work AS jsonb))
            ON CONFLICT (id) DO NOTHING
            """;
    private static final String NAME = """
            INSERT INTO operation (id, store_id, name) VALUES (:id, :store, :name) ON CONFLICT (id) DO NOTHING
            """;
    private static final String READY = """
            SELECT * FROM task WHERE store_id = :store AND state = 'READY' AND due_at <= :now
            ORDER BY seq LIMIT :limit OFFSET :offset
            """;
    private static final String INSERT_ATTEMPT = """
            INSERT INTO attempt (id, store_id, session_id, request, state, sent_at, ask_at)
            VALUES (:id, :store, :session, :request, :state, :at, :at)
            """;
    private static final String SEND = """
            UPDATE task SET state = 'SENT', attempt_id = :attempt WHERE id = :id AND state = 'READY'
            """;
    private static final String NEXT_TO_ASK = """
            SELECT * FROM attempt WHERE store_id = :store AND state IN ('UNKNOWN', 'HELD', 'GONE') AND ask_at <= :now
            ORDER BY ask_at LIMIT 1
            """;
    private static final String SETTLE = """
            UPDATE task SET state = :outcome, remote_id = :remote, explanation = :explanation, succeeded = :succeeded, settled_in = :session,
                settled_at = now()
            WHERE id = :id AND state IN ('READY', 'SENT', 'UNKNOWN')
            """;
    private static final String PUT_BACK = """
            UPDATE task SET state = 'READY', evidence = :evidence, evidence_attempt = :attempt, due_at = :due,
                pack_limit = :limit,
                proved_absent = proved_absent OR :evidence = 'ABSENT',
                tries = tries + CASE WHEN :evidence = 'REFUSED_FOR_NOW' THEN 1 ELSE 0 END
            WHERE id = :id AND state IN ('SENT', 'UNKNOWN')
            """;
    private static final String LOSE_SIGHT = "UPDATE task SET state = 'UNKNOWN' WHERE id = :id AND state = 'SENT'";
    private static final String LOSE_SIGHT_OF_TASKS = """
            UPDATE task SET state = 'UNKNOWN'
            WHERE state = 'SENT' AND attempt_id IN (SELECT id FROM attempt WHERE session_id = :session AND state = 'SENT')
            """;
    private static final String LOSE_SIGHT_OF_ATTEMPTS =
            "UPDATE attempt SET state = 'UNKNOWN' WHERE session_id = :session AND state = 'SENT'";
    private static final String COUNT = """
            SELECT run.operation_id,
                count(task.id) FILTER (WHERE task.settled_in = :session AND task.succeeded) AS succeeded,
                count(task.id) FILTER (WHERE task.settled_in = :session AND NOT task.succeeded) AS failed,
                count(task.id) FILTER (WHERE task.state = 'UNKNOWN' AND attempt.session_id = :session) AS unknown
            FROM run
            LEFT JOIN task ON task.operation_id = run.operation_id
                AND (task.settled_in = :session OR task.state = 'UNKNOWN')
            LEFT JOIN attempt ON attempt.id = task.attempt_id
            WHERE run.session_id = :session
            GROUP BY run.operation_id
            """;

    private final Jdbi database;

    PostgresLedger(Jdbi database) {
        this.database = database;
    }

    @Override
    public void take(Task task) {
        database.useHandle(sql -> sql.createUpdate(TAKE)
                .bind("id", task.id())
                .bind("store", task.storeId())
                .bind("tenant", task.tenantId())
                .bind("operation", task.operationId())
                .bind("label", task.label())
                .bind("work", json(task.work()))
                .execute());
    }

    @Override
    public void name(UUID operationId, UUID storeId, String name) {
        database.useHandle(sql -> sql.createUpdate(NAME)
                .bind("id", operationId)
                .bind("store", storeId)
                .bind("name", name)
                .execute());
    }

    @Override
    public String nameOf(UUID operationId) {
        return database.withHandle(sql -> sql.createQuery("SELECT name FROM operation WHERE id = :id")
                .bind("id", operationId)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    @Override
    public List<Task> ready(UUID storeId, Instant now, int limit, int offset) {
        return database.withHandle(sql -> sql.createQuery(READY)
                .bind("store", storeId)
                .bind("now", now)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> task(row))
                .list());
    }

    @Override
    public References references(Collection<UUID> tasks) {
        Map<UUID, References.Result> results = database.withHandle(sql -> sql.createQuery(
                        "SELECT id, label, state, remote_id, explanation FROM task WHERE id = ANY (:ids)")
                .bind("ids", tasks.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), result(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return new References(results);
    }

    @Override
    public void handOut(Attempt attempt, List<Task> tasks) {
        database.useHandle(sql -> {
            sql.createUpdate(INSERT_ATTEMPT)
                    .bind("id", attempt.id())
                    .bind("store", attempt.storeId())
                    .bind("session", attempt.sessionId())
                    .bind("request", attempt.request())
                    .bind("state", attempt.state().name())
                    .bind("at", attempt.sentAt())
                    .execute();
            PreparedBatch send = sql.prepareBatch(SEND);
            tasks.forEach(task ->
                    send.bind("id", task.id()).bind("attempt", attempt.id()).add());
            requireAll(send.execute(), attempt.id());
        });
    }

    private static void requireAll(int[] changed, String attempt) {
        for (int one : changed) {
            if (one != 1) {
                throw new IllegalStateException("a task of attempt " + attempt + " was not READY");
            }
        }
    }

    @Override
    public Attempt attempt(String id) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM attempt WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> attempt(row))
                .one());
    }

    @Override
    public List<Task> openTasks(String attemptId) {
        return database.withHandle(sql -> sql.createQuery(
                        "SELECT * FROM task WHERE attempt_id = :id AND state IN ('SENT', 'UNKNOWN') ORDER BY seq")
                .bind("id", attemptId)
                .map((row, context) -> task(row))
                .list());
    }

    @Override
    public void moveAttempt(String id, Attempt.State state) {
        update("UPDATE attempt SET state = :value WHERE id = :id", id, state.name());
    }

    @Override
    public void keepResponse(String attemptId, String response) {
        update("UPDATE attempt SET response = :value WHERE id = :id", attemptId, response);
    }

    @Override
    public void askLater(String attemptId, Instant at) {
        update("UPDATE attempt SET ask_at = :value WHERE id = :id", attemptId, at);
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
    public void settle(Task task, Verdict.Settled verdict, boolean succeeded, UUID sessionId) {
        database.useHandle(sql -> sql.createUpdate(SETTLE)
                .bind("id", task.id())
                .bind("outcome", verdict.outcome().name())
                .bind("remote", verdict.remoteId())
                .bind("explanation", verdict.words())
                .bindByType("succeeded", Requests.readsOnly(task) ? null : succeeded, Boolean.class)
                .bind("session", sessionId)
                .execute());
    }

    @Override
    public void putBack(Task task, String attemptId, Evidence evidence, Instant dueAt) {
        database.useHandle(sql -> sql.createUpdate(PUT_BACK)
                .bind("id", task.id())
                .bind("evidence", evidence.name())
                .bind("attempt", attemptId)
                .bind("due", dueAt)
                .bind("limit", task.packLimit())
                .execute());
    }

    @Override
    public void loseSight(Task task) {
        database.useHandle(
                sql -> sql.createUpdate(LOSE_SIGHT).bind("id", task.id()).execute());
    }

    @Override
    public void loseSightOfSession(UUID sessionId) {
        database.useHandle(sql -> {
            sql.createUpdate(LOSE_SIGHT_OF_TASKS).bind("session", sessionId).execute();
            sql.createUpdate(LOSE_SIGHT_OF_ATTEMPTS).bind("session", sessionId).execute();
        });
    }

    @Override
    public List<RunCount> count(UUID sessionId) {
        return database.withHandle(sql -> sql.createQuery(COUNT)
                .bind("session", sessionId)
                .map((row, context) -> new RunCount(
                        row.getObject("operation_id", UUID.class),
                        row.getInt("succeeded"),
                        row.getInt("failed"),
                        row.getInt("unknown")))
                .list());
    }

    @Override
    public int open(UUID storeId) {
        return number("SELECT count(*) FROM task WHERE store_id = :id AND state = 'READY'", storeId);
    }

    @Override
    public int settledIn(UUID sessionId) {
        return number("SELECT count(*) FROM task WHERE settled_in = :id", sessionId);
    }

    private int number(String query, UUID id) {
        return database.withHandle(sql ->
                sql.createQuery(query).bind("id", id).mapTo(Integer.class).one());
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getObject("operation_id", UUID.class),
                row.getString("label"),
                work(row.getString("work")),
                row.getBoolean("proved_absent"),
                row.getInt("pack_limit"),
                row.getInt("tries"));
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString("id"),
                row.getObject("store_id", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("request"),
                Attempt.State.valueOf(row.getString("state")),
                row.getTimestamp("sent_at").toInstant());
    }

    private static References.Result result(ResultSet row) throws SQLException {
        return new References.Result(
                row.getString("label"),
                outcome(row.getString("state")),
                row.getString("remote_id"),
                row.getString("explanation"));
    }

    private static @Nullable Outcome outcome(String state) {
        return OPEN.contains(state) ? null : Outcome.valueOf(state);
    }

    private static String json(Work work) {
        try {
            return JSON.writerFor(Work.class).writeValueAsString(work);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("work that cannot be written", e);
        }
    }

    private static Work work(String json) {
        try {
            return JSON.readValue(json, Work.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("work that is not ours", e);
        }
    }
}
