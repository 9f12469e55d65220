package io.counterfoil.queue.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.access.BadQuestion;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a transfer.
 *
 * @param request names what the person pressed
 */
record TransferOrder(String request, List<Chosen> orders) {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final int MOST = 1_000;
    private static final int LONGEST = 200;
    private static final String HOW = "Send {\"request\": \"a name of its own\", \"orders\": [{\"documentId\": id,"
            + " \"transfers\": number as the preview showed it}]} with 1 to " + MOST + " orders.";

    @JsonCreator
    TransferOrder(@Nullable String request, @Nullable List<Chosen> orders) {
        this.request = request == null ? "" : request.strip();
        this.orders = orders == null
                ? List.of()
                : orders.stream().filter(Objects::nonNull).toList();
    }

    /**
     * An order that is checked in the preview.
     *
     * @param transfers how often it had been transferred when the person looked
     */
    record Chosen(UUID documentId, int transfers) {

        @JsonCreator
        Chosen(@Nullable UUID documentId, int transfers) {
            if (documentId == null) {
                throw new BadQuestion(HOW);
            }
            this.documentId = documentId;
            this.transfers = transfers;
        }
    }

    static TransferOrder parse(@Nullable String body) {
        TransferOrder order = read(body == null ? "" : body);
        boolean named = !order.request().isEmpty() && order.request().length() <= LONGEST;
        if (!named || order.orders().isEmpty() || order.orders().size() > MOST) {
            throw new BadQuestion(HOW);
        }
        return order;
    }

    private static TransferOrder read(String body) {
        try {
            TransferOrder order = JSON.readValue(body, TransferOrder.class);
            if (order == null) {
                throw new BadQuestion(HOW);
            }
            return order;
        } catch (JsonProcessingException e) {
            throw new BadQuestion("The body is not JSON as expected. " + HOW, e);
        }
    }
}
