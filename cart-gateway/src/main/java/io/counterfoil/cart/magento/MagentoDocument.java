package io.counterfoil.cart.magento;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.SeenOrder;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One order with its credit memos. */
record MagentoDocument(Fields order, List<Fields> allMemos, ZoneId zone) {

    private static final Set<String> NOT_ITS_OWN = Set.of("protect_code", "remote_ip", "x_forwarded_for");

    Stream<Fields> memos() {
        return allMemos.stream().filter(memo -> memo.code("order_id").equals(order.code("entity_id")));
    }

    SeenOrder seen() {
        ObjectNode raw = JsonNodeFactory.instance.objectNode();
        raw.set("order", order.node());
        ArrayNode memos = raw.putArray("creditmemos");
        memos().map(Fields::node).forEach(memos::add);
        return new SeenOrder(new MagentoOrder(this).read(), raw.toString(), ContentHash.of(raw, NOT_ITS_OWN));
    }
}
