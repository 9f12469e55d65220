package io.counterfoil.connector.session;

import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Password;
import io.counterfoil.events.SessionOpened;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Opens a session when there is work. The newest sign-in of a store takes over: an older session gets no work. */
public final class SignIn {

    private final Sessions sessions;
    private final Endings endings;
    private final Publisher publisher;
    private final Password password;
    private final Clock clock;

    public SignIn(Sessions sessions, Endings endings, Publisher publisher, Password password, Clock clock) {
        this.sessions = sessions;
        this.endings = endings;
        this.publisher = publisher;
        this.password = password;
        this.clock = clock;
    }

    public boolean hasWork(Login login) {
        return sessions.hasWork(login.storeId(), clock.instant());
    }

    /** The ticket of the new session. */
    public String open(Login login) {
        Instant now = clock.instant();
        sessions.lockOpen(login.storeId())
                .forEach(older -> endings.end(
                        older.saying("Another sign-in of this store took over. Run only one Web Connector for it."),
                        Session.State.ABANDONED));
        String ticket = Password.ticket();
        Session session = Session.open(UUID.randomUUID(), login.storeId(), login.tenantId(), now);
        sessions.add(session, password.mac(ticket));
        publisher.publish(new SessionOpened(login.storeId(), login.tenantId(), session.id(), now));
        return ticket;
    }
}
