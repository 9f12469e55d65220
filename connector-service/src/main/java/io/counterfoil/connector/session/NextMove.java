package io.counterfoil.connector.session;

import static java.util.stream.Collectors.toMap;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Parcel;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.errand.Evidence;
import io.counterfoil.connector.errand.Verdict;
import io.counterfoil.connector.pull.Pulling;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** What a session does next: first what is unknown is asked about, then work is handed out. */
public final class NextMove {

    /** QuickBooks cannot be used while an update runs: a task that is due later is left to the next one. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(15);

    private final Attempts attempts;
    private final Tasks tasks;
    private final Settlement settlement;
    private final Pulling pulling;
    private final Clock clock;
    private final int largestSet;

    NextMove(Parts on, Settlement settlement, Pulling pulling) {
        this.attempts = on.attempts();
        this.tasks = on.tasks();
        this.clock = on.clock();
        this.largestSet = on.largestSet();
        this.settlement = settlement;
        this.pulling = pulling;
    }

    /** The attempt to ask about. One that only asked itself is not: what it asked is asked again. */
    Optional<Attempt> toAskAbout(Session session) {
        Optional<Attempt> unknown = attempts.nextToAsk(session.storeId(), clock.instant());
        while (unknown.filter(this::onlyAsked).isPresent()) {
            askAgain(session, unknown.get());
            unknown = attempts.nextToAsk(session.storeId(), clock.instant());
        }
        return unknown;
    }

    private boolean onlyAsked(Attempt attempt) {
        return tasks.openOf(attempt.id()).stream().allMatch(Task::readsOnly);
    }

    private void askAgain(Session session, Attempt attempt) {
        settlement.carryOut(
                session,
                attempt.id(),
                tasks.openOf(attempt.id()).stream()
                        .collect(toMap(Function.identity(), task -> new Verdict.NotExecuted(Evidence.READ_ONLY))));
        attempts.move(attempt.id(), Attempt.State.RESOLVED);
    }

    /** The next tasks that can be handed out. What never can be is settled on the way. */
    Optional<Parcel> toHandOut(Session session) {
        int affordable = Math.min(largestSet, attempts.pace(session.storeId()).affordable());
        while (true) {
            List<Task> ready = tasks.ready(session.storeId(), clock.instant(), Parcel.candidates(affordable));
            Parcel parcel = Parcel.of(
                    ready,
                    tasks.references(dependencies(ready)),
                    affordable,
                    pull -> pulling.request(session.id(), pull.asPull()));
            settlement.withoutQuickBooks(session, parcel.impossible());
            if (!parcel.tasks().isEmpty()) {
                return Optional.of(parcel);
            }
            if (parcel.impossible().isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static List<UUID> dependencies(List<Task> ready) {
        return ready.stream()
                .flatMap(task -> task.dependsOn().stream())
                .distinct()
                .toList();
    }

    /** Now or soon. */
    boolean isThereOne(Session session) {
        return toAskAbout(session).isPresent() || isThereOneSoon(session);
    }

    /** If there is none now, the Web Connector is told to wait a little. */
    boolean isThereOneSoon(Session session) {
        Instant now = clock.instant();
        Instant soon = now.plus(WORTH_WAITING);
        return tasks.nextDue(session.storeId(), now)
                .filter(due -> due.isBefore(soon))
                .isPresent();
    }
}
