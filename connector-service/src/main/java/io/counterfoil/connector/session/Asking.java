package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Ledger;
import io.counterfoil.connector.attempt.MessageSetId;
import io.counterfoil.connector.attempt.Parcel;
import io.counterfoil.connector.attempt.Requests;
import io.counterfoil.connector.login.Logins;
import io.counterfoil.connector.qbxml.CompanyQuery;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.OpenCompany;
import io.counterfoil.connector.session.Session.Question;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** sendRequestXML: decides what QuickBooks is asked to do next and records it before it leaves. */
public final class Asking {

    /** The Web Connector then calls getLastError, shows what it says and closes. */
    static final String ERROR = "";

    private static final String COMPANY = "company";

    private final Sessions sessions;
    private final Ledger ledger;
    private final Logins logins;
    private final CompanyCheck companyCheck;
    private final NextMove nextMove;
    private final Endings endings;
    private final Runs runs;
    private final Clock clock;

    public Asking(
            Sessions sessions,
            Ledger ledger,
            Logins logins,
            CompanyCheck companyCheck,
            NextMove nextMove,
            Endings endings,
            Runs runs,
            Clock clock) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.logins = logins;
        this.companyCheck = companyCheck;
        this.nextMove = nextMove;
        this.endings = endings;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * @param companyFacts what the Web Connector tells of host and company with the first call of a session; else empty
     * @param file path of the open company file
     */
    String next(Session session, String companyFacts, String file) {
        if (session.awaited().question() != Question.NOTHING) {
            return request(session);
        }
        Optional<OpenCompany> open = OpenCompany.in(companyFacts);
        Optional<String> refusal = open.flatMap(company -> companyCheck.refusal(session, company, file));
        if (refusal.isPresent()) {
            endings.end(session.saying(refusal.get()), Session.State.FAILED);
            return ERROR;
        }
        Session checked = open.isPresent() ? session.inCompany(file) : session;
        Session asking = checked.company() == null ? checked.awaiting(Question.COMPANY, null) : move(checked);
        sessions.save(asking, clock.instant());
        return request(asking);
    }

    private Session move(Session session) {
        Optional<Attempt> unknown = nextMove.toAskAbout(session);
        if (unknown.isPresent()) {
            return session.awaiting(questionFor(unknown.get()), unknown.get().id());
        }
        return nextMove.toHandOut(session)
                .map(parcel -> handOut(session, parcel))
                .orElseGet(() -> session.awaiting(Question.COMPANY, null));
    }

    private static Question questionFor(Attempt attempt) {
        return switch (attempt.state()) {
            case UNKNOWN -> Question.QUESTION;
            case HELD -> Question.STORED_ANSWER;
            case GONE -> Question.MARKER;
            case SENT, ANSWERED, RESOLVED -> throw new IllegalStateException("nothing to ask about " + attempt.id());
        };
    }

    private Session handOut(Session session, Parcel parcel) {
        Instant now = clock.instant();
        String id = MessageSetId.random();
        String request = MessageSet.of(id, parcel.requests());
        ledger.handOut(
                new Attempt(id, session.storeId(), session.id(), request, Attempt.State.SENT, now), parcel.tasks());
        runs.touch(session, parcel.tasks());
        return session.awaiting(Question.WORK, id);
    }

    /** What the awaited answer is asked with: the same each time it is called for. */
    private String request(Session session) {
        Session.Awaited awaited = session.awaited();
        return switch (awaited.question()) {
            case NOTHING -> throw new IllegalStateException("nothing was handed out");
            case COMPANY ->
                MessageSet.queries(List.of(new CompanyQuery(
                                COMPANY, logins.byStore(session.storeId()).ownerId())
                        .xml()));
            case WORK, STORED_ANSWER -> ledger.attempt(awaited.about()).request();
            case QUESTION -> MessageSet.question(awaited.about());
            case MARKER -> MessageSet.queries(searches(ledger.attempt(awaited.about())));
        };
    }

    private List<String> searches(Attempt attempt) {
        return ledger.openTasks(attempt.id()).stream()
                .flatMap(task -> Requests.toSearch(task, attempt.sentAt()).stream())
                .map(request -> request.xml())
                .toList();
    }
}
