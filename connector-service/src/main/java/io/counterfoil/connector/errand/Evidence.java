package io.counterfoil.connector.errand;

/** Why it is certain that an attempt did not execute a task. */
public enum Evidence {
    /** hresult 0x80040400: QuickBooks could not read the set and executed nothing of it. */
    PARSE_REFUSED,
    /** Status 3231: not processed, because an earlier request of the set failed. */
    ROLLED_BACK,
    /** Looked for by its mark and not there. */
    ABSENT,
    /** It only asked. */
    READ_ONLY,
    /** Doing it again changes nothing. */
    REPEATABLE,
    /** QuickBooks refused it for a reason that passes, such as a lock. */
    REFUSED_FOR_NOW,
    /** A person has looked into the company file and says that it is not there. */
    PERSON,
    /** Once entered; but the company file turned out to be an older copy. */
    OLDER_COPY
}
