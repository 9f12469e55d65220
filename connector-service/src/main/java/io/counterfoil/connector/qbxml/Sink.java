package io.counterfoil.connector.qbxml;

/** Takes the records of a large answer one by one. */
@FunctionalInterface
public interface Sink {

    /**
     * The next record.
     *
     * @param reply the response element that it came in
     */
    void record(Reply.Head reply, Reply.Entry record);
}
