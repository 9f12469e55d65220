package io.counterfoil.connector.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Ends sessions whose Web Connector never came back. */
@ApplicationScoped
class AbandonedSchedule {

    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Sessions sessions;
    private final Endings endings;
    private final Clock clock;

    AbandonedSchedule(Sessions sessions, Endings endings, Clock clock) {
        this.sessions = sessions;
        this.endings = endings;
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sweep() {
        sessions.lockIdle(clock.instant().minus(IDLE))
                .forEach(session -> endings.end(
                        session.saying("The Web Connector did not come back within 15 minutes."),
                        Session.State.ABANDONED));
    }
}
