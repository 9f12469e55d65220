package io.counterfoil.connector.recovery;

import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.attempt.Told;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.recovery.PostgresRetellings.Kept;
import io.counterfoil.connector.recovery.PostgresRetellings.Past;
import io.counterfoil.connector.recovery.PostgresRetellings.Retelling;
import io.counterfoil.events.BooksPinned;
import io.counterfoil.events.RunEnded;
import io.counterfoil.events.RunStarted;
import io.counterfoil.events.SessionClosed;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.SessionOpened;
import io.counterfoil.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells a store's past again, some of it at a time, under the ids under which it was told. */
@ApplicationScoped
class RetellingSchedule {

    private static final int SESSIONS = 50;
    private static final int TASKS = 200;

    private final PostgresRetellings retellings;
    private final Operations operations;
    private final Tasks tasks;
    private final Logins logins;
    private final Outbox outbox;
    private final Clock clock;

    RetellingSchedule(
            PostgresRetellings retellings,
            Operations operations,
            Tasks tasks,
            Logins logins,
            Outbox outbox,
            Clock clock) {
        this.retellings = retellings;
        this.operations = operations;
        this.tasks = tasks;
        this.logins = logins;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void tell() {
        retellings.next().ifPresent(this::tell);
    }

    private void tell(Retelling retelling) {
        if (retelling.sessionsTold()) {
            tellTasks(retelling);
        } else {
            tellSessions(retelling);
        }
    }

    private void tellSessions(Retelling retelling) {
        List<Past> sessions = retellings.sessions(retelling, SESSIONS);
        outbox.addAll(sessions.stream().flatMap(past -> events(past).stream()).toList());
        if (sessions.isEmpty()) {
            tellCompanyFile(logins.byStore(retelling.storeId()));
        }
        retellings.save(new Retelling(
                retelling.storeId(),
                sessions.isEmpty()
                        ? retelling.sessionAfter()
                        : sessions.get(sessions.size() - 1).id(),
                sessions.isEmpty(),
                retelling.taskAfter()));
    }

    private void tellTasks(Retelling retelling) {
        List<Kept> settled = retellings.tasks(retelling, TASKS);
        outbox.addAll(settled.stream().map(kept -> Told.ofText(kept.told())).toList());
        if (settled.isEmpty()) {
            retellings.end(retelling);
        } else {
            long last = settled.get(settled.size() - 1).seq();
            retellings.save(new Retelling(retelling.storeId(), retelling.sessionAfter(), true, last));
        }
    }

    private void tellCompanyFile(Login login) {
        Login.Company company = login.company();
        if (company != null && login.booksId() != null) {
            outbox.add(new BooksPinned(
                    login.booksId(),
                    login.tenantId(),
                    login.storeId(),
                    company.fileId(),
                    company.name(),
                    company.file(),
                    clock.instant()));
        }
    }

    private List<SessionEvent> events(Past past) {
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionOpened(past.storeId(), past.tenantId(), past.id(), past.openedAt()));
        past.runs()
                .forEach(run -> events.add(new RunStarted(
                        past.storeId(), past.tenantId(), past.id(), run, operations.nameOf(run), past.openedAt())));
        Instant ended = past.endedAt();
        if (ended != null) {
            tasks.count(past.id())
                    .forEach(run -> events.add(new RunEnded(
                            past.storeId(),
                            past.tenantId(),
                            past.id(),
                            run.operationId(),
                            run.succeeded(),
                            run.failed(),
                            run.unknown(),
                            ended)));
            events.add(new SessionClosed(past.storeId(), past.tenantId(), past.id(), how(past), past.words(), ended));
        }
        return events;
    }

    private static SessionClosed.How how(Past past) {
        return switch (past.state()) {
            case "CLOSED" -> SessionClosed.How.FINISHED;
            case "ABANDONED" -> SessionClosed.How.ABANDONED;
            default -> SessionClosed.How.FAILED;
        };
    }
}
