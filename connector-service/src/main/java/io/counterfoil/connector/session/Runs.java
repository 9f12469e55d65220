package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.attempt.Task;
import io.counterfoil.events.RunStarted;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/** The operations that a session has had a hand in: told once each. */
public final class Runs {

    private final Sessions sessions;
    private final Operations operations;
    private final Publisher publisher;
    private final Clock clock;

    public Runs(Sessions sessions, Operations operations, Publisher publisher, Clock clock) {
        this.sessions = sessions;
        this.operations = operations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** These tasks are tried in the session. */
    void touch(Session session, Collection<Task> tasks) {
        tasks.stream()
                .map(Task::operationId)
                .distinct()
                .filter(operation -> sessions.startRun(session.id(), operation))
                .forEach(operation -> publisher.publish(started(session, operation)));
    }

    private RunStarted started(Session session, UUID operation) {
        return new RunStarted(
                session.storeId(),
                session.tenantId(),
                session.id(),
                operation,
                operations.nameOf(operation),
                clock.instant());
    }
}
