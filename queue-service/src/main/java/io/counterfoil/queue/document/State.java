package io.counterfoil.queue.document;

/** Where a document stands, in a word for lists and filters. */
enum State {
    /** Imported; waits to be released, or for the shop. */
    PENDING,
    /** Waits for a person. */
    HELD,
    /** Connector-service has its task. */
    QUEUED,
    /** It stands in the company file. */
    EXPORTED
}
