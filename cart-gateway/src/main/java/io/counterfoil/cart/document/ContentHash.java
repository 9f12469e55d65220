package io.counterfoil.cart.document;

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
public final class ContentHash {

    private ContentHash() {}

    /**
     * The hash of an order's JSON.
     *
     * @param notItsOwn names of fields that say nothing of the order itself
     */
    public static String of(JsonNode order, Set<String> notItsOwn) {
        return of(canonical(order, notItsOwn));
    }

    /** The hash of an order's text, which is always written the same way. */
    public static String of(String document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String canonical(JsonNode node, Set<String> notItsOwn) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, String> sorted = new TreeMap<>();
            object.properties().stream()
                    .filter(field -> !notItsOwn.contains(field.getKey()))
                    .forEach(field -> sorted.put(quoted(field.getKey()), canonical(field.getValue(), notItsOwn)));
            return sorted.toString();
        }
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(element -> canonical(element, notItsOwn))
                        .collect(Collectors.joining(",", "[", "]"))
                : node.toString();
    }

    private static String quoted(String name) {
        return TextNode.valueOf(name).toString();
    }
}
