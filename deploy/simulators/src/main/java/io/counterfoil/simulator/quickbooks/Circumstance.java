package io.counterfoil.simulator.quickbooks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something in QuickBooks, its settings or its user that keeps it from doing what it is asked. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "circumstance")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Circumstance.CannotStore.class, name = "cannot-store"),
    @JsonSubTypes.Type(value = Circumstance.Locked.class, name = "locked"),
    @JsonSubTypes.Type(value = Circumstance.BooksClosed.class, name = "books-closed"),
    @JsonSubTypes.Type(value = Circumstance.Denied.class, name = "denied"),
    @JsonSubTypes.Type(value = Circumstance.Off.class, name = "off"),
    @JsonSubTypes.Type(value = Circumstance.Slow.class, name = "slow"),
    @JsonSubTypes.Type(value = Circumstance.Crash.class, name = "crash"),
    @JsonSubTypes.Type(value = Circumstance.ModalDialog.class, name = "modal-dialog"),
    @JsonSubTypes.Type(value = Circumstance.NotRunning.class, name = "not-running")
})
public sealed interface Circumstance {

    /** Why QuickBooks refuses a request; empty when this is no reason. */
    default Optional<Status> refusal(Asked asked) {
        return Optional.empty();
    }

    /** Why QuickBooks cannot be spoken to at all; empty when this is no reason. */
    default Optional<Answer.Failure> failure() {
        return Optional.empty();
    }

    /** How long QuickBooks takes for a request because of this. */
    default Duration delay() {
        return Duration.ZERO;
    }

    /** After how many requests of a message set QuickBooks dies because of this; empty when it does not. */
    default Optional<Integer> death() {
        return Optional.empty();
    }

    /** Message sets cannot be kept for recovery: they are carried out and answered with 9005. */
    record CannotStore() implements Circumstance {}

    /**
     * Somebody works with a record, so nothing that names it can be written.
     *
     * @param record its ListID, TxnID, name or number; empty: every record
     * @param code 3170, 3175, 3176 or 3180
     */
    record Locked(String record, int code) implements Circumstance {
        public Locked {
            Status.locked(code, "");
        }

        @Override
        public Optional<Status> refusal(Asked asked) {
            boolean hit = asked.writes() && (record.isEmpty() || asked.names(record));
            return hit ? Optional.of(Status.locked(code, asked.object())) : Optional.empty();
        }
    }

    /**
     * The books are closed with a password: no transaction up to the date, the date included, can be written (3171).
     *
     * @param until an ISO date
     */
    record BooksClosed(String until) implements Circumstance {
        public BooksClosed {
            LocalDate.parse(until);
        }

        @Override
        public Optional<Status> refusal(Asked asked) {
            boolean hit = asked.dates().stream().anyMatch(date -> date.compareTo(until) <= 0);
            return hit ? Optional.of(Status.closed(asked.object())) : Optional.empty();
        }
    }

    /**
     * The user or the application may not do it.
     *
     * @param requests names of requests such as InvoiceAddRq; none: every request that writes
     * @param code 3260 the user, 3261 the application (sensitive data), 3263 the application (read-only)
     */
    record Denied(List<String> requests, int code) implements Circumstance {
        public Denied {
            requests = List.copyOf(requests);
            Status.denied(code);
        }

        @Override
        public Optional<Status> refusal(Asked asked) {
            boolean hit = requests.isEmpty() ? asked.writes() : requests.contains(asked.name());
            return hit ? Optional.of(Status.denied(code)) : Optional.empty();
        }
    }

    /** A feature is switched off in the preferences; what needs it is refused (3250). */
    record Off(Feature feature) implements Circumstance {
        @Override
        public Optional<Status> refusal(Asked asked) {
            boolean hit = asked.writes() && feature.isNeededBy(asked);
            return hit ? Optional.of(Status.NOT_ENABLED) : Optional.empty();
        }
    }

    /** QuickBooks takes its time for each request. */
    record Slow(long milliseconds) implements Circumstance {
        @Override
        public Duration delay() {
            return Duration.ofMillis(milliseconds);
        }
    }

    /**
     * QuickBooks dies while it carries out a message set. Each request before stays done, and no answer is stored;
     * with as many requests as there are, or more, everything is done and stored, and only the answer is lost.
     *
     * @param after how many requests are done before
     */
    record Crash(int after) implements Circumstance {
        @Override
        public Optional<Integer> death() {
            return Optional.of(after);
        }
    }

    /** A dialog waits for the user. */
    record ModalDialog() implements Circumstance {
        @Override
        public Optional<Answer.Failure> failure() {
            return Answer.Failure.of(
                    "0x80040414",
                    "A modal dialog box is showing in the QuickBooks user interface. Your application cannot access"
                            + " QuickBooks until the user dismisses the dialog box.");
        }
    }

    /** QuickBooks does not run and cannot be started. */
    record NotRunning() implements Circumstance {
        @Override
        public Optional<Answer.Failure> failure() {
            return Answer.Failure.of("0x80040408", "Could not start QuickBooks.");
        }
    }
}
