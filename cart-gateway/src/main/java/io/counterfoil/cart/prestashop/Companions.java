package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Xml;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads what belongs to orders but stands in other resources: one call a resource for all orders of a page. */
final class Companions {

    /** A customer's whole record would bring the hash of the password. */
    private static final String OF_A_CUSTOMER = "[id,is_guest,email,firstname,lastname,company]";

    private final PrestaClient client;

    Companions(PrestaClient client) {
        this.client = client;
    }

    Outcome<List<PrestaDocument>> of(CartConnection connection, List<Xml> orders) {
        Map<Resource, List<Xml>> found = new EnumMap<>(Resource.class);
        if (orders.isEmpty()) {
            return Outcome.of(List.of());
        }
        List<String> ids = PrestaShopCart.texts(orders, "id");
        return fetch(connection, found, Resource.ORDER_DETAILS, "id_order", ids)
                .then(done -> fetch(connection, found, Resource.ORDER_CART_RULES, "id_order", ids))
                .then(done -> fetch(connection, found, Resource.ORDER_SLIP, "id_order", ids))
                .then(done -> fetch(
                        connection,
                        found,
                        Resource.ORDER_PAYMENTS,
                        "order_reference",
                        PrestaShopCart.texts(orders, "reference")))
                .then(done -> fetch(connection, found, Resource.ORDER_STATES, "id", named(orders, "current_state")))
                .then(done -> fetch(connection, found, Resource.CURRENCIES, "id", named(orders, "id_currency")))
                .then(done -> fetch(connection, found, Resource.CUSTOMERS, "id", named(orders, "id_customer")))
                .then(done -> fetch(connection, found, Resource.ADDRESSES, "id", addresses(orders)))
                .then(done -> fetch(connection, found, Resource.TAXES, "id", taxes(found)))
                .then(done -> fetch(connection, found, Resource.COUNTRIES, "id", ofAddresses(found, "id_country")))
                .then(done -> fetch(connection, found, Resource.STATES, "id", ofAddresses(found, "id_state")))
                .then(done -> Outcome.of(orders.stream()
                        .map(order -> new PrestaDocument(order, found))
                        .toList()));
    }

    private Outcome<List<Xml>> fetch(
            CartConnection connection,
            Map<Resource, List<Xml>> found,
            Resource resource,
            String field,
            List<String> values) {
        String display = resource == Resource.CUSTOMERS ? OF_A_CUSTOMER : "full";
        return client.with(connection, resource, field, display, values).then(records -> {
            found.put(resource, records);
            return Outcome.of(records);
        });
    }

    private static List<String> named(List<Xml> records, String field) {
        return given(records.stream().map(record -> record.text(field)));
    }

    private static List<String> addresses(List<Xml> orders) {
        return given(orders.stream()
                .flatMap(order -> Stream.of(order.text("id_address_invoice"), order.text("id_address_delivery"))));
    }

    private static List<String> ofAddresses(Map<Resource, List<Xml>> found, String field) {
        return named(found.getOrDefault(Resource.ADDRESSES, List.of()), field);
    }

    private static List<String> taxes(Map<Resource, List<Xml>> found) {
        return given(found.getOrDefault(Resource.ORDER_DETAILS, List.of()).stream()
                .flatMap(PrestaDocument::taxes)
                .map(tax -> tax.text("id")));
    }

    private static List<String> given(Stream<String> ids) {
        return ids.filter(id -> id.matches("[1-9]\\d*")).distinct().toList();
    }
}
