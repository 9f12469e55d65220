package io.counterfoil.connector.memory;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.References;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.memory.Memory.Rows;
import io.counterfoil.connector.memory.Memory.TaskRow;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tasks in memory; the moves that are not allowed are refused. */
public final class MemoryTasks implements Tasks {

    private final Memory memory;

    public MemoryTasks(Memory memory) {
        this.memory = memory;
    }

    @Override
    public boolean take(Task task) {
        Rows rows = memory.statement();
        String state = rows.tombstones.contains(task.id()) ? "WITHDRAWN" : "READY";
        Task taken = rows.tasks.values().stream().anyMatch(other -> mayHaveEntered(other, task))
                ? task.handled(task.handling().lookedForFirst())
                : task;
        TaskRow before = rows.tasks.putIfAbsent(
                task.id(),
                new TaskRow(taken, rows.tasks.size(), state, null, null, Instant.EPOCH, null, null, null, null));
        return before == null && state.equals("READY");
    }

    private static boolean mayHaveEntered(TaskRow other, Task task) {
        return other.task().work() instanceof Work.AddTransaction before
                && task.work() instanceof Work.AddTransaction now
                && before.orderKey().equals(now.orderKey())
                && other.task().storeId().equals(task.storeId())
                && !other.task().id().equals(task.id())
                && !Set.of("REJECTED", "WITHDRAWN").contains(other.state());
    }

    @Override
    public List<Task> ready(UUID storeId, Instant now, int limit) {
        return readyRows(memory.statement(), storeId, now)
                .limit(limit)
                .map(TaskRow::task)
                .toList();
    }

    private static Stream<TaskRow> readyRows(Rows rows, UUID storeId, Instant now) {
        return rows.tasks.values().stream()
                .filter(row -> row.task().storeId().equals(storeId)
                        && row.state().equals("READY")
                        && !row.dueAt().isAfter(now)
                        && row.task().dependsOn().stream().map(rows.tasks::get).allMatch(o -> o != null && !o.isOpen()))
                .sorted(Comparator.comparing(TaskRow::seq));
    }

    boolean anyReady(UUID storeId, Instant now) {
        return readyRows(memory.statement(), storeId, now).findAny().isPresent();
    }

    @Override
    public Optional<Instant> nextDue(UUID storeId, Instant now) {
        return anyReady(storeId, now) ? Optional.of(now) : nextDueLater(storeId, now);
    }

    private Optional<Instant> nextDueLater(UUID storeId, Instant now) {
        return memory.statement().tasks.values().stream()
                .filter(row ->
                        row.task().storeId().equals(storeId) && row.state().equals("READY"))
                .map(TaskRow::dueAt)
                .filter(due -> due.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    @Override
    public References references(Collection<UUID> tasks) {
        Rows rows = memory.statement();
        Map<UUID, References.Result> results = new HashMap<>();
        tasks.stream()
                .map(rows.tasks::get)
                .filter(Objects::nonNull)
                .forEach(row -> results.put(row.task().id(), result(row)));
        return new References(results);
    }

    private static References.Result result(TaskRow row) {
        Settled verdict = row.verdict();
        return new References.Result(
                row.task().label(),
                row.isOpen() ? null : Outcome.valueOf(row.state()),
                verdict == null ? null : verdict.remoteId(),
                verdict == null ? null : verdict.words());
    }

    @Override
    public void handOut(Collection<Task> tasks, String attemptId) {
        Rows rows = memory.statement();
        for (Task task : tasks) {
            TaskRow row = rows.tasks.get(task.id());
            if (row == null || !row.state().equals("READY")) {
                throw new IllegalStateException("a task of attempt " + attemptId + " was not READY");
            }
            rows.tasks.put(
                    task.id(),
                    new TaskRow(
                            row.task(),
                            row.seq(),
                            "SENT",
                            attemptId,
                            row.evidence(),
                            row.dueAt(),
                            null,
                            null,
                            null,
                            null));
        }
    }

    @Override
    public List<Task> openOf(String attemptId) {
        return memory.statement().tasks.values().stream()
                .filter(row -> attemptId.equals(row.attemptId()) && row.isInFlight())
                .sorted(Comparator.comparing(TaskRow::seq))
                .map(TaskRow::task)
                .toList();
    }

    @Override
    public void settle(Collection<Ending> endings, @Nullable UUID sessionId, Instant now) {
        if (endings.isEmpty()) {
            return;
        }
        Rows rows = memory.statement();
        for (Ending ending : endings) {
            move(rows, ending.task().id(), TaskRow::isOpen, row -> {
                Outcome outcome = ending.verdict().outcome();
                if (row.state().equals("READY") && !fromReady(outcome)) {
                    throw new IllegalStateException("READY cannot become " + outcome);
                }
                rows.told.put(row.task().id(), ending.told());
                return new TaskRow(
                        row.task(),
                        row.seq(),
                        outcome.name(),
                        row.attemptId(),
                        row.evidence(),
                        row.dueAt(),
                        ending.verdict(),
                        ending.succeeded(),
                        sessionId,
                        isWitness(row.task(), outcome) ? now : null);
            });
        }
    }

    private static boolean isWitness(Task task, Outcome outcome) {
        return outcome == Outcome.CONFIRMED && task.work() instanceof Work.AddTransaction;
    }

    private static boolean fromReady(Outcome outcome) {
        return outcome == Outcome.REJECTED || outcome == Outcome.ABSENT || outcome == Outcome.WITHDRAWN;
    }

    @Override
    public void putBack(Collection<Return> returns, String attemptId) {
        if (returns.isEmpty()) {
            return;
        }
        Rows rows = memory.statement();
        for (Return back : returns) {
            move(rows, back.task().id(), TaskRow::isInFlight, row -> {
                if (!attemptId.equals(row.attemptId()) || back.evidence() == Evidence.PERSON) {
                    throw new IllegalStateException("no evidence about the attempt of task "
                            + row.task().id());
                }
                return ready(row, back.task(), back.evidence(), back.dueAt());
            });
        }
    }

    private static TaskRow ready(TaskRow row, Task task, Evidence evidence, Instant dueAt) {
        return new TaskRow(task, row.seq(), "READY", row.attemptId(), evidence, dueAt, null, null, null, null);
    }

    private static boolean move(
            Rows rows, UUID id, Predicate<TaskRow> from, java.util.function.UnaryOperator<TaskRow> change) {
        TaskRow row = rows.tasks.get(id);
        if (row == null || !from.test(row)) {
            return false;
        }
        rows.tasks.put(id, change.apply(row));
        return true;
    }

    @Override
    public void loseSight(String attemptId) {
        memory.statement()
                .tasks
                .replaceAll((id, row) ->
                        row.state().equals("SENT") && attemptId.equals(row.attemptId()) ? row.moved("UNKNOWN") : row);
    }

    @Override
    public Withdrawal withdraw(UUID storeId, UUID taskId, Instant now) {
        Rows rows = memory.statement();
        TaskRow row = rows.tasks.get(taskId);
        if (row == null) {
            return rows.tombstones.add(taskId) ? Withdrawal.WITHDRAWN : Withdrawal.ALREADY_WITHDRAWN;
        }
        if (move(rows, taskId, r -> r.state().equals("READY"), r -> r.moved("WITHDRAWN"))) {
            return Withdrawal.WITHDRAWN;
        }
        return Withdrawal.ofState(row.state());
    }

    @Override
    public Optional<Task> find(UUID storeId, UUID taskId) {
        return Optional.ofNullable(memory.statement().tasks.get(taskId))
                .map(TaskRow::task)
                .filter(task -> task.storeId().equals(storeId));
    }

    @Override
    public List<Undecided> undecided(UUID storeId) {
        return memory.statement().tasks.values().stream()
                .filter(row ->
                        row.task().storeId().equals(storeId) && row.state().equals("NEEDS_PERSON"))
                .sorted(Comparator.comparing(TaskRow::seq))
                .map(MemoryTasks::undecided)
                .toList();
    }

    private static Undecided undecided(TaskRow row) {
        Settled verdict = Objects.requireNonNull(row.verdict());
        return new Undecided(row.task(), row.attemptId(), verdict.words(), verdict.candidates());
    }

    @Override
    public Optional<Undecided> undecided(UUID storeId, UUID taskId) {
        return undecided(storeId).stream()
                .filter(one -> one.task().id().equals(taskId))
                .findFirst();
    }

    @Override
    public void keep(TaskSettled told) {
        memory.statement().told.put(told.taskId(), told);
    }

    @Override
    public Optional<TaskSettled> told(UUID taskId) {
        Rows rows = memory.statement();
        return rows.tasks.get(taskId).isOpen() ? Optional.empty() : Optional.ofNullable(rows.told.get(taskId));
    }

    @Override
    public void confirm(UUID taskId, String remoteId, Instant now) {
        move(
                memory.statement(),
                taskId,
                row -> row.state().equals("NEEDS_PERSON"),
                row -> new TaskRow(
                        row.task(),
                        row.seq(),
                        "CONFIRMED",
                        row.attemptId(),
                        row.evidence(),
                        row.dueAt(),
                        Settled.byPerson(remoteId),
                        true,
                        row.settledIn(),
                        null));
    }

    @Override
    public void enterAfterAll(UUID taskId) {
        move(
                memory.statement(),
                taskId,
                row -> row.state().equals("NEEDS_PERSON"),
                row -> ready(
                        row, row.task().handled(row.task().handling().provedAbsent()), Evidence.PERSON, row.dueAt()));
    }

    @Override
    public List<Entered> lastEntered(UUID storeId, int limit) {
        return memory.statement().tasks.values().stream()
                .filter(row -> row.task().storeId().equals(storeId) && row.entered() != null)
                .sorted(Comparator.comparing(TaskRow::entered, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(TaskRow::seq)
                        .reversed())
                .limit(limit)
                .map(row -> new Entered(
                        ((Work.AddTransaction) row.task().work()).form(),
                        Objects.requireNonNull(
                                Objects.requireNonNull(row.verdict()).remoteId())))
                .toList();
    }

    @Override
    public void forgetLastEntered(UUID storeId) {
        memory.statement()
                .tasks
                .replaceAll((id, row) -> row.task().storeId().equals(storeId)
                        ? new TaskRow(
                                row.task(),
                                row.seq(),
                                row.state(),
                                row.attemptId(),
                                row.evidence(),
                                row.dueAt(),
                                row.verdict(),
                                row.succeeded(),
                                row.settledIn(),
                                null)
                        : row);
    }

    @Override
    public void doubt(UUID storeId, Instant since, Instant now) {
        Rows rows = memory.statement();
        rows.tasks.replaceAll((id, row) -> {
            boolean doubted = row.task().storeId().equals(storeId)
                    && row.entered() != null
                    && row.entered().isAfter(since);
            if (!doubted) {
                return row;
            }
            rows.attempts.computeIfPresent(
                    Objects.requireNonNull(row.attemptId()),
                    (key, attempt) -> new Memory.AttemptRow(
                            MemoryAttempts.moved(attempt.attempt(), Attempt.State.GONE), now, attempt.answeredAt()));
            return new TaskRow(
                    row.task(),
                    row.seq(),
                    "UNKNOWN",
                    row.attemptId(),
                    Evidence.OLDER_COPY,
                    row.dueAt(),
                    null,
                    null,
                    null,
                    null);
        });
    }

    @Override
    public Map<Task, Boolean> unsettled(UUID storeId) {
        Map<Task, Boolean> unsettled = new LinkedHashMap<>();
        memory.statement().tasks.values().stream()
                .filter(row -> row.task().storeId().equals(storeId) && row.isOpen())
                .sorted(Comparator.comparing(TaskRow::seq))
                .forEach(row -> unsettled.put(row.task(), row.isInFlight()));
        return unsettled;
    }

    @Override
    public void askFirst(UUID storeId) {
        memory.statement()
                .tasks
                .replaceAll((id, row) -> row.task().storeId().equals(storeId)
                                && row.state().equals("READY")
                                && !row.task().errand().sort().readsOnly()
                        ? ready(row, row.task().handled(row.task().handling().lookedForFirst()), null, row.dueAt())
                        : row);
    }

    @Override
    public List<RunCount> count(UUID sessionId) {
        Rows rows = memory.statement();
        return rows.runs.stream()
                .filter(run -> run.get(0).equals(sessionId))
                .map(run -> count(rows, sessionId, run.get(1)))
                .toList();
    }

    private static RunCount count(Rows rows, UUID sessionId, UUID operationId) {
        List<TaskRow> ofRun = rows.tasks.values().stream()
                .filter(row -> row.task().operationId().equals(operationId))
                .toList();
        return new RunCount(
                operationId,
                (int) ofRun.stream()
                        .filter(row -> sessionId.equals(row.settledIn()) && Boolean.TRUE.equals(row.succeeded()))
                        .count(),
                (int) ofRun.stream()
                        .filter(row -> sessionId.equals(row.settledIn()) && Boolean.FALSE.equals(row.succeeded()))
                        .count(),
                (int) ofRun.stream()
                        .filter(row -> row.state().equals("UNKNOWN") && sessionId.equals(sessionOf(rows, row)))
                        .count());
    }

    private static @Nullable UUID sessionOf(Rows rows, TaskRow row) {
        Memory.AttemptRow attempt = rows.attempts.get(row.attemptId());
        return attempt == null ? null : attempt.attempt().sessionId();
    }

    @Override
    public Progress progress(UUID storeId, UUID sessionId) {
        Collection<TaskRow> all = memory.statement().tasks.values();
        return new Progress(
                (int) all.stream()
                        .filter(row -> row.task().storeId().equals(storeId)
                                && row.state().equals("READY"))
                        .count(),
                (int) all.stream()
                        .filter(row -> sessionId.equals(row.settledIn()))
                        .count());
    }
}
