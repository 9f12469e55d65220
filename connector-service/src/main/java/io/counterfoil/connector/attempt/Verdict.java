package io.counterfoil.connector.attempt;

import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.TaskSettled.Totals;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer says of one task. */
public sealed interface Verdict {

    void accept(Cases cases);

    /** One method a verdict. */
    interface Cases {
        void settled(Settled verdict);

        void notExecuted(NotExecuted verdict);

        void unanswered();
    }

    /** The end of the task. */
    record Settled(
            Outcome outcome,
            @Nullable String remoteId,
            @Nullable String editSequence,
            @Nullable Integer statusCode,
            String statusMessage,
            String explanation,
            @Nullable Totals totals)
            implements Verdict {

        /** Why it failed: QuickBooks' own words and ours; empty when it did not. */
        String words() {
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
                    "",
                    totals);
        }

        static Settled absent(String explanation) {
            return new Settled(Outcome.ABSENT, null, null, null, "", explanation, null);
        }

        static Settled rejected(Reply reply) {
            return new Settled(
                    Outcome.REJECTED,
                    null,
                    null,
                    reply.statusCode(),
                    reply.statusMessage(),
                    Explanation.of(reply.statusCode()),
                    null);
        }

        /** Refused by us: nothing was handed out, or QuickBooks cannot read it. */
        static Settled rejected(String explanation) {
            return new Settled(Outcome.REJECTED, null, null, null, "", explanation, null);
        }

        /** The only task of a set that QuickBooks could not read. */
        public static Settled unreadable(String message) {
            return new Settled(
                    Outcome.REJECTED,
                    null,
                    null,
                    null,
                    message,
                    "QuickBooks could not read this record. Nothing was entered; please report it.",
                    null);
        }

        static Settled needsPerson(String explanation) {
            return new Settled(Outcome.NEEDS_PERSON, null, null, null, "", explanation, null);
        }

        @Override
        public void accept(Cases cases) {
            cases.settled(this);
        }
    }

    /** Certainly not executed: it may be handed out again. */
    record NotExecuted(Evidence evidence) implements Verdict {
        @Override
        public void accept(Cases cases) {
            cases.notExecuted(this);
        }
    }

    /** Nothing that can be relied on. */
    record Unanswered() implements Verdict {
        @Override
        public void accept(Cases cases) {
            cases.unanswered();
        }
    }
}
