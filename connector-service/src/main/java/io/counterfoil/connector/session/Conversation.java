package io.counterfoil.connector.session;

import io.counterfoil.connector.qbxml.Explanation;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The calls of a session that has a ticket. Each runs in one transaction, with the session locked from the start. */
public final class Conversation {

    private static final String DONE = "done";
    private static final String TRY_AGAIN = "";
    private static final String NO_SESSION =
            "This session is over. The next scheduled update starts a new one; nothing is lost.";

    /** Another try cannot help: see the samples' rule in quickbooks.md section 2. */
    private static final Set<String> HOPELESS = Set.of("0X80040400", "0X80040401", "0X80040402");

    private final Parts on;
    private final Asking asking;
    private final Answering answering;

    Conversation(Parts on, Asking asking, Answering answering) {
        this.on = on;
        this.asking = asking;
        this.answering = answering;
    }

    /** The next qbXML for QuickBooks; empty when getLastError has to say something. */
    public String next(String ticket, String companyFacts, String file) {
        return session(ticket)
                .filter(Session::isOpen)
                .map(session -> asking.next(session, companyFacts, file))
                .orElse(Asking.ERROR);
    }

    /** 1 to 99: call again; 100: finished; negative: getLastError has to say something. */
    public int answered(String ticket, String response, String hresult, String message) {
        return session(ticket)
                .map(session -> answering.answered(session, new Answered(response, hresult, message)))
                .orElse(Answering.ERROR);
    }

    /** {@code done} ends the update; empty makes the Web Connector try the open company file once more. */
    public String connectionFailed(String ticket, String hresult, String message) {
        return session(ticket)
                .filter(Session::isOpen)
                .map(session -> connectionFailed(session, hresult, message))
                .orElse(DONE);
    }

    private String connectionFailed(Session session, String hresult, String message) {
        Session failed = session.connectionFailed("The Web Connector could not reach QuickBooks ("
                + Answered.shortened(hresult) + "): " + Answered.shortened(message) + " "
                + Explanation.ofHresult(hresult).words());
        boolean hopeless = HOPELESS.contains(hresult.toUpperCase(Locale.ROOT));
        if (hopeless || failed.connectionErrors() > 1) {
            on.endings().end(failed, Session.State.FAILED);
            return DONE;
        }
        on.sessions().save(failed, on.clock().instant());
        return TRY_AGAIN;
    }

    public String lastError(String ticket) {
        return session(ticket)
                .map(session -> session.isOpen() && session.isPausing() ? Asking.PAUSE : session.lastError())
                .filter(error -> !error.isEmpty())
                .orElse(NO_SESSION);
    }

    /** Must succeed for any ticket: QuickBooks' side is over in any case. */
    public void close(String ticket) {
        session(ticket).filter(Session::isOpen).ifPresent(session -> on.endings()
                .end(session, Session.State.CLOSED));
    }

    private Optional<Session> session(String ticket) {
        return on.sessions().lock(on.password().mac(ticket));
    }
}
