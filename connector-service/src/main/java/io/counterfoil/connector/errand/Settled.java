package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Explanation;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.TaskSettled.Totals;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The end of a task.
 *
 * @param explanation what it means and what to do; empty when it succeeded
 * @param candidates records of the company file that a person must hold against ours; empty unless NEEDS_PERSON
 */
public record Settled(
        Outcome outcome,
        @Nullable String remoteId,
        @Nullable String editSequence,
        @Nullable Integer statusCode,
        String statusMessage,
        String explanation,
        @Nullable Totals totals,
        List<Candidate> candidates)
        implements Verdict {

    public Settled {
        candidates = List.copyOf(candidates);
    }

    @Override
    public <T> T accept(Cases<T> cases) {
        return cases.settled(this);
    }

    /** Entered for the cart's total, or rightly found absent. */
    public boolean succeeded(Errand errand) {
        BigDecimal expected = errand.expectedTotal();
        boolean differs = totals != null && expected != null && totals.total().compareTo(expected) != 0;
        return (outcome == Outcome.CONFIRMED || outcome == Outcome.ABSENT) && !differs;
    }

    /** Why it failed: QuickBooks' own words and ours; empty when it did not. */
    public String words() {
        return outcome == Outcome.CONFIRMED
                ? ""
                : Stream.of(statusMessage, explanation)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(" "));
    }

    static Settled confirmed(Reply reply, Reply.Entry record, @Nullable Totals totals) {
        return new Settled(
                Outcome.CONFIRMED,
                record.id(),
                record.field("EditSequence"),
                reply.statusCode(),
                reply.statusMessage(),
                reply.statusCode() == Reply.OK
                        ? ""
                        : Explanation.of(reply.statusCode(), reply.statusMessage())
                                .words(),
                totals,
                List.of());
    }

    /** Nothing had to be added. */
    static Settled alreadyThere(Reply reply, Reply.Entry record, String explanation) {
        return new Settled(
                Outcome.CONFIRMED,
                record.id(),
                record.field("EditSequence"),
                reply.statusCode(),
                reply.statusMessage(),
                explanation,
                null,
                List.of());
    }

    /** All that was asked for has come. */
    static Settled answered(Reply reply) {
        return new Settled(
                Outcome.CONFIRMED, null, null, reply.statusCode(), reply.statusMessage(), "", null, List.of());
    }

    static Settled rejected(Reply reply) {
        return new Settled(
                Outcome.REJECTED,
                null,
                null,
                reply.statusCode(),
                reply.statusMessage(),
                Explanation.of(reply.statusCode(), reply.statusMessage()).words(),
                null,
                List.of());
    }

    /** A right answer of a look-up. */
    public static Settled absent(String explanation) {
        return ofOurs(Outcome.ABSENT, "", explanation, List.of());
    }

    /** Refused by us: nothing was handed out. */
    public static Settled rejected(String explanation) {
        return ofOurs(Outcome.REJECTED, "", explanation, List.of());
    }

    /** The only task of a set that QuickBooks could not read. */
    public static Settled unreadable(String message) {
        return ofOurs(
                Outcome.REJECTED,
                message,
                "QuickBooks could not read this record. Nothing was entered; please report it.",
                List.of());
    }

    public static Settled withdrawn() {
        return ofOurs(Outcome.WITHDRAWN, "", "Withdrawn before it was handed to QuickBooks.", List.of());
    }

    public static Settled needsPerson(String explanation, List<Reply.Entry> candidates) {
        return ofOurs(Outcome.NEEDS_PERSON, "", explanation, Candidate.of(candidates));
    }

    /** A person has said which record of the company file it is. */
    public static Settled byPerson(String remoteId) {
        return new Settled(Outcome.CONFIRMED, remoteId, null, null, "", "A person has recognised it.", null, List.of());
    }

    private static Settled ofOurs(
            Outcome outcome, String statusMessage, String explanation, List<Candidate> candidates) {
        return new Settled(outcome, null, null, null, statusMessage, explanation, null, candidates);
    }
}
