package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Orders of a real WooCommerce 11.0.1, the everyday ones first; those that nobody can enter as they are come last. */
public final class RecordedOrders {

    private static final List<String> NAMES = List.of(
            "simple",
            "guest",
            "coupon-percent",
            "two-rates-qc",
            "fees",
            "two-shippings-taxed",
            "unicode-company",
            "prices-include-tax",
            "variations",
            "deleted-product-line",
            "line-meta",
            "storefront",
            "status-completed",
            "compound-rate",
            "prices-include-tax-coupon",
            "coupon-fixed-cart",
            "same-lines-rounded-per-line",
            "sixty-lines",
            "free-order",
            "partial-refund",
            "status-on-hold",
            "status-pending",
            "tax-rounded-at-subtotal",
            "foreign-currency-eur",
            "cents-missing");

    private static final String RECORDED_HOME = "https://shop.example";

    private RecordedOrders() {}

    /** The first of them, with the addresses of this shop; at most as many as there are. */
    public static List<ObjectNode> first(int count, URI home) {
        return NAMES.stream()
                .limit(count)
                .map(name -> (ObjectNode) resource(name, home))
                .toList();
    }

    /** The refunds of the order of which they were recorded. */
    static JsonNode refunds(long order, URI home) {
        return order == 153 ? resource("refunds-of-153", home) : ShopJson.array();
    }

    private static JsonNode resource(String name, URI home) {
        try (InputStream in = RecordedOrders.class.getResourceAsStream(name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("no recorded order " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\\/", "/");
            return ShopJson.read(text.replace(RECORDED_HOME, home.toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
