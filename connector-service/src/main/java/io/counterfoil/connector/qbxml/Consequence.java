package io.counterfoil.connector.qbxml;

/** What is done with a task after what QuickBooks or the Web Connector said. */
public enum Consequence {
    /** It was done, or there was nothing to find. */
    FINE,
    /** It was done, but not all of it: the words say what is missing. */
    WARNING,
    /** Certainly not done: it may be handed out again at once. */
    SEND_AGAIN,
    /** Certainly not done, because something was in use: it is handed out again later, a few times. */
    RETRY_LATER,
    /** Certainly not done: the record was changed meanwhile. It is read again and the change is made anew. */
    REFETCH,
    /** Certainly not done, and not before a person changed something: the record, or what it refers to. */
    PERMANENT,
    /** Certainly not done, and not before a person changed something in QuickBooks or on its machine. */
    USER_ACTION,
    /** Perhaps done: nothing is handed out again before QuickBooks was asked. */
    UNKNOWN_OUTCOME,
    /** The answer of an earlier message set is not kept: what it left is looked for by its marks. */
    ASK_RECOVERY,
    /** The iteration is over: it begins again with its first page. */
    RESTART_ITERATION
}
