package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Attempt;
import io.counterfoil.connector.attempt.Parcel;
import io.counterfoil.connector.qbxml.CompanyQuery;
import io.counterfoil.connector.qbxml.MessageSet;
import io.counterfoil.connector.qbxml.OpenCompany;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.session.Session.Question;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** sendRequestXML: decides what QuickBooks is asked to do next and records it before it leaves. */
public final class Asking {

    /** The Web Connector then calls getLastError, shows what it says and closes. */
    static final String ERROR = "";

    /** The Web Connector calls getLastError, which must say the same, and asks again after 5 s. */
    static final String PAUSE = "NoOp";

    private static final String COMPANY = "company";

    private final Parts on;
    private final CompanyCheck companyCheck;
    private final NextMove nextMove;
    private final Runs runs;
    private final Witnesses witnesses;

    Asking(Parts on, CompanyCheck companyCheck, NextMove nextMove, Runs runs) {
        this.on = on;
        this.companyCheck = companyCheck;
        this.nextMove = nextMove;
        this.runs = runs;
        this.witnesses = new Witnesses(on.tasks());
    }

    /**
     * @param companyFacts what the Web Connector tells of host and company with the first call of a session; else empty
     * @param file path of the open company file
     */
    String next(Session session, String companyFacts, String file) {
        if (session.isAwaiting()) {
            return request(session);
        }
        Optional<OpenCompany> open = OpenCompany.in(companyFacts);
        Optional<String> refusal = open.flatMap(company -> companyCheck.refusal(session, company, file));
        if (refusal.isPresent()) {
            on.endings().end(session.saying(refusal.get()), Session.State.FAILED);
            return ERROR;
        }
        Session checked = open.map(company -> session.inCompany(file, companyCheck.machine(session, company)))
                .orElse(session);
        if (checked.company() == null) {
            return asked(checked.awaiting(Question.COMPANY, null));
        }
        Optional<Attempt> unknown = nextMove.toAskAbout(checked);
        if (unknown.isPresent()) {
            return asked(
                    checked.awaiting(questionFor(unknown.get()), unknown.get().id()));
        }
        return nextMove.toHandOut(checked)
                .map(parcel -> handOut(checked, parcel))
                .orElseGet(() -> asked(checked.awaiting(nothingToDo(checked), null)));
    }

    private String asked(Session session) {
        on.sessions().save(session, on.clock().instant());
        return request(session);
    }

    /** 100 has not been said, so something must be asked: which company file it is does no harm. */
    private Question nothingToDo(Session session) {
        return nextMove.isThereOneSoon(session) ? Question.PAUSE : Question.COMPANY;
    }

    private static Question questionFor(Attempt attempt) {
        return switch (attempt.state()) {
            case UNKNOWN -> Question.QUESTION;
            case HELD -> Question.STORED_ANSWER;
            case GONE -> Question.MARKER;
            case SENT, ANSWERED, RESOLVED -> throw new IllegalStateException("nothing to ask about " + attempt.id());
        };
    }

    private String handOut(Session session, Parcel parcel) {
        String id = on.identifiers().messageSet();
        String request = parcel.readsOnly()
                ? MessageSet.queries(parcel.requests())
                : MessageSet.of(id, withWitnesses(session, parcel));
        on.attempts()
                .add(
                        new Attempt(
                                id,
                                session.storeId(),
                                session.id(),
                                parcel.tasks().size(),
                                Attempt.State.SENT,
                                on.clock().instant(),
                                session.machine()),
                        request);
        on.tasks().handOut(parcel.tasks(), id);
        runs.touch(session, parcel.tasks());
        on.sessions().save(session.awaiting(Question.WORK, id), on.clock().instant());
        return request;
    }

    private List<String> withWitnesses(Session session, Parcel parcel) {
        return Stream.concat(witnesses.questions(session.storeId()).stream(), parcel.requests().stream())
                .toList();
    }

    /** What the awaited answer is asked with: the same each time it is called for. */
    private String request(Session session) {
        Session.Awaited awaited = session.awaited();
        return switch (awaited.question()) {
            case NOTHING -> throw new IllegalStateException("nothing was handed out");
            case PAUSE -> PAUSE;
            case COMPANY ->
                MessageSet.queries(List.of(new CompanyQuery(
                                COMPANY, on.logins().byStore(session.storeId()).ownerId())
                        .xml()));
            case WORK, STORED_ANSWER -> on.attempts().request(awaited.about());
            case QUESTION -> MessageSet.question(awaited.about());
            case MARKER -> MessageSet.queries(searches(on.attempts().get(awaited.about())));
        };
    }

    private List<String> searches(Attempt attempt) {
        return on.tasks().openOf(attempt.id()).stream()
                .filter(task -> !task.readsOnly())
                .flatMap(task -> task.errand().search(attempt.sentAt()).requests().stream())
                .map(Request::xml)
                .distinct()
                .toList();
    }
}
