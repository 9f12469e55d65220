package io.counterfoil.cart.magento;

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
import java.util.Optional;

/** Products, sources and customers as Magento's REST API is described: filtered by entity_id, answered with id. */
final class FakeMagentoRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant MADE = Instant.parse("2026-11-22T13:00:00Z");
    private static final String REST = "/rest/all/V1/";

    private final FakeMagento shop;
    private final boolean multiSource;

    FakeMagentoRecords(FakeMagento shop, boolean multiSource) {
        this.shop = shop;
        this.multiSource = multiSource;
    }

    Optional<Reply> reply(Call call) {
        String route = call.path().replaceFirst("^" + REST, "");
        if (route.equals("products")) {
            return Optional.of(
                    call.method().equals("POST")
                            ? make(json(call.body()).path("product"))
                            : FakeMagento.list(call.query(), shop.products().map(this::json)));
        }
        if (route.matches("products/[^/]+")) {
            return Optional.of(change(ofSku(route.substring("products/".length())), json(call.body())));
        }
        if (route.equals("inventory/source-items")) {
            return Optional.of(
                    !multiSource
                            ? Reply.of(404, "{\"message\":\"Request does not match any route.\"}")
                            : call.method().equals("POST")
                                    ? stock(json(call.body()))
                                    : FakeMagento.list(
                                            call.query(), shop.products().map(this::source)));
        }
        if (route.matches("stockItems/[^/]+")) {
            Product product = ofSku(route.substring("stockItems/".length()));
            return Optional.of(Reply.of(
                    200,
                    JSON.createObjectNode()
                            .put("item_id", product.id())
                            .put("qty", product.quantity())
                            .put("manage_stock", true)
                            .toString()));
        }
        if (route.matches("products/[^/]+/stockItems/\\d+")) {
            Product product = ofSku(route.split("/")[1]);
            shop.put(product.stocked(
                    json(call.body()).path("stockItem").path("qty").decimalValue()));
            return Optional.of(Reply.of(200, String.valueOf(product.id())));
        }
        if (route.equals("customers/search")) {
            return Optional.of(FakeMagento.list(call.query(), shop.people().map(this::json)));
        }
        if (route.matches("customers(/\\d+)?")) {
            return Optional.of(person(json(call.body()).path("customer")));
        }
        return Optional.empty();
    }

    private Product ofSku(String sku) {
        return shop.products()
                .filter(product -> product.sku().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    private Reply make(JsonNode json) {
        return change(
                new Product(shop.nextId(), "", "", "", BigDecimal.ZERO, null, true, MADE),
                JSON.createObjectNode().set("product", json));
    }

    private Reply change(Product product, JsonNode body) {
        JsonNode json = body.path("product");
        Product now = new Product(
                product.id(),
                json.path("sku").asText(product.sku()),
                json.path("name").asText(product.name()),
                json.path("custom_attributes").path(0).path("value").asText(product.description()),
                json.has("price") ? json.path("price").decimalValue() : product.price(),
                product.quantity(),
                json.path("status").asInt(product.active() ? 1 : 2) == 1,
                product.changed());
        shop.put(now);
        return Reply.of(200, json(now).toString());
    }

    private Reply stock(JsonNode body) {
        if (body.path("sourceItems").size() > 20) {
            return Reply.of(400, "{\"message\":\"Maximum items of type is 20\"}");
        }
        for (JsonNode item : body.path("sourceItems")) {
            // A SKU that nobody has is taken without a word.
            shop.products()
                    .filter(product -> product.sku().equals(item.path("sku").asText()))
                    .findFirst()
                    .ifPresent(product ->
                            shop.put(product.stocked(item.path("quantity").decimalValue())));
        }
        return Reply.of(200, "[]");
    }

    private ObjectNode source(Product product) {
        return JSON.createObjectNode()
                .put("#", true)
                .put("entity_id", product.id())
                .put("sku", product.sku())
                .put("source_code", "default")
                .put("quantity", product.quantity());
    }

    private ObjectNode json(Product product) {
        ObjectNode json = JSON.createObjectNode()
                .put("#", true)
                .put("entity_id", product.id())
                .put("id", product.id())
                .put("sku", product.sku())
                .put("type_id", "simple")
                .put("name", product.name())
                .put("price", product.price())
                .put("status", product.active() ? 1 : 2)
                .put("updated_at", FakeMagento.time(product.changed()));
        json.putArray("custom_attributes")
                .addObject()
                .put("attribute_code", "description")
                .put("value", product.description());
        return json;
    }

    private ObjectNode json(Person person) {
        ObjectNode json = JSON.createObjectNode()
                .put("#", true)
                .put("entity_id", person.id())
                .put("id", person.id())
                .put("website_id", 1)
                .put("firstname", person.first())
                .put("lastname", person.last())
                .put("email", person.email())
                .put("updated_at", FakeMagento.time(person.changed()));
        ArrayNode addresses = json.putArray("addresses");
        if (!person.street().isEmpty()) {
            ObjectNode address = addresses
                    .addObject()
                    .put("id", 1)
                    .put("default_billing", true)
                    .put("firstname", person.first())
                    .put("telephone", person.phone())
                    .put("country_id", "US");
            address.putArray("street").add(person.street());
        }
        return json;
    }

    /** What is not sent is gone. */
    private Reply person(JsonNode json) {
        long id = json.path("id").asLong(shop.nextId());
        JsonNode address = json.path("addresses").path(0);
        Person now = new Person(
                id,
                json.path("firstname").asText(),
                json.path("lastname").asText(),
                json.path("email").asText(),
                address.path("telephone").asText(),
                address.path("street").path(0).asText(),
                shop.person(id).map(Person::changed).orElse(MADE));
        shop.put(now);
        return Reply.of(200, json(now).toString());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
