package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.connector.qbxml.OpenCompany;
import java.time.Clock;
import java.util.Optional;

/** receiveResponseXML: gives the answer to whom it was awaited for, and says how far the session is. */
public final class Answering {

    /** The Web Connector then calls getLastError, shows what it says and closes. */
    static final int ERROR = -1;

    static final int FINISHED = 100;

    private final Sessions sessions;
    private final Ledger ledger;
    private final CompanyCheck companyCheck;
    private final AnswerOfAttempt attempts;
    private final NextMove nextMove;
    private final Endings endings;
    private final Clock clock;

    public Answering(
            Sessions sessions,
            Ledger ledger,
            CompanyCheck companyCheck,
            AnswerOfAttempt attempts,
            NextMove nextMove,
            Endings endings,
            Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.companyCheck = companyCheck;
        this.attempts = attempts;
        this.nextMove = nextMove;
        this.endings = endings;
        this.clock = clock;
    }

    int answered(Session session, Answered answered) {
        if (!session.isOpen()) {
            attempts.evidence(session, answered);
            return ERROR;
        }
        Optional<String> error =
                switch (session.awaited().question()) {
                    case NOTHING -> Optional.<String>empty();
                    case COMPANY -> company(session, answered);
                    case WORK, STORED_ANSWER -> attempts.work(session, answered);
                    case QUESTION -> attempts.question(session, answered);
                    case MARKER -> attempts.marker(session, answered);
                };
        if (error.isPresent()) {
            endings.end(session.answered().saying(error.get()), Session.State.FAILED);
            return ERROR;
        }
        Session next = session.awaited().question() == Session.Question.COMPANY && session.company() == null
                ? session.answered().inCompany("")
                : session.answered();
        sessions.save(next, clock.instant());
        return nextMove.isThereOne(next) ? percent(next) : FINISHED;
    }

    private Optional<String> company(Session session, Answered answered) {
        return OpenCompany.in(answered.response())
                .map(open -> companyCheck.refusal(session, open, ""))
                .orElseGet(() -> Optional.of("QuickBooks did not say which company file is open. Nothing was entered."
                        + " Open the company file and run the update again. " + answered.message()));
    }

    private int percent(Session session) {
        int settled = ledger.settledIn(session.id());
        int open = ledger.open(session.storeId());
        return Math.max(1, Math.min(99, settled * 100 / Math.max(1, settled + open)));
    }
}
