package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.events.RunEnded;
import io.counterfoil.events.SessionClosed;
import java.time.Clock;
import java.time.Instant;

/** The end of a session: what it got no answer for is UNKNOWN from now on, its runs have their counts. */
public final class Endings {

    private final Sessions sessions;
    private final Ledger ledger;
    private final Publisher publisher;
    private final Clock clock;

    public Endings(Sessions sessions, Ledger ledger, Publisher publisher, Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.publisher = publisher;
        this.clock = clock;
    }

    void end(Session session, Session.State how) {
        Instant now = clock.instant();
        ledger.loseSightOfSession(session.id());
        sessions.save(session.ended(how), now);
        ledger.count(session.id())
                .forEach(run -> publisher.publish(new RunEnded(
                        session.storeId(),
                        session.tenantId(),
                        session.id(),
                        run.operationId(),
                        run.succeeded(),
                        run.failed(),
                        run.unknown(),
                        now)));
        publisher.publish(new SessionClosed(
                session.storeId(), session.tenantId(), session.id(), reported(how), session.lastError(), now));
    }

    private static SessionClosed.How reported(Session.State how) {
        return switch (how) {
            case CLOSED -> SessionClosed.How.FINISHED;
            case ABANDONED -> SessionClosed.How.ABANDONED;
            case OPEN, FAILED -> SessionClosed.How.FAILED;
        };
    }
}
