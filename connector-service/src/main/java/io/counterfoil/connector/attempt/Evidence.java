package io.counterfoil.connector.attempt;

/** Why it is certain that an attempt did not execute a task. */
public enum Evidence {
    /** hresult 0x80040400: QuickBooks could not read the set and executed nothing of it. */
    PARSE_REFUSED,
    /** Status 3231: not processed, because an earlier request of the set failed. */
    ROLLED_BACK,
    /** Looked for by its marker and not there. */
    ABSENT,
    /** It only asked. */
    READ_ONLY,
    /** QuickBooks refused it for a reason that passes, such as a lock. */
    REFUSED_FOR_NOW
}
