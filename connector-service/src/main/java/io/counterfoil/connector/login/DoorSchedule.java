package io.counterfoil.connector.login;

import io.counterfoil.events.ContactsCounted;
import io.counterfoil.events.SignInRefused;
import io.counterfoil.outbox.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who came to the door. A contact without work costs no commit of its own: contacts are gathered and written together; a
 * crash loses some seconds of "last contact" and nothing else.
 */
@ApplicationScoped
public class DoorSchedule {

    private final Map<Login, Logins.Contacts> gathered = new ConcurrentHashMap<>();
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

    public void refused(Login login) {
        gather(login, new Logins.Contacts(0, null, clock.instant()));
    }

    private void gather(Login login, Logins.Contacts one) {
        gathered.merge(
                login,
                one,
                (sum, next) -> new Logins.Contacts(
                        sum.accepted() + next.accepted(),
                        later(sum.lastContact(), next.lastContact()),
                        later(sum.lastRefused(), next.lastRefused())));
    }

    private static @Nullable Instant later(@Nullable Instant before, @Nullable Instant now) {
        return now == null ? before : now;
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void write() {
        for (Login login : gathered.keySet().stream().toList()) {
            Logins.Contacts contacts = gathered.remove(login);
            if (contacts != null) {
                write(login, contacts);
            }
        }
    }

    @Transactional
    void stop(@Observes ShutdownEvent stopped) {
        write();
    }

    private void write(Login login, Logins.Contacts contacts) {
        logins.count(login.storeId(), contacts);
        if (contacts.lastContact() != null) {
            outbox.add(new ContactsCounted(
                    login.storeId(), login.tenantId(), contacts.accepted(), contacts.lastContact()));
        }
        if (contacts.lastRefused() != null) {
            outbox.add(new SignInRefused(login.storeId(), login.tenantId(), contacts.lastRefused()));
        }
    }
}
