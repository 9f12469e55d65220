package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.qbxml.OpenCompany;
import java.util.Optional;

/** receiveResponseXML: gives the answer to whom it was awaited for, and says how far the session is. */
public final class Answering {

    /** The Web Connector then calls getLastError, shows what it says and closes. */
    static final int ERROR = -1;

    static final int FINISHED = 100;

    private final Parts on;
    private final CompanyCheck companyCheck;
    private final AnswerOfAttempt attempts;
    private final NextMove nextMove;

    Answering(Parts on, CompanyCheck companyCheck, AnswerOfAttempt attempts, NextMove nextMove) {
        this.on = on;
        this.companyCheck = companyCheck;
        this.attempts = attempts;
        this.nextMove = nextMove;
    }

    int answered(Session session, Answered answered) {
        if (!session.isOpen()) {
            on.sessions().lockOpen(session.storeId());
            attempts.evidence(session, answered);
            return ERROR;
        }
        Optional<String> error =
                switch (session.awaited().question()) {
                    case NOTHING, PAUSE -> Optional.<String>empty();
                    case COMPANY -> company(session, answered);
                    case WORK, STORED_ANSWER -> attempts.work(session, answered);
                    case QUESTION -> attempts.question(session, answered);
                    case MARKER -> attempts.marker(session, answered);
                };
        if (error.isPresent()) {
            on.endings().end(session.answered().saying(error.get()), Session.State.FAILED);
            return ERROR;
        }
        Session next = session.awaited().question() == Session.Question.COMPANY && session.company() == null
                ? session.answered().inCompany("", machine(session, answered))
                : session.answered();
        on.sessions().save(next, on.clock().instant());
        return nextMove.isThereOne(next) ? percent(next) : FINISHED;
    }

    private Optional<String> company(Session session, Answered answered) {
        return OpenCompany.in(answered.response())
                .map(open -> companyCheck.refusal(session, open, ""))
                .orElseGet(() -> Optional.of("QuickBooks did not say which company file is open. Nothing was entered."
                        + " Open the company file and run the update again. " + answered.message()));
    }

    private String machine(Session session, Answered answered) {
        return OpenCompany.in(answered.response())
                .map(open -> companyCheck.machine(session, open))
                .orElse("");
    }

    private int percent(Session session) {
        Tasks.Progress progress = on.tasks().progress(session.storeId(), session.id());
        int all = Math.max(1, progress.settled() + progress.ready());
        return Math.max(1, Math.min(99, progress.settled() * 100 / all));
    }
}
