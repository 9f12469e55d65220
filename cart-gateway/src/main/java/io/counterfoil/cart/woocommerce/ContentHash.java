package io.counterfoil.cart.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The hash of what an order says: whatever the order of its fields, and without what is not the order's own. */
final class ContentHash {

    /** Addresses of pages, and what WooCommerce derives from the product or from today's settings. */
    private static final Set<String> NOT_ITS_OWN = Set.of(
            "_links", "payment_url", "image", "is_editable", "needs_payment", "needs_processing", "currency_symbol");

    private ContentHash() {}

    static String of(JsonNode order) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(canonical(order).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, String> sorted = new TreeMap<>();
            object.properties().stream()
                    .filter(field -> !NOT_ITS_OWN.contains(field.getKey()))
                    .forEach(field -> sorted.put(quoted(field.getKey()), canonical(field.getValue())));
            return sorted.toString();
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(ContentHash::canonical)
                        .collect(Collectors.joining(",", "[", "]"))
                : node.toString();
    }

    private static String quoted(String name) {
        return TextNode.valueOf(name).toString();
    }
}
