package io.counterfoil.cart.bigcommerce;

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
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Products, inventory and customers as version 3 of BigCommerce's API is described. */
final class FakeBigRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant MADE = Instant.parse("2026-11-22T13:00:00Z");
    private static final long VARIANT = 50_000;

    private final FakeBigCommerce shop;

    FakeBigRecords(FakeBigCommerce shop) {
        this.shop = shop;
    }

    Optional<Reply> reply(Call call, String route) {
        boolean reads = call.method().equals("GET");
        if (route.equals("/v3/catalog/products")) {
            return Optional.of(reads ? products(call.query()) : change(made(), json(call.body())));
        }
        if (route.matches("/v3/catalog/products/\\d+")) {
            long id = Long.parseLong(route.replaceFirst("^.*/", ""));
            return Optional.of(change(shop.product(id).orElseThrow(), json(call.body())));
        }
        if (route.equals("/v3/catalog/variants")) {
            return Optional.of(data(
                    shop.products()
                            .filter(product -> product.sku().equals(call.query().get("sku")))
                            .map(FakeBigRecords::variant),
                    call.query()));
        }
        if (route.equals("/v3/inventory/items")) {
            return Optional.of(data(
                    shop.products()
                            .filter(product -> wanted(product, call.query()))
                            .map(FakeBigRecords::stock),
                    call.query()));
        }
        if (route.equals("/v3/inventory/adjustments/absolute")) {
            json(call.body())
                    .path("items")
                    .forEach(item ->
                            shop.put(shop.product(item.path("variant_id").asLong() - VARIANT)
                                    .orElseThrow()
                                    .stocked(item.path("quantity").decimalValue())));
            return Optional.of(Reply.of(200, "{\"transaction_id\":\"x\"}"));
        }
        if (route.equals("/v3/customers")) {
            return Optional.of(
                    reads ? customers(call.query()) : person(json(call.body()).path(0)));
        }
        if (route.equals("/v3/customers/addresses")) {
            return Optional.of(address(json(call.body()).path(0)));
        }
        return Optional.empty();
    }

    private Product made() {
        return new Product(shop.nextId(), "", "", "", BigDecimal.ZERO, null, true, MADE);
    }

    private static boolean wanted(Product product, Map<String, String> query) {
        return in(query.get("sku:in"), product.sku())
                || in(query.get("product_id:in"), String.valueOf(product.id()))
                || in(query.get("variant_id:in"), String.valueOf(VARIANT + product.id()));
    }

    private static boolean in(@org.jspecify.annotations.Nullable String list, String value) {
        return list != null && List.of(list.split(",")).contains(value);
    }

    private Reply products(Map<String, String> query) {
        return data(
                sorted(
                                shop.products()
                                        .filter(product -> !query.containsKey("id:in")
                                                || in(query.get("id:in"), String.valueOf(product.id())))
                                        .filter(product -> product.name().contains(query.getOrDefault("keyword", "")))
                                        .filter(product -> within(product.changed(), query))
                                        .filter(product ->
                                                product.id() > Long.parseLong(query.getOrDefault("id:greater", "0"))),
                                query,
                                Product::changed,
                                Product::id)
                        .map(FakeBigRecords::json),
                query);
    }

    private static boolean within(Instant changed, Map<String, String> query) {
        return (!query.containsKey("date_modified:min") || !changed.isBefore(moment(query.get("date_modified:min"))))
                && (!query.containsKey("date_modified:max")
                        || !changed.isAfter(moment(query.get("date_modified:max"))));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static <T> Stream<T> sorted(
            Stream<T> rows,
            Map<String, String> query,
            java.util.function.Function<T, Instant> changed,
            ToLongFunction<T> id) {
        return query.getOrDefault("sort", "").startsWith("date_modified")
                ? rows.sorted(Comparator.comparing(changed).thenComparingLong(id))
                : rows;
    }

    private static Reply data(Stream<ObjectNode> rows, Map<String, String> query) {
        long size = Long.parseLong(query.getOrDefault("limit", "50"));
        long page = Long.parseLong(query.getOrDefault("page", "1"));
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        rows.skip(size * (page - 1)).limit(size).forEach(data::add);
        return Reply.of(200, answer.toString());
    }

    private Reply change(Product product, JsonNode json) {
        Product now = new Product(
                product.id(),
                json.path("sku").asText(product.sku()),
                json.path("name").asText(product.name()),
                json.path("description").asText(product.description()),
                json.has("price") ? json.path("price").decimalValue() : product.price(),
                product.quantity(),
                json.path("is_visible").asBoolean(product.active()),
                product.changed());
        shop.put(now);
        return one(json(now));
    }

    private static Reply one(ObjectNode json) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("data", json);
        return Reply.of(200, answer.toString());
    }

    private static ObjectNode variant(Product product) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", VARIANT + product.id())
                .put("product_id", product.id())
                .put("sku", product.sku());
        json.putArray("option_values");
        return json;
    }

    private static ObjectNode json(Product product) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", product.id())
                .put("sku", product.sku())
                .put("name", product.name())
                .put("description", product.description())
                .put("price", product.price())
                .put("is_visible", product.active())
                .put("inventory_tracking", product.quantity() == null ? "none" : "product")
                .put("inventory_level", product.quantity())
                .put("date_modified", product.changed().toString().replace("Z", "+00:00"));
        json.putArray("variants").add(variant(product));
        return json;
    }

    private static ObjectNode stock(Product product) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("identity")
                .put("sku", product.sku())
                .put("product_id", product.id())
                .put("variant_id", VARIANT + product.id());
        json.putArray("locations").addObject().put("location_id", 1).put("total_inventory_onhand", product.quantity());
        return json;
    }

    private Reply customers(Map<String, String> query) {
        return data(
                sorted(
                                shop.people()
                                        .filter(person -> !query.containsKey("id:in")
                                                || in(query.get("id:in"), String.valueOf(person.id())))
                                        .filter(person -> !query.containsKey("email:in")
                                                || in(query.get("email:in"), person.email()))
                                        .filter(person -> within(person.changed(), query)),
                                query,
                                Person::changed,
                                Person::id)
                        .map(FakeBigRecords::json),
                query);
    }

    private Reply person(JsonNode json) {
        long id = json.path("id").asLong(shop.nextId());
        Person before = shop.person(id).orElseGet(() -> new Person(id, "", "", "", "", "", MADE));
        Person now = new Person(
                id,
                json.path("first_name").asText(before.first()),
                json.path("last_name").asText(before.last()),
                json.path("email").asText(before.email()),
                json.path("phone").asText(before.phone()),
                json.path("addresses").path(0).path("address1").asText(before.street()),
                before.changed());
        shop.put(now);
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("data").add(json(now));
        return Reply.of(200, answer.toString());
    }

    private Reply address(JsonNode json) {
        long owner = json.path("customer_id").asLong(json.path("id").asLong());
        shop.put(shop.person(owner).orElseThrow().living(json.path("address1").asText()));
        return Reply.of(200, "{\"data\":[]}");
    }

    private static ObjectNode json(Person person) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", person.id())
                .put("first_name", person.first())
                .put("last_name", person.last())
                .put("email", person.email())
                .put("phone", person.phone())
                .put("date_modified", person.changed().toString().replace("Z", "+00:00"));
        ArrayNode addresses = json.putArray("addresses");
        if (!person.street().isEmpty()) {
            addresses
                    .addObject()
                    .put("id", person.id())
                    .put("address1", person.street())
                    .put("country_code", "US");
        }
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
