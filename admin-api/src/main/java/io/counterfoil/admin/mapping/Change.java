package io.counterfoil.admin.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links to make and to remove. */
record Change(@Nullable List<Link> items) {

    private static final int MOST = 1_000;
    private static final int LONGEST_TEXT = 255;
    private static final int LONGEST_ID = 36;

    /** What of an order is linked. */
    enum Kind {
        ITEM,
        CUSTOMER,
        PAYMENT_METHOD,
        SHIP_METHOD,
        PURPOSE
    }

    /**
     * One link.
     *
     * @param text as the shop has it
     * @param listId of the record; null to remove the link
     */
    record Link(
            @Nullable Kind kind,
            @Nullable String text,
            @Nullable String listId) {

        private ObjectNode checkedJson() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("kind", Input.required("kind", kind).name())
                    .put("text", Input.line("text", text, LONGEST_TEXT))
                    .put("listId", listId == null ? null : Input.line("listId", listId, LONGEST_ID));
        }
    }

    String checkedJson() {
        List<Link> links = Input.required("items", items);
        if (links.isEmpty() || links.size() > MOST || links.contains(null)) {
            throw Problem.badInput("items must have from 1 to " + MOST + " links.");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode array = body.putArray("items");
        links.forEach(link -> array.add(link.checkedJson()));
        return body.toString();
    }
}
