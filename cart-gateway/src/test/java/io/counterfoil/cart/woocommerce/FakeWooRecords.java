package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.reading.FakeShop.Call;
import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.cart.reading.Person;
import io.counterfoil.cart.reading.Product;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Products and customers as WooCommerce answers: errors of a batch inside a 200, no "changed since" for customers. */
final class FakeWooRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter NAIVE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    private final FakeWooCommerce shop;

    FakeWooRecords(FakeWooCommerce shop) {
        this.shop = shop;
    }

    Reply reply(Call call, String route) {
        if (route.equals("products/batch")) {
            return batch(json(call.body()));
        }
        if (route.equals("products")) {
            return call.method().equals("POST") ? create(json(call.body())) : products(call.query());
        }
        if (route.matches("products/\\d+")) {
            long id = id(route);
            return shop.product(id)
                    .map(product -> Reply.of(200, json(written(product, call)).toString()))
                    .orElseGet(() -> Reply.of(404, "{\"code\":\"woocommerce_rest_product_invalid_id\"}"));
        }
        if (route.equals("customers")) {
            return call.method().equals("POST") ? register(json(call.body())) : customers(call.query());
        }
        if (route.matches("customers/\\d+")) {
            return shop.person(id(route))
                    .map(person -> Reply.of(200, json(written(person, call)).toString()))
                    .orElseGet(() -> Reply.of(404, "{\"code\":\"woocommerce_rest_invalid_id\"}"));
        }
        return Reply.of(404, "{\"code\":\"rest_no_route\"}");
    }

    private static long id(String route) {
        return Long.parseLong(route.replaceFirst("^.*/", ""));
    }

    private Reply batch(JsonNode body) {
        if (body.path("update").size() > 100) {
            return Reply.of(413, "{\"code\":\"woocommerce_rest_request_entity_too_large\"}");
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode rows = answer.putArray("update");
        for (JsonNode change : body.path("update")) {
            long id = change.path("id").asLong();
            rows.add(shop.product(id)
                    .map(product -> {
                        // Without stock management it is ignored, with status 200.
                        Product now = product.quantity() == null
                                ? product
                                : product.stocked(change.path("stock_quantity").decimalValue());
                        shop.put(now);
                        return json(now);
                    })
                    .orElseGet(() -> {
                        ObjectNode row = JSON.createObjectNode().put("id", id);
                        row.putObject("error").put("code", "woocommerce_rest_product_invalid_id");
                        return row;
                    }));
        }
        return Reply.of(200, answer.toString());
    }

    private Reply create(JsonNode body) {
        String sku = body.path("sku").asText();
        if (shop.products().anyMatch(product -> product.sku().equals(sku))) {
            return Reply.of(400, "{\"code\":\"product_invalid_sku\",\"data\":{\"status\":400}}");
        }
        Product made = new Product(
                shop.nextId(), sku, "", "", BigDecimal.ZERO, null, true, Instant.parse("2026-11-22T13:00:00Z"));
        return Reply.of(201, json(changed(made, body)).toString());
    }

    private Product written(Product product, Call call) {
        return call.method().equals("PUT") ? changed(product, json(call.body())) : product;
    }

    private Product changed(Product product, JsonNode body) {
        Product now = new Product(
                product.id(),
                body.path("sku").asText(product.sku()),
                body.path("name").asText(product.name()),
                body.path("description").asText(product.description()),
                new BigDecimal(body.path("regular_price").asText(product.price().toPlainString())),
                body.path("manage_stock").asBoolean()
                        ? body.path("stock_quantity").decimalValue()
                        : product.quantity(),
                body.path("status")
                        .asText(product.active() ? "publish" : "private")
                        .equals("publish"),
                product.changed());
        shop.put(now);
        return now;
    }

    private Reply products(Map<String, String> query) {
        Stream<Product> found = shop.products()
                .filter(product -> !query.containsKey("sku")
                        || List.of(query.get("sku").split(",")).contains(product.sku()))
                .filter(product ->
                        !query.containsKey("include") || query.get("include").equals("" + product.id()))
                .filter(product -> product.name().contains(query.getOrDefault("search", "")))
                .filter(product -> !query.containsKey("modified_after")
                        || product.changed().isAfter(moment(query.get("modified_after"))))
                .filter(product -> !query.containsKey("modified_before")
                        || product.changed().isBefore(moment(query.get("modified_before"))));
        if (query.getOrDefault("orderby", "").equals("modified")) {
            found = found.sorted(Comparator.comparing(Product::changed));
        }
        return page(found.map(FakeWooRecords::json), query);
    }

    private static Instant moment(String naive) {
        return LocalDateTime.parse(naive, NAIVE).toInstant(ZoneOffset.UTC);
    }

    private static Reply page(Stream<ObjectNode> rows, Map<String, String> query) {
        List<ObjectNode> all = rows.toList();
        int size = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int from = size * (Integer.parseInt(query.getOrDefault("page", "1")) - 1);
        ArrayNode page = JSON.createArrayNode();
        all.stream().skip(from).limit(size).forEach(page::add);
        return new Reply(200, Map.of("X-WP-Total", String.valueOf(all.size())), page.toString());
    }

    private static ObjectNode json(Product product) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", product.id())
                .put("type", "simple")
                .put("status", product.active() ? "publish" : "private")
                .put("sku", product.sku())
                .put("name", product.name().replace("&", "&amp;"))
                .put("description", product.description())
                .put("regular_price", product.price().toPlainString())
                .put("manage_stock", product.quantity() != null)
                .put("parent_id", 0)
                .put("date_modified_gmt", NAIVE.format(product.changed()));
        return product.quantity() == null
                ? json.putNull("stock_quantity")
                : json.put("stock_quantity", product.quantity());
    }

    private Reply customers(Map<String, String> query) {
        Stream<Person> found = shop.people()
                .filter(person ->
                        !query.containsKey("include") || query.get("include").equals("" + person.id()))
                .filter(person -> person.email().contains(query.getOrDefault("email", "")))
                .filter(person -> (person.first() + " " + person.last()).contains(query.getOrDefault("search", "")));
        if (query.getOrDefault("order", "").equals("desc")) {
            found = found.sorted(Comparator.comparing(Person::id).reversed());
        }
        return page(found.map(FakeWooRecords::json), query);
    }

    private Reply register(JsonNode body) {
        String email = body.path("email").asText();
        if (shop.people().anyMatch(person -> person.email().equals(email))) {
            return Reply.of(400, "{\"code\":\"registration-error-email-exists\",\"message\":\"" + email + "\"}");
        }
        Person made = new Person(shop.nextId(), "", "", email, "", "", Instant.parse("2026-11-22T13:00:00Z"));
        return Reply.of(201, json(changed(made, body)).toString());
    }

    private Person written(Person person, Call call) {
        return call.method().equals("PUT") ? changed(person, json(call.body())) : person;
    }

    private Person changed(Person person, JsonNode body) {
        JsonNode billing = body.path("billing");
        Person now = new Person(
                person.id(),
                body.path("first_name").asText(person.first()),
                body.path("last_name").asText(person.last()),
                body.path("email").asText(person.email()),
                billing.path("phone").asText(person.phone()),
                billing.path("address_1").asText(person.street()),
                person.changed());
        shop.put(now);
        return now;
    }

    private static ObjectNode json(Person person) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", person.id())
                .put("email", person.email())
                .put("first_name", person.first())
                .put("last_name", person.last())
                .put("date_modified_gmt", NAIVE.format(person.changed()));
        json.putObject("billing")
                .put("address_1", person.street())
                .put("phone", person.phone())
                .put("country", "US");
        json.putObject("shipping");
        return json;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
