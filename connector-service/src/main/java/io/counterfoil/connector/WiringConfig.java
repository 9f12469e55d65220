package io.counterfoil.connector;

import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.login.Password;
import io.counterfoil.connector.session.AnswerOfAttempt;
import io.counterfoil.connector.session.Answering;
import io.counterfoil.connector.session.Asking;
import io.counterfoil.connector.session.CompanyCheck;
import io.counterfoil.connector.session.Conversation;
import io.counterfoil.connector.session.Endings;
import io.counterfoil.connector.session.NextMove;
import io.counterfoil.connector.session.Publisher;
import io.counterfoil.connector.session.Runs;
import io.counterfoil.connector.session.Sessions;
import io.counterfoil.connector.session.Settlement;
import io.counterfoil.connector.session.SignIn;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;

/** Puts the plain parts together. */
@ApplicationScoped
class WiringConfig {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Joins the running JTA transaction, which ends it: JDBI must not. */
    @Produces
    @Singleton
    Jdbi jdbi(DataSource database) {
        Jdbi jdbi = Jdbi.create(database);
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return jdbi;
    }

    @Produces
    @Singleton
    Password password(ConnectorConfig config) {
        return new Password(Base64.getDecoder().decode(config.pepper()));
    }

    @Produces
    @Singleton
    Publisher publisher(Outbox outbox) {
        return outbox::add;
    }

    @Produces
    @Singleton
    Endings endings(Sessions sessions, Ledger ledger, Publisher publisher, Clock clock) {
        return new Endings(sessions, ledger, publisher, clock);
    }

    @Produces
    @Singleton
    SignIn signIn(Sessions sessions, Endings endings, Publisher publisher, Password password, Clock clock) {
        return new SignIn(sessions, endings, publisher, password, clock);
    }

    @Produces
    @Singleton
    Conversation conversation(
            Sessions sessions,
            Ledger ledger,
            Logins logins,
            Publisher publisher,
            Endings endings,
            Password password,
            ConnectorConfig config,
            Clock clock) {
        CompanyCheck company = new CompanyCheck(logins, publisher, clock);
        Runs runs = new Runs(sessions, ledger, publisher, clock);
        Settlement settlement = new Settlement(ledger, runs, publisher, clock);
        NextMove next = new NextMove(ledger, settlement, clock);
        AnswerOfAttempt attempts = new AnswerOfAttempt(ledger, settlement, clock, config.absenceAfter());
        return new Conversation(
                sessions,
                password,
                new Asking(sessions, ledger, logins, company, next, endings, runs, clock),
                new Answering(sessions, ledger, company, attempts, next, endings, clock),
                endings,
                clock);
    }
}
