package io.counterfoil.cart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The orders of a shop that answers as WooCommerce 8.2.0 does: bounds are exclusive, naive UTC, whole seconds, and
 * orders of one second come in any order, another one each time.
 */
public final class ShopOrders {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final DateTimeFormatter NAIVE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final ObjectNode template = template();
    private final Map<Integer, Kept> orders = new TreeMap<>();
    private final Random random = new Random(1);

    /** An order made and last changed at these moments. */
    public synchronized void put(int id, Instant created, Instant modified, String note) {
        ObjectNode order = template.deepCopy();
        order.put("id", id).put("number", String.valueOf(id)).put("customer_note", note);
        order.put("date_created_gmt", naive(created)).put("date_created", naive(created.minusSeconds(18_000)));
        order.put("date_modified_gmt", naive(modified)).put("date_modified", naive(modified.minusSeconds(18_000)));
        orders.put(id, new Kept(id, LocalDateTime.parse(naive(modified), NAIVE), order));
    }

    public synchronized void put(int id, Instant moment) {
        put(id, moment, moment, "");
    }

    public synchronized boolean has(int id) {
        return orders.containsKey(id);
    }

    public synchronized void delete(int id) {
        orders.remove(id);
    }

    /** The rows of one page, and how many there are in all. */
    public synchronized Rows list(Map<String, String> query) {
        List<Kept> found = new ArrayList<>(orders.values());
        LocalDateTime after = moment(query, "modified_after", LocalDateTime.MIN);
        LocalDateTime before = moment(query, "modified_before", LocalDateTime.MAX);
        found.removeIf(
                order -> !order.modified().isAfter(after) || !order.modified().isBefore(before));
        if (query.containsKey("include")) {
            List<String> only = List.of(query.get("include").split(","));
            found.removeIf(order -> !only.contains(String.valueOf(order.id())));
        }
        if (query.getOrDefault("orderby", "").equals("modified")) {
            Collections.shuffle(found, random);
            found.sort(Comparator.comparing(Kept::modified));
        }
        int size = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int from = size * (Integer.parseInt(query.getOrDefault("page", "1")) - 1);
        List<JsonNode> page =
                found.stream().skip(from).limit(size).<JsonNode>map(Kept::order).toList();
        return new Rows(page, page.isEmpty() ? 0 : found.size());
    }

    /** A page and X-WP-Total. */
    public record Rows(List<JsonNode> orders, int total) {}

    private record Kept(int id, LocalDateTime modified, ObjectNode order) {}

    private static LocalDateTime moment(Map<String, String> query, String name, LocalDateTime otherwise) {
        return query.containsKey(name) ? LocalDateTime.parse(query.get(name), NAIVE) : otherwise;
    }

    private static String naive(Instant moment) {
        return NAIVE.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static ObjectNode template() {
        try (InputStream file = ShopOrders.class.getResourceAsStream("/woocommerce/048-order-simple.json")) {
            return (ObjectNode) JSON.readTree(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
