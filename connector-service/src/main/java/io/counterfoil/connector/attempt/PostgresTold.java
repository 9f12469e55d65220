package io.counterfoil.connector.attempt;

import io.counterfoil.connector.errand.Settled;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Tells once more how a task ended. */
@ApplicationScoped
public class PostgresTold {

    private static final String NEVER_TOLD = """
            SELECT EXISTS (SELECT FROM task WHERE id = :id AND state = 'WITHDRAWN' AND told IS NULL)
            """;

    private final Jdbi database;
    private final Tasks tasks;
    private final Outbox outbox;
    private final Clock clock;

    PostgresTold(Jdbi database, Tasks tasks, Outbox outbox, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nothing is told of a task that goes on. */
    public void again(Task task) {
        tasks.told(task.id())
                .or(() -> neverTold(task.id())
                        ? Optional.of(Told.settled(task, Settled.withdrawn(), null, null, clock.instant()))
                        : Optional.empty())
                .ifPresent(outbox::add);
    }

    private boolean neverTold(UUID taskId) {
        return database.withHandle(sql -> sql.createQuery(NEVER_TOLD)
                .bind("id", taskId)
                .mapTo(Boolean.class)
                .one());
    }
}
