package io.counterfoil.cart.productcart;

import io.counterfoil.cart.document.CartXml;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.cart.reading.Person;
import io.counterfoil.cart.reading.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products and customers as the XML Tools are described: ids only, wildcards in SKUs, HTML inside the XML. */
final class FakeProductCartRecords {

    private static final Instant MADE = Instant.parse("2026-11-22T13:00:00Z");

    private final FakeProductCart shop;
    private final List<String> flagged = new ArrayList<>();

    FakeProductCartRecords(FakeProductCart shop) {
        this.shop = shop;
    }

    List<String> flagged() {
        return List.copyOf(flagged);
    }

    Optional<Reply> reply(String method, String body) {
        Xml request = CartXml.read(body).fold(xml -> xml, trouble -> {
            throw new IllegalStateException(body);
        });
        return switch (method) {
            case "SearchProducts" -> Optional.of(ids(method, "Product", products(request.in("Filters"))));
            case "SearchCustomers" -> Optional.of(ids(method, "Customer", people(request.in("Filters"))));
            case "GetProductDetails" ->
                Optional.of(shop.product(Long.parseLong(request.text("ProductID")))
                        .map(product -> ok(method, document(product)))
                        .orElseGet(() -> FakeProductCart.error(method, 116)));
            case "GetCustomerDetails" ->
                Optional.of(shop.person(Long.parseLong(request.text("CustomerID")))
                        .map(person -> ok(method, document(person)))
                        .orElseGet(() -> FakeProductCart.error(method, 116)));
            case "AddProduct" -> Optional.of(add(request.in("Product").orElseThrow()));
            case "UpdateProduct" -> Optional.of(update(request.in("Product").orElseThrow()));
            case "AddCustomer", "UpdateCustomer" ->
                Optional.of(person(method, request.in("Customer").orElseThrow()));
            case "SetExportFlag" ->
                Optional.of(
                        flag(request.in("Requests").orElseThrow().in("Request").orElseThrow()));
            default -> Optional.empty();
        };
    }

    private Stream<Long> products(Optional<Xml> filters) {
        String sku = filters.map(filter -> filter.text("SKU")).orElse("");
        String words = filters.map(filter -> filter.text("Keyword")).orElse("");
        return shop.products()
                .filter(product -> sku.isEmpty() || like(product.sku(), sku))
                .filter(product -> product.name().contains(words))
                .map(Product::id);
    }

    /** As SQL has it: parts for the whole, and wildcards. */
    private static boolean like(String text, String pattern) {
        return text.matches(".*" + pattern.replace("_", ".").replace("%", ".*") + ".*");
    }

    private Stream<Long> people(Optional<Xml> filters) {
        String email = filters.map(filter -> filter.text("Email")).orElse("");
        return shop.people().filter(person -> person.email().contains(email)).map(Person::id);
    }

    private static Reply ids(String method, String what, Stream<Long> found) {
        List<Long> ids = found.toList();
        return ok(
                method,
                "<Count>" + ids.size() + "</Count>"
                        + ids.stream()
                                .map(id -> "<" + what + "ID>" + id + "</" + what + "ID>")
                                .collect(Collectors.joining("", "<" + what + "s>", "</" + what + "s>")));
    }

    private static Reply ok(String method, String inside) {
        return FakeProductCart.answer(method, "<RequestStatus>200</RequestStatus>" + inside);
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + FakeProductCart.twice(text) + "</" + name + ">";
    }

    private static String document(Product product) {
        return element("ProductID", String.valueOf(product.id()))
                + element("SKU", product.sku())
                + element("Name", product.name())
                + element("Description", product.description())
                + element("Price", product.price().toPlainString())
                + element(
                        "Stock",
                        product.quantity() == null ? "0" : product.quantity().toPlainString())
                + element("DisregardStock", product.quantity() == null ? "1" : "0")
                + element("IsActive", product.active() ? "1" : "0");
    }

    private static String document(Person person) {
        return element("CustomerID", String.valueOf(person.id()))
                + "<Name>" + element("FirstName", person.first()) + element("LastName", person.last()) + "</Name>"
                + "<BillingAddress>" + element("Email", person.email()) + element("Phone", person.phone())
                + element("Address", person.street()) + element("CountryCode", "US") + "</BillingAddress>";
    }

    private Reply add(Xml sent) {
        if (Stream.of("SKU", "Name", "Description", "Price")
                .anyMatch(field -> sent.text(field).isEmpty())) {
            return FakeProductCart.error("AddProduct", 102);
        }
        Product made =
                changed(new Product(shop.nextId(), "", "", "", BigDecimal.ZERO, BigDecimal.ZERO, true, MADE), sent);
        return ok("AddProduct", element("ProductID", String.valueOf(made.id())) + element("SKU", made.sku()));
    }

    /** By SKU, the wildcards count. */
    private Reply update(Xml sent) {
        List<Product> meant = sent.text("MapToField").equals("2")
                ? shop.product(Long.parseLong(sent.text("ProductID"))).stream().toList()
                : shop.products()
                        .filter(product -> like(product.sku(), sent.text("SKU")))
                        .toList();
        meant.forEach(product -> changed(product, sent));
        return meant.isEmpty()
                ? FakeProductCart.error("UpdateProduct", 116)
                : ok(
                        "UpdateProduct",
                        element("ProductID", String.valueOf(meant.get(0).id())));
    }

    private Product changed(Product product, Xml sent) {
        Product now = new Product(
                product.id(),
                or(sent.text("SKU"), product.sku()),
                or(sent.text("Name"), product.name()),
                or(sent.text("Description"), product.description()),
                sent.amount("Price").orElse(product.price()),
                sent.amount("Stock").orElse(product.quantity()),
                or(sent.text("IsActive"), product.active() ? "1" : "0").equals("1"),
                product.changed());
        shop.put(now);
        return now;
    }

    private Reply person(String method, Xml sent) {
        String known = sent.text("CustomerID");
        long id = known.isEmpty() ? shop.nextId() : Long.parseLong(known);
        Person before = shop.person(id).orElseGet(() -> new Person(id, "", "", "", "", "", MADE));
        Xml billing = sent.in("BillingAddress").orElse(sent);
        shop.put(new Person(
                id,
                or(billing.text("FirstName"), before.first()),
                or(billing.text("LastName"), before.last()),
                or(billing.text("Email"), before.email()),
                or(billing.text("Phone"), before.phone()),
                or(billing.text("Address"), before.street()),
                before.changed()));
        return ok(method, element("CustomerID", String.valueOf(id)));
    }

    private Reply flag(Xml request) {
        flagged.add(
                request.text("ExportedID") + "=" + request.text("ExportedFlag") + " of type " + request.text("IDType"));
        return ok("SetExportFlag", element("ExportedFlag", request.text("ExportedFlag")));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
