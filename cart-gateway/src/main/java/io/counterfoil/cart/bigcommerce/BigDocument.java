package io.counterfoil.cart.bigcommerce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.document.ContentHash;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.SeenOrder;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** One order with what belongs to it. */
record BigDocument(
        Fields order,
        List<Fields> products,
        List<Fields> shippingAddresses,
        List<Fields> coupons,
        List<Fields> refunds,
        ZoneId zone) {

    /** Links, and the buyer's place on the net. */
    private static final Set<String> NOT_ITS_OWN =
            Set.of("ip_address", "ip_address_v6", "geoip_country", "geoip_country_iso2", "url", "resource", "links");

    SeenOrder seen() {
        ObjectNode raw = JsonNodeFactory.instance.objectNode();
        raw.set("order", order.node());
        add(raw, "products", products);
        add(raw, "shipping_addresses", shippingAddresses);
        add(raw, "coupons", coupons);
        add(raw, "refunds", refunds);
        return new SeenOrder(new BigOrder(this).read(), raw.toString(), ContentHash.of(raw, NOT_ITS_OWN));
    }

    private static void add(ObjectNode raw, String name, List<Fields> records) {
        records.forEach(record -> raw.withArray("/" + name).add(record.node()));
    }
}
