package io.counterfoil.connector.errand;

/** What an answer says of one task. */
public sealed interface Verdict
        permits Settled, Verdict.NotExecuted, Verdict.RefusedForNow, Verdict.GoesOn, Verdict.Unanswered {

    <T> T accept(Cases<T> cases);

    /** One method a verdict. */
    interface Cases<T> {
        T settled(Settled verdict);

        T notExecuted(Evidence evidence);

        T refusedForNow(Settled otherwise);

        T goesOn();

        T unanswered();
    }

    /** Certainly not executed: it may be handed out again. */
    record NotExecuted(Evidence evidence) implements Verdict {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.notExecuted(evidence);
        }
    }

    /**
     * Refused for a reason that passes, such as a lock.
     *
     * @param otherwise what it comes to when it has been refused too often
     */
    record RefusedForNow(Settled otherwise) implements Verdict {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.refusedForNow(otherwise);
        }
    }

    /** It only asks, and has more to ask. */
    record GoesOn() implements Verdict {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.goesOn();
        }
    }

    /** Nothing that can be relied on. */
    record Unanswered() implements Verdict {
        @Override
        public <T> T accept(Cases<T> cases) {
            return cases.unanswered();
        }
    }
}
