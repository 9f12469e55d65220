package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Attempts;
import io.counterfoil.connector.attempt.Operations;
import io.counterfoil.connector.attempt.Publisher;
import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.company.CompanyQuestions;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.login.Password;
import io.counterfoil.connector.pull.Pulling;
import io.counterfoil.connector.pull.Pulls;
import java.time.Clock;
import java.time.Duration;

/**
 * What sessions are built on, and how they are put together.
 *
 * @param absenceAfter age of an attempt without an answer from which what it entered may be found absent
 * @param largestSet how many tasks a message set carries at most
 */
public record Parts(
        Sessions sessions,
        Attempts attempts,
        Tasks tasks,
        Operations operations,
        Pulls pulls,
        CompanyQuestions questions,
        Logins logins,
        Publisher publisher,
        Password password,
        Identifiers identifiers,
        Clock clock,
        Duration absenceAfter,
        int largestSet) {

    public SignIn signIn() {
        return new SignIn(sessions, attempts, endings(), publisher, password, identifiers, clock);
    }

    public Endings endings() {
        return new Endings(sessions, attempts, tasks, publisher, clock);
    }

    public Conversation conversation() {
        Settlement settlement = new Settlement(tasks, runs(), publisher, clock);
        Pulling pulling = new Pulling(pulls, identifiers::pull);
        NextMove next = new NextMove(this, settlement, pulling);
        AnswerOfAttempt answers = new AnswerOfAttempt(this, settlement, pulling, companyCheck());
        return new Conversation(this, asking(next), new Answering(this, companyCheck(), answers, next));
    }

    private Asking asking(NextMove next) {
        return new Asking(this, companyCheck(), next, runs());
    }

    private Runs runs() {
        return new Runs(sessions, operations, publisher, clock);
    }

    private CompanyCheck companyCheck() {
        return new CompanyCheck(questions, logins, publisher, clock);
    }
}
