package io.counterfoil.connector.attempt;

import static java.util.stream.Collectors.toMap;

import io.counterfoil.events.Form;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.outbox.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tasks in PostgreSQL; the moves that are not allowed are refused by the trigger {@code task_moves}. */
@ApplicationScoped
class PostgresTasks implements Tasks {

    /** A withdrawal and the task it is about may come at once. */
    private static final String ONE_AT_A_TIME = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:id, 3))";

    /** After a restore, and when another task may have entered the same transaction, it is looked for first. */
    private static final String TAKE = """
            INSERT INTO task (id, store_id, tenant_id, operation_id, label, work, depends_on, asks_first, pack_limit, state)
            SELECT :id, :store, :tenant, :operation, :label, CAST(:work AS jsonb), :dependsOn,
                :asksFirst
                    OR :enters AND EXISTS (SELECT FROM login WHERE store_id = :store AND asks_first_until > :now)
                    OR EXISTS (SELECT FROM task AS other
                        WHERE other.store_id = :store AND other.work ->> 'kind' = 'AddTransaction'
                            AND other.work ->> 'orderKey' = CAST(:work AS jsonb) ->> 'orderKey'
                            AND other.state NOT IN ('REJECTED', 'WITHDRAWN') AND other.id <> :id),
                :packLimit,
                CASE WHEN EXISTS (SELECT FROM tombstone WHERE task_id = :id) THEN 'WITHDRAWN' ELSE 'READY' END
            ON CONFLICT (id) DO NOTHING
            RETURNING state = 'READY'
            """;

    private static final String IS_READY = """
            store_id = :store AND state = 'READY' AND due_at <= :now AND NOT EXISTS (
                SELECT FROM unnest(depends_on) AS needed LEFT JOIN task AS other ON other.id = needed
                WHERE other.id IS NULL OR other.state IN ('READY', 'SENT', 'UNKNOWN'))
            """;
    private static final String READY = "SELECT * FROM task WHERE " + IS_READY + " ORDER BY seq LIMIT :limit";
    private static final String NEXT_DUE =
            "SELECT CASE WHEN EXISTS (SELECT FROM task WHERE " + IS_READY + ") THEN :now" + """
             ELSE (SELECT min(due_at) FROM task WHERE store_id = :store AND state = 'READY' AND due_at > :now) END
            """;
    /**
     * Tasks are found by their ids: {@code state = 'READY'} would let the planner, as long as it believes that few are, walk
     * through those of all stores. Any state but the two here is refused by {@code task_moves}.
     */
    private static final String HAND_OUT = """
            UPDATE task SET state = 'SENT', attempt_id = :attempt WHERE id = ANY (:ids) AND state NOT IN ('SENT', 'UNKNOWN')
            """;

    private static final String SETTLE = """
            UPDATE task SET state = verdict.outcome, remote_id = verdict.remote, explanation = verdict.explanation,
                succeeded = verdict.succeeded, candidates = verdict.candidates, told = CAST(verdict.told AS json),
                settled_in = :session, settled_at = :now,
                witness = verdict.witness
            FROM unnest(:ids, :outcomes, :remotes, :explanations, :succeeded, :candidates, :told, :witnesses)
                AS verdict (id, outcome, remote, explanation, succeeded, candidates, told, witness)
            WHERE task.id = verdict.id AND state IN ('READY', 'SENT', 'UNKNOWN')
            """;
    private static final String PUT_BACK = """
            UPDATE task SET state = 'READY', evidence = back.evidence, evidence_attempt = :attempt, due_at = back.due,
                pack_limit = back.pack_limit, asks_first = back.asks_first, tries = back.tries
            FROM unnest(:ids, :evidence, CAST(:due AS timestamptz[]), :packLimits, :asksFirst, :tries)
                AS back (id, evidence, due, pack_limit, asks_first, tries)
            WHERE task.id = back.id AND state IN ('SENT', 'UNKNOWN')
            """;
    private static final String WITHDRAW = """
            WITH found AS MATERIALIZED (SELECT id, state FROM task WHERE id = :id AND store_id = :store FOR UPDATE)
            UPDATE task SET state = 'WITHDRAWN', settled_at = :now FROM found WHERE task.id = found.id AND found.state = 'READY'
            """;
    private static final String BURY = """
            INSERT INTO tombstone (task_id, store_id, at)
            SELECT :id, :store, :now WHERE NOT EXISTS (SELECT FROM task WHERE id = :id)
            ON CONFLICT (task_id) DO NOTHING
            """;
    private static final String ENTER_AFTER_ALL = """
            UPDATE task SET state = 'READY', evidence = 'PERSON', evidence_attempt = attempt_id, asks_first = false,
                settled_at = NULL, settled_in = NULL, explanation = NULL, candidates = '[]'
            WHERE id = :id AND state = 'NEEDS_PERSON'
            """;
    private static final String CONFIRM = """
            UPDATE task SET state = 'CONFIRMED', remote_id = :remote, explanation = '', candidates = '[]', succeeded = true,
                settled_at = :now
            WHERE id = :id AND state = 'NEEDS_PERSON'
            """;
    private static final String ASK_FIRST = """
            UPDATE task SET asks_first = true WHERE store_id = :id AND state = 'READY' AND work ->> 'kind' LIKE 'Add%'
            """;
    private static final String LAST_ENTERED = """
            SELECT remote_id, work ->> 'form' AS form FROM task WHERE store_id = :store AND witness
            ORDER BY settled_at DESC, seq DESC LIMIT :limit
            """;
    private static final String DOUBT = """
            WITH doubted AS (
                UPDATE task SET state = 'UNKNOWN', evidence = 'OLDER_COPY', witness = false, settled_in = NULL,
                    settled_at = NULL, succeeded = NULL
                WHERE store_id = :store AND state = 'CONFIRMED' AND work ->> 'kind' LIKE 'Add%' AND attempt_id IS NOT NULL
                    AND settled_at > :since
                RETURNING attempt_id)
            UPDATE attempt SET state = 'GONE', ask_at = :now WHERE id IN (SELECT attempt_id FROM doubted)
            """;
    private static final String TOLD = """
            SELECT told FROM task WHERE id = :id AND state NOT IN ('READY', 'SENT', 'UNKNOWN') AND told IS NOT NULL
            """;
    private static final String COUNT = """
            WITH settled AS (
                SELECT operation_id, count(*) FILTER (WHERE succeeded) AS succeeded,
                    count(*) FILTER (WHERE NOT succeeded) AS failed
                FROM task WHERE settled_in = :session GROUP BY operation_id),
            lost AS (
                SELECT operation_id, count(*) AS unknown
                FROM task
                WHERE state = 'UNKNOWN' AND attempt_id = ANY (ARRAY(SELECT id FROM attempt WHERE session_id = :session))
                GROUP BY operation_id)
            SELECT run.operation_id, coalesce(succeeded, 0) AS succeeded, coalesce(failed, 0) AS failed,
                coalesce(unknown, 0) AS unknown
            FROM run LEFT JOIN settled USING (operation_id) LEFT JOIN lost USING (operation_id)
            WHERE run.session_id = :session
            """;
    /** Enough to draw a bar: a long queue is not counted to its end. */
    private static final String PROGRESS = """
            SELECT (SELECT count(*) FROM (SELECT FROM task WHERE store_id = :store AND state = 'READY' LIMIT 2000) AS counted)
                    AS ready,
                (SELECT count(*) FROM (SELECT FROM task WHERE settled_in = :session LIMIT 2000) AS counted) AS settled
            """;

    private final Jdbi database;
    private final Clock clock;
    private final Trail trail;

    PostgresTasks(Jdbi database, Clock clock, Trail trail) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public boolean take(Task task) {
        lock(task.id());
        trail.leave(task.storeId(), task.id());
        return database.withHandle(sql -> sql.createQuery(TAKE)
                .bind("id", task.id())
                .bind("store", task.storeId())
                .bind("tenant", task.tenantId())
                .bind("operation", task.operationId())
                .bind("label", task.label())
                .bind("work", PostgresTaskRow.json(task.work()))
                .bind("dependsOn", task.dependsOn().toArray(UUID[]::new))
                .bind("asksFirst", task.handling().asksFirst())
                .bind("packLimit", task.handling().packLimit())
                .bind("enters", !task.readsOnly())
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    private void lock(UUID task) {
        database.useHandle(sql -> sql.createQuery(ONE_AT_A_TIME)
                .bind("id", task.toString())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Task> ready(UUID storeId, Instant now, int limit) {
        return database.withHandle(sql -> sql.createQuery(READY)
                .bind("store", storeId)
                .bind("now", now)
                .bind("limit", limit)
                .map((row, context) -> PostgresTaskRow.task(row))
                .list());
    }

    @Override
    public Optional<Instant> nextDue(UUID storeId, Instant now) {
        return database.withHandle(sql -> sql.createQuery(NEXT_DUE)
                .bind("store", storeId)
                .bind("now", now)
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public References references(Collection<UUID> tasks) {
        if (tasks.isEmpty()) {
            return new References(Map.of());
        }
        return new References(database.withHandle(sql -> sql.createQuery(
                        "SELECT id, label, state, remote_id, explanation FROM task WHERE id = ANY (:ids)")
                .bind("ids", tasks.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), result(row)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private static References.Result result(ResultSet row) throws SQLException {
        return new References.Result(
                row.getString("label"),
                PostgresTaskRow.outcome(row.getString("state")),
                row.getString("remote_id"),
                row.getString("explanation"));
    }

    @Override
    public void handOut(Collection<Task> tasks, String attemptId) {
        int sent = database.withHandle(sql -> sql.createUpdate(HAND_OUT)
                .bind("attempt", attemptId)
                .bind("ids", column(tasks, Task::id, UUID[]::new))
                .execute());
        if (sent != tasks.size()) {
            throw new IllegalStateException("a task of attempt " + attemptId + " was not READY");
        }
        tasks.stream()
                .findFirst()
                .ifPresent(first -> trail.follow(
                        first.storeId(), tasks.stream().map(Task::id).toList()));
    }

    @Override
    public List<Task> openOf(String attemptId) {
        return database.withHandle(sql -> sql.createQuery(
                        "SELECT * FROM task WHERE attempt_id = :id AND state IN ('SENT', 'UNKNOWN') ORDER BY seq")
                .bind("id", attemptId)
                .map((row, context) -> PostgresTaskRow.task(row))
                .list());
    }

    @Override
    public void settle(Collection<Ending> endings, @Nullable UUID sessionId, Instant now) {
        if (endings.isEmpty()) {
            return;
        }
        database.useHandle(sql -> sql.createUpdate(SETTLE)
                .bind("ids", column(endings, e -> e.task().id(), UUID[]::new))
                .bind("outcomes", column(endings, e -> e.verdict().outcome().name(), String[]::new))
                .bind("remotes", column(endings, e -> e.verdict().remoteId(), String[]::new))
                .bind("explanations", column(endings, e -> e.verdict().words(), String[]::new))
                .bind("succeeded", column(endings, Ending::succeeded, Boolean[]::new))
                .bind("candidates", column(endings, e -> PostgresTaskRow.candidates(e.verdict()), String[]::new))
                .bind("told", column(endings, e -> Told.text(e.told()), String[]::new))
                .bind("witnesses", column(endings, PostgresTasks::isWitness, Boolean[]::new))
                .bind("session", sessionId)
                .bind("now", now)
                .execute());
    }

    private static boolean isWitness(Ending ending) {
        return ending.verdict().outcome() == TaskSettled.Outcome.CONFIRMED
                && ending.task().work() instanceof Work.AddTransaction;
    }

    @Override
    public void putBack(Collection<Return> returns, String attemptId) {
        if (returns.isEmpty()) {
            return;
        }
        database.useHandle(sql -> sql.createUpdate(PUT_BACK)
                .bind("ids", column(returns, r -> r.task().id(), UUID[]::new))
                .bind("evidence", column(returns, r -> r.evidence().name(), String[]::new))
                .bind("due", column(returns, r -> r.dueAt().toString(), String[]::new))
                .bind("packLimits", column(returns, r -> r.task().handling().packLimit(), Integer[]::new))
                .bind("asksFirst", column(returns, r -> r.task().handling().asksFirst(), Boolean[]::new))
                .bind("tries", column(returns, r -> r.task().handling().tries(), Integer[]::new))
                .bind("attempt", attemptId)
                .execute());
    }

    private static <E, T> @Nullable T[] column(
            Collection<E> rows, Function<E, @Nullable T> value, IntFunction<@Nullable T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    @Override
    public void loseSight(String attemptId) {
        update("UPDATE task SET state = 'UNKNOWN' WHERE attempt_id = :id AND state = 'SENT'", attemptId);
    }

    @Override
    public Withdrawal withdraw(UUID storeId, UUID taskId, Instant now) {
        lock(taskId);
        return database.withHandle(sql -> {
            for (String statement : List.of(WITHDRAW, BURY)) {
                int changed = sql.createUpdate(statement)
                        .bind("id", taskId)
                        .bind("store", storeId)
                        .bind("now", now)
                        .execute();
                if (changed == 1) {
                    return Withdrawal.WITHDRAWN;
                }
            }
            return sql.createQuery("SELECT state FROM task WHERE id = :id AND store_id = :store")
                    .bind("id", taskId)
                    .bind("store", storeId)
                    .mapTo(String.class)
                    .findOne()
                    .map(Withdrawal::ofState)
                    .orElse(Withdrawal.ALREADY_WITHDRAWN);
        });
    }

    @Override
    public Optional<Task> find(UUID storeId, UUID taskId) {
        return database.withHandle(sql -> sql.createQuery("SELECT * FROM task WHERE id = :id AND store_id = :store")
                .bind("id", taskId)
                .bind("store", storeId)
                .map((row, context) -> PostgresTaskRow.task(row))
                .findOne());
    }

    @Override
    public List<Undecided> undecided(UUID storeId) {
        return database.withHandle(sql -> sql.createQuery(
                        "SELECT * FROM task WHERE store_id = :store AND state = 'NEEDS_PERSON' ORDER BY seq LIMIT 500")
                .bind("store", storeId)
                .map((row, context) -> PostgresTaskRow.undecided(row))
                .list());
    }

    @Override
    public Optional<Undecided> undecided(UUID storeId, UUID taskId) {
        return database.withHandle(sql -> sql.createQuery(
                        "SELECT * FROM task WHERE id = :id AND store_id = :store AND state = 'NEEDS_PERSON' FOR UPDATE")
                .bind("store", storeId)
                .bind("id", taskId)
                .map((row, context) -> PostgresTaskRow.undecided(row))
                .findOne());
    }

    @Override
    public void keep(TaskSettled told) {
        database.useHandle(sql -> sql.createUpdate("UPDATE task SET told = CAST(:told AS json) WHERE id = :id")
                .bind("told", Told.text(told))
                .bind("id", told.taskId())
                .execute());
    }

    @Override
    public Optional<TaskSettled> told(UUID taskId) {
        return database.withHandle(sql -> sql.createQuery(TOLD)
                .bind("id", taskId)
                .map((row, context) -> Told.ofText(row.getString("told")))
                .findOne());
    }

    @Override
    public void confirm(UUID taskId, String remoteId, Instant now) {
        database.useHandle(sql -> sql.createUpdate(CONFIRM)
                .bind("id", taskId)
                .bind("remote", remoteId)
                .bind("now", now)
                .execute());
    }

    @Override
    public void enterAfterAll(UUID taskId) {
        update(ENTER_AFTER_ALL, taskId);
    }

    @Override
    public List<Entered> lastEntered(UUID storeId, int limit) {
        return database.withHandle(sql -> sql.createQuery(LAST_ENTERED)
                .bind("store", storeId)
                .bind("limit", limit)
                .map((row, context) -> new Entered(Form.valueOf(row.getString("form")), row.getString("remote_id")))
                .list());
    }

    @Override
    public void forgetLastEntered(UUID storeId) {
        update("UPDATE task SET witness = false WHERE store_id = :id AND witness", storeId);
    }

    @Override
    public void doubt(UUID storeId, Instant since, Instant now) {
        database.useHandle(sql -> sql.createUpdate(DOUBT)
                .bind("store", storeId)
                .bind("since", since)
                .bind("now", now)
                .execute());
    }

    @Override
    public Map<Task, Boolean> unsettled(UUID storeId) {
        return database.withHandle(sql -> sql.createQuery(
                        "SELECT * FROM task WHERE store_id = :store AND state IN ('READY', 'SENT', 'UNKNOWN') ORDER BY seq")
                .bind("store", storeId)
                .map((row, context) -> Map.entry(
                        PostgresTaskRow.task(row), !row.getString("state").equals("READY")))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new)));
    }

    @Override
    public void askFirst(UUID storeId) {
        update(ASK_FIRST, storeId);
    }

    private void update(String statement, Object id) {
        database.useHandle(sql -> sql.createUpdate(statement).bind("id", id).execute());
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
    public Progress progress(UUID storeId, UUID sessionId) {
        return database.withHandle(sql -> sql.createQuery(PROGRESS)
                .bind("store", storeId)
                .bind("session", sessionId)
                .map((row, context) -> new Progress(row.getInt("ready"), row.getInt("settled")))
                .one());
    }
}
