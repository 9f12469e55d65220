package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.Abreast;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.reading.StockPlaces;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sets PrestaShop's stock, a row at a time. The row is written whole, as every version takes it: one that is sent
 * without its shop would leave the shop.
 */
final class PrestaStock {

    static final int BATCH = 40;
    private static final int AT_THE_SAME_TIME = 4;
    private static final Set<String> LINKS = Set.of("xlink:href", "notFilterable");

    private final PrestaClient client;

    PrestaStock(PrestaClient client) {
        this.client = client;
    }

    Outcome<List<StockResult>> set(CartConnection connection, StockPlaces places) {
        return client.with(
                        connection, Resource.STOCK_AVAILABLES, "id_product", "full", PrestaCatalogue.products(places))
                .then(rows -> Abreast.each(AT_THE_SAME_TIME, places.found(), place -> set(connection, place, rows))
                        .then(done -> {
                            List<StockResult> results = new ArrayList<>(places.lost());
                            results.addAll(done);
                            return Outcome.of(results);
                        }));
    }

    private Outcome<StockResult> set(CartConnection connection, StockPlaces.Place place, List<Xml> rows) {
        String[] id = place.id().split(":", 2);
        String combination = id.length < 2 ? PrestaItem.NO_COMBINATION : id[1];
        List<Xml> ofProduct = rows.stream()
                .filter(row -> row.text("id_product").equals(id[0]))
                .toList();
        List<Xml> found = ofProduct.stream()
                .filter(row -> row.text("id_product_attribute").equals(combination))
                .toList();
        if (found.isEmpty()) {
            return Outcome.of(StockResult.notFound(place.write()));
        }
        if (id.length < 2 && ofProduct.size() > found.size()) {
            return refused(place, "has combinations: link the combination that is meant.");
        }
        return found.size() > 1
                ? refused(place, "has a stock of its own in several shops: share the stock between them.")
                : put(connection, place, found.get(0));
    }

    private static Outcome<StockResult> refused(StockPlaces.Place place, String why) {
        return Outcome.of(StockResult.refused(
                place.write(),
                place.id(),
                new Refusal(Refusal.REFUSED, "The product " + place.write().sku() + " " + why)));
    }

    private Outcome<StockResult> put(CartConnection connection, StockPlaces.Place place, Xml row) {
        String quantity =
                place.write().quantity().setScale(0, RoundingMode.FLOOR).toPlainString();
        String whole = row.children()
                .map(field -> field.name().equals("quantity")
                        ? PrestaClient.field("quantity", quantity)
                        : field.written(LINKS))
                .collect(Collectors.joining("", "<stock_available>", "</stock_available>"));
        StockWrite asked = place.write();
        StockWrite rounded = new StockWrite(
                asked.id(), asked.cartItemId(), asked.sku(), asked.quantity().setScale(0, RoundingMode.FLOOR));
        return client.send(connection, "PUT", Resource.STOCK_AVAILABLES.path() + "/" + row.text("id"), whole)
                .then(now -> Outcome.of(StockResult.readBack(
                        rounded, place.id(), now.amount("quantity").orElse(null))));
    }
}
