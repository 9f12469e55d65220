package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.document.CartXml;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.prestashop.FakePrestaShop.Row;
import io.counterfoil.cart.reading.FakeShop.Call;
import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.cart.reading.Person;
import io.counterfoil.cart.reading.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/** Products, stock and customers as PrestaShop's webservice takes them: XML only, and a PUT is the whole record. */
final class FakePrestaRecords {

    private static final Instant MADE = Instant.parse("2026-11-22T13:00:00Z");
    private static final long STOCK = 100_000;
    private static final long ADDRESSES = 200_000;

    private final FakePrestaShop shop;

    FakePrestaRecords(FakePrestaShop shop) {
        this.shop = shop;
    }

    Stream<Row> products() {
        return shop.products().map(this::row);
    }

    private Row row(Product product) {
        return new Row(
                "product",
                Map.of(
                        "id", String.valueOf(product.id()),
                        "reference", product.sku(),
                        "name", product.name(),
                        "description", product.description(),
                        "price", product.price() + "0000",
                        "active", product.active() ? "1" : "0",
                        "quantity", "0",
                        "id_tax_rules_group", "9",
                        "date_upd", shop.time(product.changed())),
                "");
    }

    Stream<Row> stock() {
        return shop.products().map(this::stock);
    }

    private Row stock(Product product) {
        return new Row(
                "stock_available",
                Map.of(
                        "id", String.valueOf(STOCK + product.id()),
                        "id_product", String.valueOf(product.id()),
                        "id_product_attribute", "0",
                        "id_shop", "1",
                        "id_shop_group", "0",
                        "quantity",
                                product.quantity() == null
                                        ? "0"
                                        : product.quantity().toPlainString(),
                        "depends_on_stock", "0",
                        "out_of_stock", "2"),
                "");
    }

    Stream<Row> customers() {
        return shop.people().map(this::row);
    }

    private Row row(Person person) {
        return new Row(
                "customer",
                Map.of(
                        "id", String.valueOf(person.id()),
                        "firstname", person.first(),
                        "lastname", person.last(),
                        "email", person.email(),
                        "company", "",
                        "is_guest", "0",
                        "deleted", "0",
                        "date_upd", shop.time(person.changed())),
                "");
    }

    Stream<Row> addresses() {
        return shop.people().filter(person -> !person.street().isEmpty()).map(this::address);
    }

    private Row address(Person person) {
        return new Row(
                "address",
                Map.of(
                        "id", String.valueOf(ADDRESSES + person.id()),
                        "id_customer", String.valueOf(person.id()),
                        "id_country", "21",
                        "id_state", "12",
                        "deleted", "0",
                        "address1", person.street(),
                        "phone", person.phone()),
                "");
    }

    Reply write(Call call, String resource) {
        Xml sent = CartXml.read(call.body())
                .fold(xml -> xml, trouble -> {
                    throw new IllegalStateException(call.body());
                })
                .children()
                .findFirst()
                .orElseThrow();
        String kind = resource.replaceFirst("/.*$", "");
        long id = resource.contains("/") ? Long.parseLong(resource.replaceFirst("^.*/", "")) : shop.nextId();
        return switch (kind) {
            case "products" ->
                call.method().equals("POST")
                        ? product(new Product(id, "", "", "", BigDecimal.ZERO, BigDecimal.ZERO, true, MADE), sent)
                        : product(shop.product(id).orElseThrow(), sent);
            case "stock_availables" -> stock(shop.product(id - STOCK).orElseThrow(), sent);
            case "customers" ->
                call.method().equals("POST")
                        ? person(new Person(id, "", "", "", "", "", MADE), sent)
                        : person(shop.person(id).orElseThrow(), sent);
            case "addresses" -> address(sent, id);
            default -> FakePrestaShop.error(405, 25, "no");
        };
    }

    private Reply product(Product product, Xml sent) {
        String name = sent.in("name").map(Xml::text).orElse(product.name());
        String price = sent.text("price");
        Product now = new Product(
                product.id(),
                or(sent.text("reference"), product.sku()),
                name,
                sent.in("description").map(Xml::text).orElse(product.description()),
                price.isEmpty() ? product.price() : new BigDecimal(price),
                product.quantity(),
                or(sent.text("active"), product.active() ? "1" : "0").equals("1"),
                product.changed());
        shop.put(now);
        return FakePrestaShop.shop(row(now).xml());
    }

    /** Written whole: without its shop the row leaves the shop, and the product has no stock any more. */
    private Reply stock(Product product, Xml sent) {
        boolean whole = Stream.of("id", "id_product", "id_product_attribute", "id_shop", "out_of_stock")
                .noneMatch(field -> sent.text(field).isEmpty());
        Product now = product.stocked(whole ? new BigDecimal(sent.text("quantity")) : null);
        shop.put(now);
        return FakePrestaShop.shop(stock(now).xml());
    }

    private Reply person(Person person, Xml sent) {
        Person now = new Person(
                person.id(),
                or(sent.text("firstname"), person.first()),
                or(sent.text("lastname"), person.last()),
                or(sent.text("email"), person.email()),
                person.phone(),
                person.street(),
                person.changed());
        shop.put(now);
        return FakePrestaShop.shop(row(now).xml());
    }

    private Reply address(Xml sent, long id) {
        String customer = sent.text("id_customer");
        long owner = customer.isEmpty() ? id - ADDRESSES : Long.parseLong(customer);
        Person now =
                shop.person(owner).orElseThrow().living(sent.text("address1")).reached(sent.text("phone"));
        shop.put(now);
        return FakePrestaShop.shop(address(now).xml());
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
