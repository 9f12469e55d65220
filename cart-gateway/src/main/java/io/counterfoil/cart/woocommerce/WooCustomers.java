package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.cart.reading.Turns;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.Order.Address;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** WooCommerce's registered customers. It cannot say which changed: the newest and a part of all are read each time. */
final class WooCustomers implements Records<CartCustomer> {

    private static final String CUSTOMERS = "/wc/v3/customers";
    private static final int PAGE = 100;

    private final WooClient client;

    WooCustomers(WooClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartCustomer>> list(CartConnection connection, Search search) {
        return rows(connection, WooOrderList.query(search, "asc"))
                .then(rows -> Outcome.of(
                        new Listing<>(rows.stream().map(WooCustomers::read).toList(), search.nextPage(rows.size()))));
    }

    /** All roles: managers buy too. */
    private Outcome<List<Fields>> rows(CartConnection connection, Map<String, String> query) {
        Map<String, String> all = new TreeMap<>(query);
        all.put("role", "all");
        return client.get(connection, CUSTOMERS, all).then(reply -> WooCatalogue.rows(reply.json()));
    }

    @Override
    public Outcome<Optional<CartCustomer>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? rows(connection, Map.of("include", id))
                        .then(rows -> Outcome.of(rows.stream()
                                .filter(row -> row.code("id").equals(id))
                                .findFirst()
                                .map(WooCustomers::read)))
                : Outcome.of(Optional.empty());
    }

    @Override
    public Outcome<Optional<CartCustomer>> called(CartConnection connection, String email) {
        return rows(connection, Map.of("email", email))
                .then(rows -> Outcome.of(rows.stream()
                        .map(WooCustomers::read)
                        .filter(customer -> customer.email().equalsIgnoreCase(email))
                        .findFirst()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return Turns.start().cursor();
    }

    @Override
    public Outcome<Changes<CartCustomer>> changed(CartConnection connection, Cursor cursor) {
        return Turns.of(cursor)
                .read(
                        PAGE,
                        () -> rows(connection, Map.of("orderby", "registered_date", "order", "desc", "per_page", "20")),
                        page -> rows(connection, WooOrderList.query(new Search("", page, PAGE), "asc")))
                .then(read -> Outcome.of(new Changes<>(
                        read.rows().stream().map(WooCustomers::read).toList(), read.next(), read.more())));
    }

    private static CartCustomer read(Fields customer) {
        Fields billing = customer.in("billing");
        return new CartCustomer(
                customer.code("id"),
                or(customer.text("first_name"), billing.text("first_name")),
                or(customer.text("last_name"), billing.text("last_name")),
                billing.text("company"),
                customer.text("email"),
                billing.text("phone"),
                WooOrder.address(billing),
                WooOrder.address(customer.in("shipping")),
                customer.instant("date_modified_gmt")
                        .or(() -> customer.instant("date_created_gmt"))
                        .orElse(null));
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    @Override
    public Outcome<CartCustomer> create(CartConnection connection, CartCustomer customer) {
        CartCustomer none = new CartCustomer(null, "", "", "", "", "", Address.none(), Address.none(), null);
        return client.write(connection, "POST", CUSTOMERS, differences(none, customer))
                .then(WooCustomers::written);
    }

    @Override
    public Outcome<CartCustomer> update(CartConnection connection, CartCustomer present, CartCustomer wanted) {
        ObjectNode changes = differences(present, wanted);
        String id = Objects.requireNonNull(present.cartCustomerId());
        return changes.isEmpty()
                ? Outcome.of(present)
                : client.write(connection, "PUT", CUSTOMERS + "/" + id, changes).then(WooCustomers::written);
    }

    private static Outcome<CartCustomer> written(JsonNode json) {
        return json.path("id").asLong() > 0
                ? Outcome.of(read(new Fields(json)))
                : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer with a customer.");
    }

    private static ObjectNode differences(CartCustomer present, CartCustomer wanted) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        put(changes, "email", present.email(), wanted.email());
        put(changes, "first_name", present.firstName(), wanted.firstName());
        put(changes, "last_name", present.lastName(), wanted.lastName());
        ObjectNode billing = address(present.billing(), wanted.billing());
        put(billing, "company", present.company(), wanted.company());
        put(billing, "phone", present.phone(), wanted.phone());
        if (!billing.isEmpty()) {
            changes.set("billing", billing);
        }
        ObjectNode shipping = address(present.shipping(), wanted.shipping());
        if (!shipping.isEmpty()) {
            changes.set("shipping", shipping);
        }
        return changes;
    }

    /** An address is written whole or not at all: half of a new one with half of the old is none. */
    private static ObjectNode address(Address present, Address wanted) {
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        if (!wanted.equals(present) && !wanted.equals(Address.none())) {
            address.put("first_name", wanted.firstName())
                    .put("last_name", wanted.lastName())
                    .put("company", wanted.company())
                    .put("address_1", wanted.line1())
                    .put("address_2", wanted.line2())
                    .put("city", wanted.city())
                    .put("state", wanted.state())
                    .put("postcode", wanted.postcode())
                    .put("country", wanted.country());
        }
        return address;
    }

    private static void put(ObjectNode changes, String field, String present, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(present)) {
            changes.put(field, wanted);
        }
    }
}
