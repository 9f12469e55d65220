package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.StockPlaces;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartItem;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes products: single fields of those there are; a new one in the home category, taxed like the newest. */
final class PrestaWriter {

    private static final String MOST = "1";

    private final PrestaClient client;

    PrestaWriter(PrestaClient client) {
        this.client = client;
    }

    /** False when nothing differs. */
    Outcome<Boolean> update(CartConnection connection, CartItem present, CartItem wanted) {
        String[] id = Objects.requireNonNull(present.cartItemId()).split(":", 2);
        return id.length > 1
                ? updateCombination(connection, id, present, wanted)
                : client.with(connection, Resource.PRODUCTS, "id", "[id,name,description]", List.of(id[0]))
                        .then(found -> found.isEmpty()
                                ? Outcome.trouble(Kind.NOT_FOUND, "The product is not in the cart any more.")
                                : send(
                                        connection,
                                        "products/" + id[0],
                                        "product",
                                        id[0],
                                        differences(found.get(0), present, wanted)));
    }

    /** A combination has its reference, and its price as a difference to its product's. */
    private Outcome<Boolean> updateCombination(
            CartConnection connection, String[] id, CartItem present, CartItem wanted) {
        return client.with(connection, Resource.PRODUCTS, "id", "[id,price]", List.of(id[0]))
                .then(found -> {
                    BigDecimal base = found.stream()
                            .findFirst()
                            .flatMap(product -> product.amount("price"))
                            .orElse(BigDecimal.ZERO);
                    BigDecimal price = changedPrice(present, wanted);
                    String changes = text("reference", present.sku(), wanted.sku())
                            + (price == null
                                    ? ""
                                    : PrestaClient.field(
                                            "price", price.subtract(base).toPlainString()));
                    return send(connection, "combinations/" + id[1], "combination", id[1], changes);
                });
    }

    private Outcome<Boolean> send(CartConnection connection, String path, String record, String id, String changes) {
        return changes.isEmpty()
                ? Outcome.of(false)
                : client.send(
                                connection,
                                "PATCH",
                                path,
                                "<" + record + ">" + PrestaClient.field("id", id) + changes + "</" + record + ">")
                        .then(written -> Outcome.of(true));
    }

    private static String differences(Xml product, CartItem present, CartItem wanted) {
        BigDecimal price = changedPrice(present, wanted);
        return text("reference", present.sku(), wanted.sku())
                + words(product, "name", present.name(), wanted.name())
                + words(product, "description", present.description(), wanted.description())
                + (price == null ? "" : PrestaClient.field("price", price.toPlainString()))
                + (present.active() == wanted.active()
                        ? ""
                        : PrestaClient.field("active", wanted.active() ? "1" : "0"));
    }

    private static @Nullable BigDecimal changedPrice(CartItem present, CartItem wanted) {
        BigDecimal price = wanted.price();
        BigDecimal now = present.price();
        return price == null || (now != null && now.compareTo(price) == 0) ? null : price;
    }

    private static String text(String field, String present, String wanted) {
        return wanted.isEmpty() || wanted.equals(present) ? "" : PrestaClient.field(field, wanted);
    }

    /** In the first language; the others stay as they are. */
    private static String words(Xml product, String field, String present, String wanted) {
        if (wanted.isEmpty() || wanted.equals(present)) {
            return "";
        }
        List<Xml> languages = product.in(field).stream().flatMap(Xml::children).toList();
        return languages.isEmpty()
                ? PrestaClient.field(field, wanted)
                : languages.stream()
                        .map(language -> language(
                                language.attribute("id"), language.equals(languages.get(0)) ? wanted : language.text()))
                        .collect(Collectors.joining("", "<" + field + ">", "</" + field + ">"));
    }

    private static String language(String id, String text) {
        return "<language id=\"" + id + "\">" + Xml.escaped(text) + "</language>";
    }

    /** The value is its id. */
    Outcome<String> create(CartConnection connection, CartItem item) {
        return client.list(connection, Resource.LANGUAGES, Map.of("display", "[id]"))
                .then(languages -> home(connection)
                        .then(home -> taxRule(connection).then(taxRule -> client.send(
                                        connection,
                                        "POST",
                                        "products",
                                        product(item, PrestaShopCart.texts(languages, "id"), home, taxRule))
                                .then(made -> made.text("id").matches("\\d+")
                                        ? stocked(connection, item, made.text("id"))
                                        : Outcome.trouble(Kind.NOT_JSON, "PrestaShop did not say what it made.")))));
    }

    private static String product(CartItem item, List<String> languages, String home, String taxRule) {
        String link = Normalizer.normalize(item.name(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        BigDecimal price = Objects.requireNonNullElse(item.price(), BigDecimal.ZERO);
        return "<product>"
                + PrestaClient.field("id_category_default", home)
                + PrestaClient.field("id_tax_rules_group", taxRule)
                + PrestaClient.field("reference", item.sku())
                + PrestaClient.field("price", price.toPlainString())
                + PrestaClient.field("state", "1")
                + PrestaClient.field("active", item.active() ? "1" : "0")
                + PrestaClient.field("available_for_order", "1")
                + PrestaClient.field("show_price", "1")
                + inAll(languages, "name", item.name().isEmpty() ? item.sku() : item.name())
                + inAll(languages, "link_rewrite", link.isEmpty() ? "item" : link)
                + (item.description().isEmpty() ? "" : inAll(languages, "description", item.description()))
                + "<associations><categories><category>" + PrestaClient.field("id", home)
                + "</category></categories></associations></product>";
    }

    private static String inAll(List<String> languages, String field, String text) {
        return languages.stream()
                .map(id -> language(id, text))
                .collect(Collectors.joining("", "<" + field + ">", "</" + field + ">"));
    }

    private Outcome<String> home(CartConnection connection) {
        return client.with(connection, Resource.CONFIGURATIONS, "name", "full", List.of("PS_HOME_CATEGORY"))
                .then(found -> Outcome.of(found.stream()
                        .map(record -> record.text("value"))
                        .filter(value -> value.matches("\\d+"))
                        .findFirst()
                        .orElse("2")));
    }

    private Outcome<String> taxRule(CartConnection connection) {
        Map<String, String> newest =
                Map.of("display", "[id,id_tax_rules_group]", "sort", "[id_DESC]", "limit", "0," + MOST);
        return client.list(connection, Resource.PRODUCTS, newest)
                .then(found -> Outcome.of(found.stream()
                        .map(product -> product.text("id_tax_rules_group"))
                        .filter(value -> value.matches("\\d+"))
                        .findFirst()
                        .orElse("0")));
    }

    /** The row of stock appears by itself with the product. */
    private Outcome<String> stocked(CartConnection connection, CartItem item, String id) {
        BigDecimal quantity = item.quantity();
        if (quantity == null) {
            return Outcome.of(id);
        }
        StockWrite write = new StockWrite(new UUID(0, 0), id, item.sku(), quantity);
        return StockPlaces.find(List.of(write), skus -> Outcome.of(List.of()))
                .then(places -> new PrestaStock(client).set(connection, places))
                .then(results -> Outcome.of(id));
    }
}
