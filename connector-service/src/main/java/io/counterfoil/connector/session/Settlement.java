package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.attempt.Told;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Settled;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.events.Event;
import io.counterfoil.events.TaskSettled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries out what was found out about tasks, and tells queue-service of those that it ends. */
public final class Settlement {

    /** After being refused for a reason that passes; then it is final. */
    private static final List<Duration> BACK_OFF = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2));

    private final Tasks tasks;
    private final Runs runs;
    private final Publisher publisher;
    private final Clock clock;

    public Settlement(Tasks tasks, Runs runs, Publisher publisher, Clock clock) {
        this.tasks = tasks;
        this.runs = runs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** What is told besides. */
    void publish(List<? extends Event> events) {
        publisher.publish(events);
    }

    /** Tasks that could not even be handed out. */
    void withoutQuickBooks(Session session, Map<Task, Settled> verdicts) {
        Sorting sorting = new Sorting(session, null);
        verdicts.forEach(sorting::settle);
        sorting.carryOut();
    }

    /** Says whether all of them are certain now. */
    boolean carryOut(Session session, String attemptId, Map<Task, Verdict> verdicts) {
        Sorting sorting = new Sorting(session, attemptId);
        verdicts.forEach((task, verdict) -> verdict.accept(sorting.of(task)));
        sorting.carryOut();
        return sorting.uncertain == 0;
    }

    private final class Sorting {
        private final Session session;
        private final @Nullable String attemptId;
        private final Instant now = clock.instant();
        private final List<Tasks.Ending> endings = new ArrayList<>();
        private final List<Tasks.Return> returns = new ArrayList<>();
        private int uncertain;

        Sorting(Session session, @Nullable String attemptId) {
            this.session = session;
            this.attemptId = attemptId;
        }

        Verdict.Cases<Void> of(Task task) {
            return new Verdict.Cases<>() {
                @Override
                public Void settled(Settled verdict) {
                    return settle(task, verdict);
                }

                @Override
                public Void notExecuted(Evidence evidence) {
                    return putBack(task.handled(after(task.handling(), evidence)), evidence, now);
                }

                @Override
                public Void refusedForNow(Settled otherwise) {
                    int tries = task.handling().tries();
                    return tries < BACK_OFF.size()
                            ? putBack(
                                    task.handled(task.handling().triedOnceMore()),
                                    Evidence.REFUSED_FOR_NOW,
                                    now.plus(BACK_OFF.get(tries)))
                            : settle(task, otherwise);
                }

                @Override
                public Void goesOn() {
                    return putBack(task, Evidence.READ_ONLY, now);
                }

                @Override
                public Void unanswered() {
                    uncertain++;
                    return null;
                }
            };
        }

        private static Task.Handling after(Task.Handling handling, Evidence evidence) {
            boolean lookedFor = evidence == Evidence.ABSENT || evidence == Evidence.REPEATABLE;
            return lookedFor && handling.asksFirst() ? handling.provedAbsent() : handling.triedOnceMore();
        }

        private Void putBack(Task task, Evidence evidence, Instant dueAt) {
            returns.add(new Tasks.Return(task, evidence, dueAt));
            return null;
        }

        Void settle(Task task, Settled verdict) {
            Boolean succeeded = task.readsOnly() ? null : verdict.succeeded(task.errand());
            TaskSettled told = Told.settled(task, verdict, session.id(), attemptId, now);
            endings.add(new Tasks.Ending(task, verdict, succeeded, told));
            return null;
        }

        void carryOut() {
            runs.touch(session, endings.stream().map(Tasks.Ending::task).toList());
            tasks.settle(endings, session.id(), now);
            if (attemptId != null) {
                tasks.putBack(returns, attemptId);
            }
            publisher.publish(endings.stream().map(Tasks.Ending::told).toList());
        }
    }
}
