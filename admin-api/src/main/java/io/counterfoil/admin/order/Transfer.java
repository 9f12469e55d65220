package io.counterfoil.admin.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The orders that are checked in a preview. */
public record Transfer(@Nullable List<Chosen> orders) {

    private static final int MOST = 1_000;
    private static final int LONGEST = 200;

    /**
     * One of them.
     *
     * @param transfers as the preview showed it: what was transferred since is not transferred again
     */
    public record Chosen(
            @Nullable UUID documentId, @Nullable Integer transfers) {

        private void into(ArrayNode list) {
            list.addObject()
                    .put(
                            "documentId",
                            Input.required("orders.documentId", documentId).toString())
                    .put("transfers", Input.required("orders.transfers", transfers));
        }
    }

    /**
     * As queue-service takes it.
     *
     * @param request names what the person pressed, so that it is done once
     */
    public String checkedJson(@Nullable String request) {
        List<Chosen> chosen = Input.atMost("orders", Input.required("orders", orders), MOST);
        if (chosen.isEmpty()) {
            throw Problem.badInput("orders is empty: check at least one.");
        }
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("request", Input.line("The header Idempotency-Key", request, LONGEST));
        chosen.forEach(one -> one.into(body.withArray("orders")));
        return body.toString();
    }
}
