package io.counterfoil.connector.attempt;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tasks and attempts: whether a task has been handed out, and what became of it. Every call joins the running transaction. */
public interface Ledger {

    /** Takes a task over; one that is there already stays as it is. */
    void take(Task task);

    /** Names an operation; its tasks may have come before. */
    void name(UUID operationId, UUID storeId, String name);

    String nameOf(UUID operationId);

    /** READY tasks that are due, in the order in which they came, after the {@code offset} first of them. */
    List<Task> ready(UUID storeId, Instant now, int limit, int offset);

    References references(Collection<UUID> tasks);

    /** Records a message set and makes its tasks SENT. */
    void handOut(Attempt attempt, List<Task> tasks);

    Attempt attempt(String id);

    /** The tasks of an attempt that are SENT or UNKNOWN. */
    List<Task> openTasks(String attemptId);

    void moveAttempt(String id, Attempt.State state);

    /** Keeps what came back. */
    void keepResponse(String attemptId, String response);

    /** Not asked about before {@code at}. */
    void askLater(String attemptId, Instant at);

    /** The oldest attempt of the store without an answer that may be asked about now. */
    Optional<Attempt> nextToAsk(UUID storeId, Instant now);

    void settle(Task task, Verdict.Settled verdict, boolean succeeded, UUID sessionId);

    /** Back to READY, on evidence. */
    void putBack(Task task, String attemptId, Evidence evidence, Instant dueAt);

    void loseSight(Task task);

    /** The session is over: what it handed out and got no answer for is UNKNOWN. */
    void loseSightOfSession(UUID sessionId);

    /** How much of a session's writes came to what, by operation. */
    List<RunCount> count(UUID sessionId);

    /** Open tasks of the store. */
    int open(UUID storeId);

    /** Tasks settled in the session. */
    int settledIn(UUID sessionId);

    /** The tally of one run; look-ups do not count. */
    record RunCount(UUID operationId, int succeeded, int failed, int unknown) {}
}
