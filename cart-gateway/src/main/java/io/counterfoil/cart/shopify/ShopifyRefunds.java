package io.counterfoil.cart.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the refunds of an order were for: each is asked for alone, because the cost of a call is limited. */
final class ShopifyRefunds {

    private static final String LINES = "refundLineItems";
    private static final int MOST_LINES = 5_000;

    private final ShopifyClient client;
    private final CartConnection connection;

    ShopifyRefunds(ShopifyClient client, CartConnection connection) {
        this.client = client;
        this.connection = connection;
    }

    /** The order, each refund with what it was for. */
    Outcome<ShopifyDocument> of(ShopifyDocument document) {
        List<String> ids = document.order()
                .each("refunds")
                .map(refund -> refund.code("id"))
                .toList();
        Outcome<ShopifyDocument> explained = Outcome.of(document);
        for (String id : ids) {
            explained = explained.then(known ->
                    part(id, "").then(first -> whole(id, first)).then(refund -> Outcome.of(known.explained(refund))));
        }
        return explained;
    }

    private Outcome<Fields> part(String id, String after) {
        Map<String, Object> variables = new HashMap<>(Map.of("id", id));
        if (!after.isEmpty()) {
            variables.put("after", after);
        }
        return client.ask(connection, "refund", variables)
                .then(data -> data.in("refund").code("id").equals(id)
                        ? Outcome.of(data.in("refund"))
                        : Outcome.trouble(
                                Kind.NOT_JSON, "Shopify answered with another refund than the one asked for."));
    }

    private Outcome<Fields> whole(String id, Fields refund) {
        Fields page = refund.in(LINES).in("pageInfo");
        if (!page.node().path("hasNextPage").asBoolean()) {
            return Outcome.of(refund);
        }
        String after = page.code("endCursor");
        return part(id, after)
                .then(next -> isFurther(refund, next, after)
                        ? whole(id, joined(refund, next))
                        : Outcome.trouble(Kind.NOT_JSON, "Shopify did not answer with the rest of a refund."));
    }

    private static boolean isFurther(Fields refund, Fields next, String after) {
        return !next.in(LINES).in("pageInfo").code("endCursor").equals(after)
                && refund.in(LINES).in("nodes").node().size() < MOST_LINES;
    }

    private static Fields joined(Fields refund, Fields next) {
        ObjectNode longer = next.node().deepCopy();
        ArrayNode lines = longer.arrayNode();
        refund.in(LINES).each("nodes").map(Fields::node).forEach(lines::add);
        next.in(LINES).each("nodes").map(Fields::node).forEach(lines::add);
        ((ObjectNode) longer.path(LINES)).set("nodes", lines);
        return new Fields(longer);
    }
}
