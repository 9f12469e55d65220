package io.counterfoil.queue.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.Wire;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.recovery.PostgresRetellings.Past;
import io.counterfoil.queue.recovery.PostgresRetellings.Retelling;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;

/** Tells a store's operations again, some of them at a time, under the ids under which they were told. */
@ApplicationScoped
class RetellingSchedule {

    private static final int TASKS = 200;

    private final PostgresRetellings retellings;
    private final Outbox outbox;

    RetellingSchedule(PostgresRetellings retellings, Outbox outbox) {
        this.retellings = retellings;
        this.outbox = outbox;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        retellings.next().ifPresent(this::tell);
    }

    private void tell(Retelling retelling) {
        List<Past> tasks = retellings.tasks(retelling, TASKS);
        Stream<OperationEvent> operations = tasks.stream().map(Past::operation);
        outbox.addAll(Stream.concat(operations.distinct(), tasks.stream().map(past -> read(past.task())))
                .toList());
        if (tasks.isEmpty()) {
            retellings.end(retelling);
        } else {
            Past last = tasks.get(tasks.size() - 1);
            retellings.save(new Retelling(retelling.storeId(), last.ordinal(), last.position()));
        }
    }

    private static TaskQueued read(String kept) {
        try {
            return Wire.read(TaskQueued.class, TaskQueued.class.getSimpleName(), kept.getBytes(UTF_8));
        } catch (Wire.Unreadable e) {
            throw new IllegalStateException("a task that was not kept by this service", e);
        }
    }
}
