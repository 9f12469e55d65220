package io.counterfoil.cart.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.reading.Person;
import io.counterfoil.cart.reading.Placed;
import io.counterfoil.cart.reading.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Items and customers as Shopify's Admin API is described: search in its own language, errors with status 200. */
final class FakeShopifyRecords {

    private static final Instant MADE = Instant.parse("2026-11-22T13:00:00Z");
    private static final String LOCATION = "gid://shopify/Location/1";
    private static final Pattern SINCE = Pattern.compile("updated_at:>='([^']+)'");

    private final FakeShopify shop;

    FakeShopifyRecords(FakeShopify shop) {
        this.shop = shop;
    }

    boolean answered(ObjectNode data, String query, JsonNode variables) {
        String name = query.split("[ (]", 3)[1];
        switch (name) {
            case "Place" -> place(data);
            case "Orders" -> orders(data.putObject("orders"), variables);
            case "Variants" -> variants(data.putObject("productVariants"), variables);
            case "Variant" ->
                data.set(
                        "productVariant",
                        shop.products()
                                .filter(product -> gid("ProductVariant", product.id())
                                        .equals(variables.path("id").asText()))
                                .findFirst()
                                .map(product -> (JsonNode) json(data.objectNode(), product))
                                .orElseGet(data::nullNode));
            case "Products" ->
                edges(
                        data.putObject("products"),
                        variables,
                        shop.products()
                                .sorted(Comparator.comparing((Product product) -> product.changed())
                                        .thenComparing(Product::id)),
                        Product::changed,
                        product -> place(product.changed(), product.id()),
                        (node, product) -> node.put("id", gid("Product", product.id()))
                                .put("updatedAt", product.changed().toString()));
            case "Customers" ->
                edges(
                        data.putObject("customers"),
                        variables,
                        shop.people()
                                .sorted(Comparator.comparing((Person person) -> person.changed())
                                        .thenComparing(Person::id)),
                        Person::changed,
                        person -> place(person.changed(), person.id()),
                        this::json);
            case "Customer" ->
                data.set(
                        "customer",
                        shop.people()
                                .filter(person -> gid("Customer", person.id())
                                        .equals(variables.path("id").asText()))
                                .findFirst()
                                .map(person -> (JsonNode) json(data.objectNode(), person))
                                .orElseGet(data::nullNode));
            case "SetStock" -> stock(data.putObject("inventorySetQuantities"), variables.path("input"));
            case "ProductSet" -> make(data.putObject("productSet"), variables.path("input"));
            case "ProductUpdate" -> change(data.putObject("productUpdate"), variables.path("product"));
            case "PriceUpdate" ->
                price(
                        data.putObject("productVariantsBulkUpdate"),
                        variables.path("v").path(0));
            case "CustomerSet" -> person(data.putObject("customerSet"), variables);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void place(ObjectNode data) {
        data.putObject("shop").put("ianaTimezone", shop.zoneName());
        data.putObject("locations")
                .putArray("nodes")
                .addObject()
                .put("id", LOCATION)
                .put("isActive", true)
                .put("fulfillsOnlineOrders", true);
    }

    private static String gid(String kind, long id) {
        return "gid://shopify/" + kind + "/" + id;
    }

    private static String place(Instant changed, long id) {
        return "%020d-%010d".formatted(changed.getEpochSecond(), id);
    }

    private void orders(ObjectNode json, JsonNode variables) {
        List<Placed> all = shop.placed()
                .sorted(Comparator.comparing(Placed::id).reversed())
                .toList();
        page(
                json,
                variables,
                all,
                (node, order) -> FakeShopify.money(
                        node.put("id", gid("Order", order.id()))
                                .put("legacyResourceId", String.valueOf(order.id()))
                                .put("name", "#" + order.id())
                                .put("createdAt", order.created().toString())
                                .put("email", "zoe@example.com")
                                .put("currencyCode", "USD"),
                        "totalPriceSet",
                        order.total()));
    }

    /** By the number of rows before. */
    private static <T> void page(ObjectNode json, JsonNode variables, List<T> all, BiConsumer<ObjectNode, T> node) {
        int from = variables.path("after").asInt(0);
        int most = variables.path("n").asInt();
        json.putObject("pageInfo")
                .put("hasNextPage", from + most < all.size())
                .put("endCursor", String.valueOf(from + most));
        ArrayNode nodes = json.putArray("nodes");
        all.stream().skip(from).limit(most).forEach(row -> node.accept(nodes.addObject(), row));
    }

    private void variants(ObjectNode json, JsonNode variables) {
        String search = variables.path("q").asText();
        page(
                json,
                variables,
                shop.products().filter(product -> meant(product, search)).toList(),
                (node, product) -> json(node, product));
    }

    private static boolean meant(Product product, String search) {
        return search.isEmpty()
                || Arrays.stream(search.split(" OR "))
                        .anyMatch(part -> part.equals("sku:'" + product.sku() + "'")
                                || part.equals("id:" + product.id())
                                || part.equals("product_id:" + product.id())
                                || product.name().contains(part));
    }

    private ObjectNode json(ObjectNode node, Product product) {
        node.put("id", gid("ProductVariant", product.id()))
                .put("sku", product.sku())
                .put("title", "Default Title")
                .put("price", product.price().toPlainString())
                .put("updatedAt", product.changed().toString());
        node.putObject("product")
                .put("id", gid("Product", product.id()))
                .put("title", product.name())
                .put("descriptionHtml", product.description())
                .put("status", product.active() ? "ACTIVE" : "DRAFT");
        ObjectNode item = node.putObject("inventoryItem")
                .put("id", gid("InventoryItem", product.id()))
                .put("tracked", product.quantity() != null);
        if (product.quantity() != null) {
            item.putObject("inventoryLevel")
                    .putArray("quantities")
                    .addObject()
                    .put("name", "available")
                    .put("quantity", product.quantity());
        }
        return node;
    }

    private static <T> void edges(
            ObjectNode json,
            JsonNode variables,
            Stream<T> rows,
            Function<T, Instant> changed,
            Function<T, String> cursor,
            BiConsumer<ObjectNode, T> node) {
        String search = variables.path("q").asText();
        Matcher since = SINCE.matcher(search);
        Instant from = since.matches() ? Instant.parse(since.group(1)) : Instant.EPOCH;
        List<T> found = rows.filter(row -> !changed.apply(row).isBefore(from))
                .filter(row ->
                        cursor.apply(row).compareTo(variables.path("after").asText()) > 0)
                .toList();
        int most = variables.path("n").asInt();
        ArrayNode edges = json.putArray("edges");
        found.stream().limit(most).forEach(row -> {
            ObjectNode edge = edges.addObject().put("cursor", cursor.apply(row));
            node.accept(edge.putObject("node"), row);
        });
        json.putObject("pageInfo")
                .put("hasNextPage", found.size() > most)
                .put("endCursor", found.isEmpty() ? "" : cursor.apply(found.get(Math.min(most, found.size()) - 1)));
    }

    private ObjectNode json(ObjectNode node, Person person) {
        node.put("id", gid("Customer", person.id()))
                .put("firstName", person.first())
                .put("lastName", person.last())
                .put("updatedAt", person.changed().toString());
        node.putObject("defaultEmailAddress").put("emailAddress", person.email());
        node.putObject("defaultPhoneNumber").put("phoneNumber", person.phone());
        node.putObject("defaultAddress").put("address1", person.street()).put("countryCodeV2", "US");
        return node;
    }

    /** All or nothing, and only from what is there. */
    private void stock(ObjectNode result, JsonNode input) {
        shop.beforeWrite();
        ArrayNode errors = result.putArray("userErrors");
        JsonNode quantities = input.path("quantities");
        for (int index = 0; index < quantities.size(); index++) {
            JsonNode wanted = quantities.get(index);
            if (product(wanted).quantity().intValueExact()
                    != wanted.path("changeFromQuantity").asInt()) {
                errors.addObject()
                        .put("code", "CHANGE_FROM_QUANTITY_STALE")
                        .putArray("field")
                        .add("input")
                        .add("quantities")
                        .add(String.valueOf(index));
            }
        }
        if (errors.isEmpty()) {
            quantities.forEach(wanted ->
                    shop.put(product(wanted).stocked(wanted.path("quantity").decimalValue())));
        }
    }

    private Product product(JsonNode wanted) {
        return shop.product(id(wanted.path("inventoryItemId"))).orElseThrow();
    }

    private static long id(JsonNode gid) {
        return Long.parseLong(gid.asText().replaceFirst("^.*/", ""));
    }

    private void make(ObjectNode result, JsonNode input) {
        JsonNode variant = input.path("variants").path(0);
        Product made = new Product(
                shop.nextId(),
                variant.path("sku").asText(),
                input.path("title").asText(),
                input.path("descriptionHtml").asText(),
                new BigDecimal(variant.path("price").asText()),
                null,
                input.path("status").asText().equals("ACTIVE"),
                MADE);
        shop.put(made);
        ObjectNode product = result.putObject("product").put("id", gid("Product", made.id()));
        product.putObject("variants").putArray("nodes").addObject().put("id", gid("ProductVariant", made.id()));
    }

    private void change(ObjectNode result, JsonNode input) {
        Product before = shop.product(id(input.path("id"))).orElseThrow();
        shop.put(new Product(
                before.id(),
                before.sku(),
                input.path("title").asText(before.name()),
                input.path("descriptionHtml").asText(before.description()),
                before.price(),
                before.quantity(),
                input.path("status")
                        .asText(before.active() ? "ACTIVE" : "DRAFT")
                        .equals("ACTIVE"),
                before.changed()));
        result.putObject("product");
    }

    private void price(ObjectNode result, JsonNode variant) {
        Product before = shop.product(id(variant.path("id"))).orElseThrow();
        shop.put(before.priced(new BigDecimal(variant.path("price").asText())));
        result.putArray("productVariants");
    }

    private void person(ObjectNode result, JsonNode variables) {
        JsonNode input = variables.path("input");
        long id = variables.path("id").path("id").isTextual()
                ? id(variables.path("id").path("id"))
                : shop.nextId();
        Person before = shop.person(id).orElseGet(() -> new Person(id, "", "", "", "", "", MADE));
        shop.put(new Person(
                id,
                input.path("firstName").asText(before.first()),
                input.path("lastName").asText(before.last()),
                input.path("email").asText(before.email()),
                input.path("phone").asText(before.phone()),
                input.path("addresses").path(0).path("address1").asText(before.street()),
                before.changed()));
        result.putObject("customer").put("id", gid("Customer", id));
    }
}
