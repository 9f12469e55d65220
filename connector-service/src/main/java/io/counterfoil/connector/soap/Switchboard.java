package io.counterfoil.connector.soap;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/** What is answered to each call, whichever way it came in. */
@ApplicationScoped
class Switchboard {

    static final String SERVER_VERSION = "Counterfoil 1";

    /** Every version is welcome: W: would open a dialog on an unattended machine. */
    static final String CLIENT_IS_WELCOME = "";

    /** Interactive mode is never started, so there is no page to show. */
    static final String NO_PAGE = "";

    static final String INTERACTIVE_IS_DONE = "Done";
    static final String CLOSED = "OK";

    private static final String ASK_FOR_LAST_ERROR = "";
    private static final int FAILED = -1;
    private static final String DONE = "done";

    private final Reception reception;
    private final Calls calls;
    private final BadTickets tickets;
    private volatile boolean closing;

    Switchboard(Reception reception, Calls calls, BadTickets tickets) {
        this.reception = reception;
        this.calls = calls;
        this.tickets = tickets;
    }

    /** From now on no update starts here; those that run go on, on any replica. */
    void shutDown(@Observes ShutdownDelayInitiatedEvent shutdown) {
        closing = true;
    }

    List<String> authenticate(String userName, String password, String address) {
        try {
            return closing ? Reception.BUSY : reception.greet(userName, password, address);
        } catch (JdbiException databaseAway) {
            return Reception.BUSY;
        }
    }

    String sendRequest(String ticket, String companyFacts, String companyFile, String address) {
        String request = Ticketless.is(ticket) ? ASK_FOR_LAST_ERROR : calls.next(ticket, companyFacts, companyFile);
        if (request.equals(ASK_FOR_LAST_ERROR)) {
            countIfStrange(ticket, address);
        }
        return request;
    }

    int receiveResponse(String ticket, String response, String hresult, String message, String address) {
        int percent = Ticketless.is(ticket) ? FAILED : calls.answered(ticket, response, hresult, message);
        if (percent < 0) {
            countIfStrange(ticket, address);
        }
        return percent;
    }

    String connectionError(String ticket, String hresult, String message, String address) {
        countIfStrange(ticket, address);
        return Ticketless.is(ticket) ? DONE : calls.connectionFailed(ticket, hresult, message);
    }

    String lastError(String ticket, String address) {
        countIfStrange(ticket, address);
        return Ticketless.is(ticket) ? Ticketless.lastError(ticket) : calls.lastError(ticket);
    }

    /** Must succeed for any ticket. */
    String close(String ticket, String address) {
        countIfStrange(ticket, address);
        if (!Ticketless.is(ticket)) {
            calls.close(ticket);
        }
        return CLOSED;
    }

    private void countIfStrange(String ticket, String address) {
        if (!Ticketless.is(ticket)) {
            tickets.isGiven(ticket, address);
        }
    }
}
