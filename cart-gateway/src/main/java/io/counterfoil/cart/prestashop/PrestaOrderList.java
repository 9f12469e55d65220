package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.ListedOrder;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.OrderList;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.SeenOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** PrestaShop's orders, found by their reference. */
final class PrestaOrderList implements OrderList {

    private final PrestaClient client;
    private final Companions companions;
    private final PrestaZone zones;

    PrestaOrderList(PrestaClient client, Companions companions, PrestaZone zones) {
        this.client = client;
        this.companions = companions;
        this.zones = zones;
    }

    @Override
    public Outcome<Listing<ListedOrder>> list(CartConnection connection, Search search) {
        Map<String, String> query = page(search, "[id_DESC]", "full");
        if (!search.text().isEmpty()) {
            query.put("filter[reference]", contains(search.text()));
        }
        return client.list(connection, Resource.ORDERS, query).then(orders -> seen(connection, orders)
                .then(seen -> Outcome.of(new Listing<>(
                        seen.stream()
                                .map(order -> ListedOrder.of(order.order()))
                                .toList(),
                        search.nextPage(orders.size())))));
    }

    static Map<String, String> page(Search search, String sort, String display) {
        Map<String, String> query = new TreeMap<>();
        query.put("display", display);
        query.put("sort", sort);
        query.put("limit", (search.page() - 1) * search.limit() + "," + search.limit());
        return query;
    }

    /** What has a meaning in a filter stands in no name. */
    static String contains(String text) {
        return "%[" + text.replaceAll("[\\[\\]|%,]", " ").strip() + "]%";
    }

    private Outcome<List<SeenOrder>> seen(CartConnection connection, List<Xml> orders) {
        return zones.of(connection).then(zone -> companions
                .of(connection, orders)
                .then(documents -> Outcome.of(
                        documents.stream().map(document -> document.seen(zone)).toList())));
    }

    @Override
    public Outcome<Optional<SeenOrder>> one(CartConnection connection, String cartOrderId) {
        if (!cartOrderId.matches("\\d{1,18}")) {
            return Outcome.of(Optional.empty());
        }
        return client.with(connection, Resource.ORDERS, "id", "full", List.of(cartOrderId))
                .then(orders -> seen(connection, orders))
                .then(seen -> Outcome.of(seen.stream().findFirst()));
    }
}
