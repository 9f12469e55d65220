package io.counterfoil.queue.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import java.util.Optional;
import java.util.UUID;

/** A transaction must fit into one record of the topic, with the largest references it can get. */
final class RecordSize {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final UUID ANY = new UUID(0, 0);
    private static final Work.Ref LARGEST = Work.Ref.firstOf(ANY, ANY);
    private static final int ENVELOPE_BYTES = 1024 + 4 * Limits.ITEM_FULL_NAME;

    private RecordSize() {}

    static Optional<Reason> tooLarge(Transaction transaction) {
        int bytes = bytes(transaction.work(ANY, LARGEST, names -> LARGEST)) + ENVELOPE_BYTES;
        return bytes <= Limits.RECORD_BYTES
                ? Optional.empty()
                : Optional.of(new Reason(
                        "TOO_LARGE",
                        "The order has "
                                + transaction.lines().size() + " lines and is too large to be entered in one piece."
                                + " Enter it by hand."));
    }

    private static int bytes(Work work) {
        try {
            return JSON.writeValueAsBytes(work).length;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a transaction that cannot be written", e);
        }
    }
}
