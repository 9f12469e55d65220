package io.counterfoil.connector.attempt;

import io.counterfoil.connector.errand.Candidate;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.events.Form;
import io.counterfoil.events.TaskSettled;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of all stores: whether one has been handed out, and what became of it. Every call joins the running
 * transaction. The moves are those of deploy/decisions/0001; any other is refused with an exception.
 */
public interface Tasks {

    /**
     * Takes a task over; one that is there already, or was withdrawn before it came, stays as it is.
     *
     * @return whether it is to be done
     */
    boolean take(Task task);

    /** READY tasks that are due and wait for no other, in the order in which they came. */
    List<Task> ready(UUID storeId, Instant now, int limit);

    /** Now when {@link #ready} would find any, else when the first that was refused for now may be tried again. */
    Optional<Instant> nextDue(UUID storeId, Instant now);

    References references(Collection<UUID> tasks);

    /** READY tasks become SENT under an attempt. */
    void handOut(Collection<Task> tasks, String attemptId);

    /** The tasks of an attempt that are SENT or UNKNOWN. */
    List<Task> openOf(String attemptId);

    /** Ends tasks that are READY, SENT or UNKNOWN, and keeps in which words that is told. */
    void settle(Collection<Ending> endings, @Nullable UUID sessionId, Instant now);

    /** SENT or UNKNOWN tasks are READY again, on evidence. */
    void putBack(Collection<Return> returns, String attemptId);

    /** SENT tasks of an attempt become UNKNOWN. */
    void loseSight(String attemptId);

    /**
     * READY becomes WITHDRAWN, a task that has not come yet will be taken as WITHDRAWN, any other stays.
     */
    Withdrawal withdraw(UUID storeId, UUID taskId, Instant now);

    Optional<Task> find(UUID storeId, UUID taskId);

    /** Tasks that wait for a person's decision, the oldest first. */
    List<Undecided> undecided(UUID storeId);

    Optional<Undecided> undecided(UUID storeId, UUID taskId);

    /** Keeps how the end of a task is told that {@link #settle} has not ended. */
    void keep(TaskSettled told);

    /** How the end of a task was told last; nothing while it has none. */
    Optional<TaskSettled> told(UUID taskId);

    /** A person has decided: it stands in the company file under this id. */
    void confirm(UUID taskId, String remoteId, Instant now);

    /** A person has decided: it is not in the company file and may be handed out again. */
    void enterAfterAll(UUID taskId);

    /** The transactions of the store that were entered last, the newest first; not those forgotten. */
    List<Entered> lastEntered(UUID storeId, int limit);

    /** What was entered until now is no longer a witness of which copy of the company file is open. */
    void forgetLastEntered(UUID storeId);

    /** What was entered since is UNKNOWN again, and its attempts GONE: it will be looked for. */
    void doubt(UUID storeId, Instant since, Instant now);

    /** READY, SENT and UNKNOWN tasks of the store, and whether they have left. */
    Map<Task, Boolean> unsettled(UUID storeId);

    /** Every READY task of the store that enters something is looked for before. */
    void askFirst(UUID storeId);

    /** How much of a session's writes came to what, by operation. */
    List<RunCount> count(UUID sessionId);

    /** Of the store: how many are READY, and how many were settled in the session; 2,000 stands for more. */
    Progress progress(UUID storeId, UUID sessionId);

    /** The end of a task and how it is told; {@code succeeded} is null for look-ups, which do not count. */
    record Ending(Task task, Settled verdict, @Nullable Boolean succeeded, TaskSettled told) {}

    /** The way back of a task. */
    record Return(Task task, Evidence evidence, Instant dueAt) {}

    /** What a withdrawal came to. */
    enum Withdrawal {
        WITHDRAWN,
        /** It was or is withdrawn; nothing changed. */
        ALREADY_WITHDRAWN,
        /** It has been handed to QuickBooks. */
        ALREADY_RUNNING,
        SETTLED;

        public static Withdrawal ofState(String state) {
            return switch (state) {
                case "WITHDRAWN" -> ALREADY_WITHDRAWN;
                case "SENT", "UNKNOWN" -> ALREADY_RUNNING;
                default -> SETTLED;
            };
        }
    }

    /** A transaction that stands in the company file. */
    record Entered(Form form, String txnId) {}

    /** A task that only a person can decide about, and the records of the company file that may be it. */
    record Undecided(Task task, @Nullable String attemptId, String explanation, List<Candidate> candidates) {}

    /** The tally of one run; look-ups do not count. */
    record RunCount(UUID operationId, int succeeded, int failed, int unknown) {}

    /** How far a session is. */
    record Progress(int ready, int settled) {}
}
