package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Evidence;
import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Verdict;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out a verdict on a task, and tells queue-service when it ends the task. */
public final class Settlement {

    private static final Duration FIRST_BACK_OFF = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Runs runs;
    private final Publisher publisher;
    private final Clock clock;

    public Settlement(Ledger ledger, Runs runs, Publisher publisher, Clock clock) {
        this.ledger = ledger;
        this.runs = runs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** A task that could not even be handed out. */
    void withoutQuickBooks(Session session, Task task, Verdict.Settled verdict) {
        settle(session, null, task, verdict);
    }

    void carryOut(Session session, String attemptId, Task task, Verdict verdict) {
        verdict.accept(new Verdict.Cases() {
            @Override
            public void settled(Verdict.Settled settled) {
                settle(session, attemptId, task, settled);
            }

            @Override
            public void notExecuted(Verdict.NotExecuted notExecuted) {
                ledger.putBack(task, attemptId, notExecuted.evidence(), dueAgain(task, notExecuted.evidence()));
            }

            @Override
            public void unanswered() {
                ledger.loseSight(task);
            }
        });
    }

    private Instant dueAgain(Task task, Evidence evidence) {
        return evidence == Evidence.REFUSED_FOR_NOW
                ? clock.instant().plus(FIRST_BACK_OFF.multipliedBy(1L << task.tries()))
                : clock.instant();
    }

    private void settle(Session session, @Nullable String attemptId, Task task, Verdict.Settled verdict) {
        runs.touch(session, List.of(task));
        TaskSettled event = event(session, attemptId, task, verdict);
        ledger.settle(task, verdict, event.succeeded(), session.id());
        publisher.publish(event);
    }

    private TaskSettled event(Session session, @Nullable String attemptId, Task task, Verdict.Settled verdict) {
        return new TaskSettled(
                task.storeId(),
                task.tenantId(),
                task.id(),
                task.operationId(),
                session.id(),
                attemptId,
                verdict.outcome(),
                verdict.remoteId(),
                verdict.editSequence(),
                verdict.statusCode(),
                verdict.statusMessage(),
                verdict.explanation(),
                verdict.totals(),
                expectedTotal(task),
                clock.instant());
    }

    private static @Nullable BigDecimal expectedTotal(Task task) {
        return task.work() instanceof Work.AddSalesReceipt receipt ? receipt.total() : null;
    }
}
