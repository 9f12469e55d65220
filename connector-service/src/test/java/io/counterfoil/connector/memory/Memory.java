package io.counterfoil.connector.memory;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.company.CompanyQuestion;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.pull.Pulls;
import io.counterfoil.connector.session.Session;
import io.counterfoil.events.Event;
import io.counterfoil.events.TaskSettled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of connector-service, with transactions: what a transaction wrote is gone when it fails. Every port method
 * is a statement; between any two of them the process may die.
 */
public final class Memory {

    private final Runnable betweenStatements;
    private Rows rows = new Rows();

    public Memory() {
        this(() -> {});
    }

    /** @param betweenStatements runs before each statement; throws to die there */
    public Memory(Runnable betweenStatements) {
        this.betweenStatements = betweenStatements;
    }

    /** All or nothing. */
    public <T> T transaction(Supplier<T> work) {
        Rows before = rows;
        rows = new Rows(before);
        boolean committed = false;
        try {
            T result = work.get();
            betweenStatements.run();
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rows = before;
            }
        }
    }

    /** What has been published so far. */
    public List<Event> published() {
        return List.copyOf(rows.published);
    }

    /** As an outbox: kept if the transaction commits. */
    public void publish(List<? extends Event> events) {
        statement().published.addAll(events);
    }

    /** The states of all tasks. */
    public Map<UUID, String> states() {
        Map<UUID, String> states = new LinkedHashMap<>();
        rows.tasks.forEach((id, row) -> states.put(id, row.state()));
        return states;
    }

    Rows statement() {
        betweenStatements.run();
        return rows;
    }

    /** A task as kept. */
    record TaskRow(
            Task task,
            int seq,
            String state,
            @Nullable String attemptId,
            @Nullable Evidence evidence,
            Instant dueAt,
            @Nullable Settled verdict,
            @Nullable Boolean succeeded,
            @Nullable UUID settledIn,
            @Nullable Instant entered) {

        boolean isOpen() {
            return state.equals("READY") || isInFlight();
        }

        boolean isInFlight() {
            return state.equals("SENT") || state.equals("UNKNOWN");
        }

        TaskRow moved(String next) {
            return new TaskRow(task, seq, next, attemptId, evidence, dueAt, verdict, succeeded, settledIn, entered);
        }
    }

    /** An attempt as kept. */
    record AttemptRow(
            Attempt attempt, Instant askAt, @Nullable Instant answeredAt) {}

    /** A session as kept. */
    record SessionRow(Session session, String ticketHash, Instant lastCall) {}

    /** One state of the database. Values are immutable, so a copy is shallow. */
    static final class Rows {
        final Map<UUID, TaskRow> tasks;
        final Map<String, AttemptRow> attempts;
        final Map<UUID, SessionRow> sessions;
        final Map<UUID, String> operations;
        final Set<List<UUID>> runs;
        final Set<UUID> tombstones;
        final Map<UUID, TaskSettled> told;
        final Map<String, String> requests;
        final Map<UUID, MemoryLogins.Row> logins;
        final Map<UUID, Pulls.Iteration> pulls;
        final Map<List<Object>, Integer> pageSizes;
        final Map<UUID, CompanyQuestion> questions;
        final List<Event> published;

        Rows() {
            tasks = new LinkedHashMap<>();
            attempts = new HashMap<>();
            sessions = new HashMap<>();
            operations = new HashMap<>();
            runs = new HashSet<>();
            tombstones = new HashSet<>();
            told = new HashMap<>();
            requests = new HashMap<>();
            logins = new HashMap<>();
            pulls = new HashMap<>();
            pageSizes = new HashMap<>();
            questions = new HashMap<>();
            published = new ArrayList<>();
        }

        Rows(Rows other) {
            tasks = new LinkedHashMap<>(other.tasks);
            attempts = new HashMap<>(other.attempts);
            sessions = new HashMap<>(other.sessions);
            operations = new HashMap<>(other.operations);
            runs = new HashSet<>(other.runs);
            tombstones = new HashSet<>(other.tombstones);
            told = new HashMap<>(other.told);
            requests = new HashMap<>(other.requests);
            logins = new HashMap<>(other.logins);
            pulls = new HashMap<>(other.pulls);
            pageSizes = new HashMap<>(other.pageSizes);
            questions = new HashMap<>(other.questions);
            published = new ArrayList<>(other.published);
        }
    }
}
