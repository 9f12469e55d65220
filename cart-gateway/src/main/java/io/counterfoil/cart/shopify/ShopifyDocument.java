package io.counterfoil.cart.shopify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.SeenOrder;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** One order, as far as its lines have been read. */
record ShopifyDocument(Fields order, ZoneId zone) {

    /** A place in a list and no part of the order. */
    private static final Set<String> NOT_ITS_OWN = Set.of("pageInfo");

    boolean test() {
        return order.node().path("test").asBoolean();
    }

    int lines() {
        return order.in("lineItems").in("nodes").node().size();
    }

    /** Where the lines go on; empty when all are read. */
    Optional<String> nextLines() {
        Fields page = order.in("lineItems").in("pageInfo");
        return page.node().path("hasNextPage").asBoolean() ? Optional.of(page.code("endCursor")) : Optional.empty();
    }

    /** With more lines; empty when the order is not the same any more, or the lines do not go on. */
    Optional<ShopifyDocument> with(Fields next, String after) {
        boolean same = next.code("id").equals(order.code("id"))
                && next.code("updatedAt").equals(order.code("updatedAt"))
                && !next.in("lineItems").in("pageInfo").code("endCursor").equals(after);
        if (!same) {
            return Optional.empty();
        }
        ObjectNode longer = next.node().deepCopy();
        ArrayNode lines = longer.arrayNode();
        order.in("lineItems").each("nodes").map(Fields::node).forEach(lines::add);
        next.in("lineItems").each("nodes").map(Fields::node).forEach(lines::add);
        ((ObjectNode) longer.path("lineItems")).set("nodes", lines);
        return Optional.of(new ShopifyDocument(new Fields(longer), zone));
    }

    /** With what one of its refunds was for. */
    ShopifyDocument explained(Fields refund) {
        ObjectNode copy = order.node().deepCopy();
        copy.path("refunds").forEach(told -> {
            if (told.path("id").asText().equals(refund.code("id"))) {
                ((ObjectNode) told).setAll((ObjectNode) refund.node());
            }
        });
        return new ShopifyDocument(new Fields(copy), zone);
    }

    SeenOrder seen() {
        return new SeenOrder(
                new ShopifyOrder(this).read(), order.node().toString(), ContentHash.of(order.node(), NOT_ITS_OWN));
    }
}
