package io.counterfoil.connector;

import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.company.CompanyQuestions;
import io.counterfoil.connector.decision.CompanyDecisions;
import io.counterfoil.connector.decision.Decisions;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.login.Password;
import io.counterfoil.connector.pull.Pulls;
import io.counterfoil.connector.session.Conversation;
import io.counterfoil.connector.session.Endings;
import io.counterfoil.connector.session.Identifiers;
import io.counterfoil.connector.session.Parts;
import io.counterfoil.connector.session.Sessions;
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
        return outbox::addAll;
    }

    @Produces
    @Singleton
    Parts parts(
            Sessions sessions,
            Attempts attempts,
            Tasks tasks,
            Operations operations,
            Pulls pulls,
            CompanyQuestions questions,
            Logins logins,
            Publisher publisher,
            Password password,
            ConnectorConfig config,
            Clock clock) {
        return new Parts(
                sessions,
                attempts,
                tasks,
                operations,
                pulls,
                questions,
                logins,
                publisher,
                password,
                Identifiers.random(),
                clock,
                config.absenceAfter(),
                config.largestSet());
    }

    @Produces
    @Singleton
    Endings endings(Parts parts) {
        return parts.endings();
    }

    @Produces
    @Singleton
    SignIn signIn(Parts parts) {
        return parts.signIn();
    }

    @Produces
    @Singleton
    Conversation conversation(Parts parts) {
        return parts.conversation();
    }

    @Produces
    @Singleton
    Decisions decisions(Tasks tasks, Publisher publisher, Clock clock) {
        return new Decisions(tasks, publisher, clock);
    }

    @Produces
    @Singleton
    CompanyDecisions companyDecisions(
            CompanyQuestions questions, Logins logins, Tasks tasks, Endings endings, Publisher publisher, Clock clock) {
        return new CompanyDecisions(questions, logins, tasks, endings, publisher, clock);
    }
}
