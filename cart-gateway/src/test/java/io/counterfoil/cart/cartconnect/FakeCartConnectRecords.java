package io.counterfoil.cart.cartconnect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.reading.FakeShop.Call;
import io.counterfoil.cart.reading.Person;
import io.counterfoil.cart.reading.Product;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** The items and customers of a module as the protocol describes it. */
final class FakeCartConnectRecords {

    private static final JsonMapper JSON = new JsonMapper();

    private final FakeCartConnect shop;

    FakeCartConnectRecords(FakeCartConnect shop) {
        this.shop = shop;
    }

    /** False when there is no such call. */
    boolean answers(Call call, ObjectNode answer) {
        Map<String, String> query = call.query();
        switch (query.getOrDefault("call", "")) {
            case "items" -> changed(answer, "items", shop.products(), query, Product::changed, Product::id, this::json);
            case "customers" ->
                changed(answer, "customers", shop.people(), query, Person::changed, Person::id, this::json);
            case "listItems" -> {
                Stream<Product> found =
                        shop.products().filter(item -> item.name().contains(query.get("search")));
                page(answer, "items", found.map(this::json).toList(), query);
            }
            case "listCustomers" -> {
                Stream<Person> found =
                        shop.people().filter(person -> person.last().contains(query.get("search")));
                page(answer, "customers", found.map(this::json).toList(), query);
            }
            case "findItems" -> {
                JsonNode asked = json(call.body());
                ArrayNode rows = answer.putArray("items");
                shop.products()
                        .filter(item -> has(asked, "ids", "" + item.id()) || has(asked, "skus", item.sku()))
                        .forEach(item -> rows.add(json(item)));
            }
            case "findCustomers" -> {
                JsonNode asked = json(call.body());
                ArrayNode rows = answer.putArray("customers");
                shop.people()
                        .filter(person -> has(asked, "ids", "" + person.id()) || has(asked, "emails", person.email()))
                        .forEach(person -> rows.add(json(person)));
            }
            case "writeItem" ->
                answer.set("item", json(written(json(call.body()).path("item"))));
            case "writeCustomer" -> customer(answer, json(call.body()).path("customer"));
            case "setStock" -> stock(answer.putArray("stock"), json(call.body()).path("stock"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static <T> void changed(
            ObjectNode answer,
            String many,
            Stream<T> all,
            Map<String, String> query,
            Function<T, Instant> changed,
            ToLongFunction<T> id,
            Function<T, ObjectNode> json) {
        Instant since = Instant.parse(query.get("since"));
        long after = query.get("after").isEmpty() ? 0 : Long.parseLong(query.get("after"));
        Function<T, Instant> moment = record -> changed.apply(record).truncatedTo(ChronoUnit.SECONDS);
        ArrayNode rows = answer.putArray(many);
        all.filter(record -> moment.apply(record).isAfter(since)
                        || (moment.apply(record).equals(since) && id.applyAsLong(record) > after))
                .sorted(Comparator.comparing(moment).thenComparing(Comparator.comparingLong(id)))
                .limit(Long.parseLong(query.get("limit")))
                .forEach(record -> rows.add(json.apply(record)));
    }

    static void page(ObjectNode answer, String many, List<ObjectNode> all, Map<String, String> query) {
        int page = Integer.parseInt(query.get("page"));
        int limit = Integer.parseInt(query.get("limit"));
        ArrayNode rows = answer.putArray(many);
        all.stream().skip((long) limit * (page - 1)).limit(limit).forEach(rows::add);
        answer.put("next", all.size() > limit * page ? String.valueOf(page + 1) : "");
    }

    private static boolean has(JsonNode body, String list, String value) {
        for (JsonNode one : body.path(list)) {
            if (one.asText().equals(value)) {
                return true;
            }
        }
        return false;
    }

    private Product written(JsonNode item) {
        Product before = shop.product(item.path("id").asLong())
                .orElseGet(() -> new Product(
                        shop.newId(), "", "", "", BigDecimal.ZERO, null, true, Instant.parse("2026-11-22T13:00:00Z")));
        Product now = new Product(
                before.id(),
                item.path("sku").asText(before.sku()),
                item.path("name").asText(before.name()),
                item.path("description").asText(before.description()),
                new BigDecimal(item.path("price").asText(before.price().toPlainString())),
                item.has("quantity") ? new BigDecimal(item.path("quantity").asText()) : before.quantity(),
                item.path("active").asBoolean(before.active()),
                before.changed());
        shop.put(now);
        return now;
    }

    private void customer(ObjectNode answer, JsonNode customer) {
        Person before = shop.person(customer.path("id").asLong())
                .orElseGet(() -> new Person(shop.newId(), "", "", "", "", "", Instant.parse("2026-11-22T13:00:00Z")));
        String email = customer.path("email").asText(before.email());
        if (shop.people()
                .anyMatch(other -> other.id() != before.id() && other.email().equals(email))) {
            answer.put("error", "REFUSED").put("reason", "another customer has this e-mail address");
            return;
        }
        Person now = new Person(
                before.id(),
                customer.path("firstName").asText(before.first()),
                customer.path("lastName").asText(before.last()),
                email,
                customer.path("phone").asText(before.phone()),
                customer.path("billing").path("line1").asText(before.street()),
                before.changed());
        shop.put(now);
        answer.set("customer", json(now));
    }

    private void stock(ArrayNode rows, JsonNode asked) {
        for (JsonNode one : asked) {
            shop.product(one.path("id").asLong()).ifPresent(product -> {
                Product now = product.quantity() == null
                        ? product
                        : product.stocked(new BigDecimal(one.path("quantity").asText()));
                shop.put(now);
                rows.addObject()
                        .put("id", String.valueOf(now.id()))
                        .put(
                                "quantity",
                                now.quantity() == null ? null : now.quantity().toPlainString());
            });
        }
    }

    private ObjectNode json(Product product) {
        return JSON.createObjectNode()
                .put("id", String.valueOf(product.id()))
                .put("sku", product.sku())
                .put("name", product.name())
                .put("description", product.description())
                .put("price", product.price().toPlainString())
                .put(
                        "quantity",
                        product.quantity() == null ? null : product.quantity().toPlainString())
                .put("active", product.active())
                .put(
                        "modified",
                        product.changed().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private ObjectNode json(Person person) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", String.valueOf(person.id()))
                .put("firstName", person.first())
                .put("lastName", person.last())
                .put("company", "")
                .put("email", person.email())
                .put("phone", person.phone())
                .put(
                        "modified",
                        person.changed().truncatedTo(ChronoUnit.SECONDS).toString());
        json.putObject("billing").put("line1", person.street()).put("country", "US");
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
