package io.counterfoil.connector.login;

import io.counterfoil.events.ContactsCounted;
import io.counterfoil.events.SessionEvent;
import io.counterfoil.events.SignInRefused;
import io.counterfoil.outbox.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who came to the door. A contact without work costs no commit of its own: contacts are gathered and written together; a
 * crash loses some seconds of "last contact" and nothing else.
 */
@ApplicationScoped
public class DoorSchedule {

    private static final Logger LOG = Logger.getLogger(DoorSchedule.class);

    private final Map<Login, Logins.Contacts> gathered = new ConcurrentHashMap<>();
    private final LongAdder strangers = new LongAdder();
    private final Logins logins;
    private final Outbox outbox;
    private final Clock clock;

    DoorSchedule(Logins logins, Outbox outbox, Clock clock) {
        this.logins = logins;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void accepted(Login login) {
        gather(login, new Logins.Contacts(1, clock.instant(), null));
    }

    public void refused(Login login, Login.Refused why) {
        gather(login, new Logins.Contacts(0, null, new Logins.Refusal(clock.instant(), why)));
    }

    /** A user name that no store has. */
    public void strange() {
        strangers.increment();
    }

    private void gather(Login login, Logins.Contacts one) {
        gathered.merge(login, one, DoorSchedule::sum);
    }

    private static Logins.Contacts sum(Logins.Contacts sum, Logins.Contacts next) {
        return new Logins.Contacts(
                sum.accepted() + next.accepted(),
                later(sum.lastContact(), next.lastContact()),
                later(sum.lastRefusal(), next.lastRefusal()));
    }

    private static <T> @Nullable T later(@Nullable T before, @Nullable T now) {
        return now == null ? before : now;
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void write() {
        long strange = strangers.sumThenReset();
        if (strange > 0) {
            LOG.infof("refused %d sign-ins with user names that no store has", strange);
        }
        Map<Login, Logins.Contacts> taken = new LinkedHashMap<>();
        gathered.keySet().forEach(login -> taken.put(login, gathered.remove(login)));
        if (!taken.isEmpty()) {
            write(taken);
        }
    }

    @Transactional
    void stop(@Observes ShutdownEvent stopped) {
        write();
    }

    private void write(Map<Login, Logins.Contacts> taken) {
        Map<UUID, Logins.Contacts> byStore = new LinkedHashMap<>();
        List<SessionEvent> told = new ArrayList<>();
        taken.forEach((login, contacts) -> {
            byStore.merge(login.storeId(), contacts, DoorSchedule::sum);
            told.addAll(events(login, contacts));
        });
        logins.count(byStore);
        // In turn with the sessions of all these stores, each of them would wait for all others.
        outbox.addInAnyOrder(told);
    }

    private static List<SessionEvent> events(Login login, Logins.Contacts contacts) {
        List<SessionEvent> events = new ArrayList<>();
        if (contacts.lastContact() != null) {
            events.add(new ContactsCounted(
                    login.storeId(), login.tenantId(), contacts.accepted(), contacts.lastContact()));
        }
        if (contacts.lastRefusal() != null) {
            events.add(new SignInRefused(
                    login.storeId(), login.tenantId(), contacts.lastRefusal().at()));
        }
        return events;
    }
}
