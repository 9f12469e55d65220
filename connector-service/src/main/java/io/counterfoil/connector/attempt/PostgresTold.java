package io.counterfoil.connector.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.connector.errand.Settled;
import io.counterfoil.events.Event;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Wire;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** How each task ended, in the words in which it was told. */
@ApplicationScoped
public class PostgresTold {

    private static final String KEEP = """
            UPDATE task SET told = CAST(settled.event AS json) FROM unnest(:ids, :events) AS settled (id, event)
            WHERE task.id = settled.id
            """;
    private static final String SETTLED = """
            SELECT told FROM task WHERE id = :id AND state NOT IN ('READY', 'SENT', 'UNKNOWN') AND told IS NOT NULL
            """;
    private static final String NEVER_TOLD = """
            SELECT EXISTS (SELECT FROM task WHERE id = :id AND state = 'WITHDRAWN' AND told IS NULL)
            """;

    private final Jdbi database;
    private final Outbox outbox;
    private final Clock clock;

    PostgresTold(Jdbi database, Outbox outbox, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps those that say how a task ended. */
    public void keep(List<? extends Event> events) {
        List<TaskSettled> settled = events.stream()
                .filter(TaskSettled.class::isInstance)
                .map(TaskSettled.class::cast)
                .toList();
        if (!settled.isEmpty()) {
            database.useHandle(sql -> sql.createUpdate(KEEP)
                    .bind("ids", column(settled, TaskSettled::taskId, new UUID[0]))
                    .bind("events", column(settled, event -> new String(Wire.write(event), UTF_8), new String[0]))
                    .execute());
        }
    }

    private static <T> T[] column(List<TaskSettled> events, Function<TaskSettled, T> value, T[] array) {
        return events.stream().map(value).toList().toArray(array);
    }

    /** Tells again how the task ended, if it did. */
    public void again(Task task) {
        settled(task.id())
                .or(() -> neverTold(task.id())
                        ? Optional.of(Told.settled(task, Settled.withdrawn(), null, null, clock.instant()))
                        : Optional.empty())
                .ifPresent(outbox::add);
    }

    private Optional<TaskSettled> settled(UUID taskId) {
        return database.withHandle(sql -> sql.createQuery(SETTLED)
                .bind("id", taskId)
                .map((row, context) -> read(row.getString("told")))
                .findOne());
    }

    private boolean neverTold(UUID taskId) {
        return database.withHandle(sql -> sql.createQuery(NEVER_TOLD)
                .bind("id", taskId)
                .mapTo(Boolean.class)
                .one());
    }

    /** What was kept. */
    public static TaskSettled read(String told) {
        try {
            return Wire.read(TaskSettled.class, TaskSettled.class.getSimpleName(), told.getBytes(UTF_8));
        } catch (Wire.Unreadable e) {
            throw new IllegalStateException("a settled task that was not kept by this service", e);
        }
    }
}
