package io.counterfoil.queue.document;

import io.counterfoil.events.OrderHeld.Reason;

/**
 * One thing that was looked at before anything is sent.
 *
 * @param check stable, for programs
 * @param text what was found, for people
 */
record Check(String check, Verdict verdict, String text) {

    /** What was found. */
    enum Verdict {
        PASSED,
        /** It would be entered all the same, but somebody may want to know. */
        WARNING,
        /** It would not be entered. */
        FAILED,
        /** QuickBooks has not told enough. */
        UNKNOWN
    }

    static Check failed(Reason reason) {
        return new Check(reason.code(), Verdict.FAILED, reason.text());
    }
}
