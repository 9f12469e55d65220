package io.counterfoil.connector.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact of a Web Connector that had work.
 *
 * @param awaited what the next receiveResponseXML answers
 * @param company the company file that is open and is ours; null until checked
 * @param machine on which the Web Connector runs; empty as long as it has not told
 * @param lastError what getLastError tells
 */
public record Session(
        UUID id,
        UUID storeId,
        UUID tenantId,
        Instant openedAt,
        State state,
        Awaited awaited,
        @Nullable String company,
        String machine,
        int connectionErrors,
        String lastError) {

    /** Whether calls of its ticket are still served. */
    public enum State {
        OPEN,
        CLOSED,
        FAILED,
        ABANDONED
    }

    /** What was handed out last. */
    public enum Question {
        NOTHING,
        /** The Web Connector was told to ask again in some seconds. */
        PAUSE,
        COMPANY,
        WORK,
        QUESTION,
        STORED_ANSWER,
        MARKER
    }

    /**
     * The answer that the next receiveResponseXML brings.
     *
     * @param attempt the attempt it is about; null when it is about none
     */
    public record Awaited(Question question, @Nullable String attempt) {
        static final Awaited NOTHING = new Awaited(Question.NOTHING, null);

        String about() {
            if (attempt == null) {
                throw new IllegalStateException(question + " is about no attempt");
            }
            return attempt;
        }
    }

    public static Session open(UUID id, UUID storeId, UUID tenantId, Instant now) {
        return new Session(id, storeId, tenantId, now, State.OPEN, Awaited.NOTHING, null, "", 0, "");
    }

    /** On another machine, as far as both have told. */
    boolean isElsewhereThan(String other) {
        return !machine.isEmpty() && !other.isEmpty() && !machine.equals(other);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** An answer of QuickBooks is awaited. */
    boolean isAwaiting() {
        return awaited.question() != Question.NOTHING && !isPausing();
    }

    boolean isPausing() {
        return awaited.question() == Question.PAUSE;
    }

    public Session awaiting(Question question, @Nullable String attempt) {
        return with(state, new Awaited(question, attempt), connectionErrors, lastError);
    }

    Session answered() {
        return with(state, Awaited.NOTHING, connectionErrors, lastError);
    }

    public Session inCompany(String file, String onMachine) {
        return new Session(
                id, storeId, tenantId, openedAt, state, awaited, file, onMachine, connectionErrors, lastError);
    }

    public Session saying(String error) {
        return with(state, awaited, connectionErrors, error);
    }

    Session connectionFailed(String error) {
        return with(state, awaited, connectionErrors + 1, error);
    }

    public Session ended(State how) {
        return with(how, awaited, connectionErrors, lastError);
    }

    private Session with(State newState, Awaited newAwaited, int errors, String error) {
        return new Session(id, storeId, tenantId, openedAt, newState, newAwaited, company, machine, errors, error);
    }
}
