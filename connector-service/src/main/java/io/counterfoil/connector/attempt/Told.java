package io.counterfoil.connector.attempt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.connector.errand.Settled;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Wire;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the other services are told of the end of a task. */
public final class Told {

    private Told() {}

    public static TaskSettled settled(
            Task task, Settled verdict, @Nullable UUID session, @Nullable String attemptId, Instant now) {
        return new TaskSettled(
                task.storeId(),
                task.tenantId(),
                task.id(),
                task.operationId(),
                session,
                attemptId,
                verdict.outcome(),
                verdict.remoteId(),
                verdict.editSequence(),
                verdict.statusCode(),
                verdict.statusMessage(),
                explanation(task, verdict),
                verdict.totals(),
                task.errand().expectedTotal(),
                now);
    }

    /** As it is kept. */
    static String text(TaskSettled event) {
        return new String(Wire.write(event), UTF_8);
    }

    /** What was kept. */
    public static TaskSettled ofText(String kept) {
        try {
            return Wire.read(TaskSettled.class, TaskSettled.class.getSimpleName(), kept.getBytes(UTF_8));
        } catch (Wire.Unreadable e) {
            throw new IllegalStateException("a settled task that was not kept by this service", e);
        }
    }

    /** Also what of an entered record's text had to be changed. */
    private static String explanation(Task task, Settled verdict) {
        boolean entered = verdict.outcome() == Outcome.CONFIRMED && !task.readsOnly();
        return Stream.concat(
                        Stream.of(verdict.explanation()), entered ? task.errand().warnings().stream() : Stream.of())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
