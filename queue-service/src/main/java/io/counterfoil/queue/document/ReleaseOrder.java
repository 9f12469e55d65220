package io.counterfoil.queue.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.access.BadQuestion;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a release: some documents, or all that can be.
 *
 * @param notInQuickBooks the person has looked: none of these documents is in QuickBooks
 */
record ReleaseOrder(List<UUID> documents, boolean all, boolean notInQuickBooks) {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final int MOST = 1_000;
    private static final String HOW = "Send {\"documents\": [ids]} with at most " + MOST + " ids, or {\"all\": true}.";

    static ReleaseOrder parse(String body) {
        ReleaseOrder order = read(body);
        boolean exactlyOne = order.all() == order.documents().isEmpty();
        if (!exactlyOne || order.documents().size() > MOST) {
            throw new BadQuestion(HOW);
        }
        if (order.all() && order.notInQuickBooks()) {
            throw new BadQuestion("\"notInQuickBooks\" is said of chosen documents, never of all. " + HOW);
        }
        return order;
    }

    private static ReleaseOrder read(String body) {
        try {
            Body sent = JSON.readValue(body, Body.class);
            if (sent == null) {
                throw new BadQuestion(HOW);
            }
            return new ReleaseOrder(sent.documents(), sent.all(), sent.notInQuickBooks());
        } catch (JsonProcessingException e) {
            throw new BadQuestion("The body is not JSON as expected. " + HOW, e);
        }
    }

    /** As it is sent: what is left out is no. */
    private record Body(List<UUID> documents, Boolean all, Boolean notInQuickBooks) {

        @JsonCreator
        Body(@Nullable List<UUID> documents, @Nullable Boolean all, @Nullable Boolean notInQuickBooks) {
            this.documents = documents == null ? List.of() : List.copyOf(documents);
            this.all = Boolean.TRUE.equals(all);
            this.notInQuickBooks = Boolean.TRUE.equals(notInQuickBooks);
        }
    }
}
