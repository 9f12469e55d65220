package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.login.Login;
import io.counterfoil.connector.login.Password;
import io.counterfoil.events.SessionOpened;
import java.time.Clock;
import java.time.Instant;

/** Opens a session when there is work. The newest sign-in of a store takes over: an older session gets no work. */
public final class SignIn {

    private final Sessions sessions;
    private final Attempts attempts;
    private final Endings endings;
    private final Publisher publisher;
    private final Password password;
    private final Identifiers identifiers;
    private final Clock clock;

    public SignIn(
            Sessions sessions,
            Attempts attempts,
            Endings endings,
            Publisher publisher,
            Password password,
            Identifiers identifiers,
            Clock clock) {
        this.sessions = sessions;
        this.attempts = attempts;
        this.endings = endings;
        this.publisher = publisher;
        this.password = password;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /** The ticket of the new session. */
    public String open(Login login) {
        Instant now = clock.instant();
        endings.endOpen(login.storeId(), "Another sign-in of this store took over. Run only one Web Connector for it.");
        attempts.doubt(login.storeId());
        String ticket = identifiers.ticket();
        Session session = Session.open(identifiers.session(), login.storeId(), login.tenantId(), now);
        sessions.add(session, password.mac(ticket));
        publisher.publish(new SessionOpened(login.storeId(), login.tenantId(), session.id(), now));
        return ticket;
    }
}
