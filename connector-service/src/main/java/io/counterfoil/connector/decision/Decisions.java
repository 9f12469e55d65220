package io.counterfoil.connector.decision;

import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.attempt.Tasks.Undecided;
import io.counterfoil.connector.attempt.Tasks.Withdrawal;
import io.counterfoil.connector.attempt.Told;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.events.TaskSettled;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Each call joins the running transaction: the move and what is told of it commit together. */
public final class Decisions {

    private final Tasks tasks;
    private final Publisher publisher;
    private final Clock clock;

    public Decisions(Tasks tasks, Publisher publisher, Clock clock) {
        this.tasks = tasks;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What waits for somebody, the oldest first, with both sides. */
    public List<Undecided> open(UUID storeId) {
        return tasks.undecided(storeId);
    }

    /** How a decision was received. */
    public enum Reception {
        DONE,
        /** Nobody is asked about this task any more. */
        NOT_OPEN,
        /** It is none of the records that were shown. */
        NOT_A_CANDIDATE
    }

    /** It is this record of the company file: the task is CONFIRMED. */
    public Reception itIs(UUID storeId, UUID taskId, String remoteId) {
        return tasks.undecided(storeId, taskId)
                .map(undecided -> itIs(undecided, remoteId))
                .orElse(Reception.NOT_OPEN);
    }

    private Reception itIs(Undecided undecided, String remoteId) {
        if (undecided.candidates().stream()
                .noneMatch(candidate -> candidate.remoteId().equals(remoteId))) {
            return Reception.NOT_A_CANDIDATE;
        }
        Instant now = clock.instant();
        tasks.confirm(undecided.task().id(), remoteId, now);
        tell(Told.settled(undecided.task(), Settled.byPerson(remoteId), null, undecided.attemptId(), now));
        return Reception.DONE;
    }

    /** It is not in the company file: the task is READY and will be entered. */
    public Reception isNotThere(UUID storeId, UUID taskId) {
        return tasks.undecided(storeId, taskId)
                .map(undecided -> {
                    tasks.enterAfterAll(taskId);
                    return Reception.DONE;
                })
                .orElse(Reception.NOT_OPEN);
    }

    /** Withdraws what has not been handed to QuickBooks; tasks that have not come yet will never be handed out. */
    public Map<UUID, Withdrawal> withdraw(UUID storeId, Collection<UUID> taskIds) {
        Map<UUID, Withdrawal> results = new LinkedHashMap<>();
        taskIds.forEach(task -> results.put(task, withdraw(storeId, task)));
        return results;
    }

    private Withdrawal withdraw(UUID storeId, UUID taskId) {
        Instant now = clock.instant();
        Withdrawal result = tasks.withdraw(storeId, taskId, now);
        if (result == Withdrawal.WITHDRAWN) {
            tasks.find(storeId, taskId)
                    .ifPresent(task -> tell(Told.settled(task, Settled.withdrawn(), null, null, now)));
        }
        return result;
    }

    private void tell(TaskSettled told) {
        tasks.keep(told);
        publisher.publish(told);
    }

    /**
     * After one of the databases was restored from a backup: nobody can be sure what was entered since, so every task
     * that is ready is looked for in the company file before it is entered.
     */
    public void recover(UUID storeId) {
        tasks.askFirst(storeId);
    }
}
