package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.events.RunEnded;
import io.counterfoil.events.SessionClosed;
import io.counterfoil.events.SessionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The end of a session: what it got no answer for is UNKNOWN from now on, its runs have their counts. */
public final class Endings {

    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final Attempts attempts;
    private final Tasks tasks;
    private final Publisher publisher;
    private final Clock clock;

    public Endings(Sessions sessions, Attempts attempts, Tasks tasks, Publisher publisher, Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.tasks = tasks;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Ends sessions whose Web Connector never came back. */
    public void abandonIdle() {
        sessions.lockIdle(clock.instant().minus(IDLE))
                .forEach(session -> end(
                        session.saying("The Web Connector did not come back within 15 minutes."),
                        Session.State.ABANDONED));
    }

    /** Ends what is under way for a store; its Web Connector shows the words. */
    public void endOpen(UUID storeId, String words) {
        sessions.lockOpen(storeId).forEach(session -> end(session.saying(words), Session.State.ABANDONED));
    }

    void end(Session session, Session.State how) {
        Instant now = clock.instant();
        attempts.loseSight(session.id()).forEach(tasks::loseSight);
        sessions.save(session.ended(how), now);
        List<SessionEvent> told = new ArrayList<>();
        tasks.count(session.id())
                .forEach(run -> told.add(new RunEnded(
                        session.storeId(),
                        session.tenantId(),
                        session.id(),
                        run.operationId(),
                        run.succeeded(),
                        run.failed(),
                        run.unknown(),
                        now)));
        told.add(new SessionClosed(
                session.storeId(), session.tenantId(), session.id(), reported(how), session.lastError(), now));
        publisher.publish(told);
    }

    private static SessionClosed.How reported(Session.State how) {
        return switch (how) {
            case CLOSED -> SessionClosed.How.FINISHED;
            case ABANDONED -> SessionClosed.How.ABANDONED;
            case OPEN, FAILED -> SessionClosed.How.FAILED;
        };
    }
}
