package io.counterfoil.cart.shopify;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.Order.Address;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Shopify's customers. The address book of one that is there is left alone: it is written whole or not at all. */
final class ShopifyCustomers implements Records<CartCustomer> {

    private final ShopifyClient client;

    ShopifyCustomers(ShopifyClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartCustomer>> list(CartConnection connection, Search search) {
        return ask(connection, ShopifyOrderList.variables(search, search.text()))
                .then(customers -> Outcome.of(new Listing<>(
                        customers.each("edges").map(ShopifyCustomers::read).toList(),
                        ShopifyOrderList.next(customers))));
    }

    private Outcome<Fields> ask(CartConnection connection, Map<String, Object> variables) {
        return client.ask(connection, "customers", variables)
                .then(data -> data.in("customers").in("edges").node().isArray()
                        ? Outcome.of(data.in("customers"))
                        : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer with customers, as Shopify does."));
    }

    private static CartCustomer read(Fields edge) {
        return customer(edge.in("node"));
    }

    private static CartCustomer customer(Fields customer) {
        Fields home = customer.in("defaultAddress");
        String phone = customer.in("defaultPhoneNumber").code("phoneNumber");
        return new CartCustomer(
                ShopifyItem.number(customer.code("id")),
                customer.code("firstName"),
                customer.code("lastName"),
                home.code("company"),
                customer.in("defaultEmailAddress").code("emailAddress"),
                phone.isEmpty() ? home.code("phone") : phone,
                home.node().isObject() ? ShopifyOrder.address(home) : Address.none(),
                Address.none(),
                ShopifyCart.instant(customer, "updatedAt").orElse(null));
    }

    @Override
    public Outcome<Optional<CartCustomer>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? client.ask(connection, "customer", Map.of("id", ShopifyItem.gid("Customer", id)))
                        .then(data -> Outcome.of(Optional.of(data.in("customer"))
                                .filter(found -> found.node().isObject())
                                .map(ShopifyCustomers::customer)))
                : Outcome.of(Optional.empty());
    }

    @Override
    public Outcome<Optional<CartCustomer>> called(CartConnection connection, String email) {
        return first(connection, "email:" + ShopifyCatalogue.quoted(email), customer -> customer.email()
                .equalsIgnoreCase(email));
    }

    private Outcome<Optional<CartCustomer>> first(
            CartConnection connection, String query, Predicate<CartCustomer> meant) {
        return ask(connection, ShopifyOrderList.variables(new Search("", "", 10), query))
                .then(customers -> Outcome.of(customers
                        .each("edges")
                        .map(ShopifyCustomers::read)
                        .filter(meant)
                        .findFirst()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return ShopifyCursor.start(from.truncatedTo(ChronoUnit.SECONDS)).cursor();
    }

    @Override
    public Outcome<Changes<CartCustomer>> changed(CartConnection connection, Cursor cursor) {
        ShopifyCursor at = ShopifyCursor.of(cursor);
        return ask(connection, at.variables(ShopifyCart.PAGE)).then(customers -> {
            List<Fields> edges = customers.each("edges").toList();
            if (!ShopifyCart.readable(edges, at)) {
                return Outcome.trouble(Kind.NOT_JSON, "The cart did not answer what changed, as Shopify does.");
            }
            boolean more = customers.in("pageInfo").node().path("hasNextPage").asBoolean() && !edges.isEmpty();
            ShopifyCursor next = edges.stream().reduce(at, ShopifyCart::passed, (one, other) -> other);
            return Outcome.of(new Changes<>(
                    edges.stream().map(ShopifyCustomers::read).toList(), (more ? next : next.ended()).cursor(), more));
        });
    }

    @Override
    public Outcome<CartCustomer> create(CartConnection connection, CartCustomer customer) {
        Map<String, Object> input =
                differences(new CartCustomer(null, "", "", "", "", "", Address.none(), Address.none(), null), customer);
        if (!customer.billing().equals(Address.none())) {
            input.put("addresses", List.of(written(customer)));
        }
        return set(connection, Map.of("input", input));
    }

    @Override
    public Outcome<CartCustomer> update(CartConnection connection, CartCustomer present, CartCustomer wanted) {
        Map<String, Object> input = differences(present, wanted);
        String id = ShopifyItem.gid("Customer", Objects.requireNonNull(present.cartCustomerId()));
        return input.isEmpty() ? Outcome.of(present) : set(connection, Map.of("input", input, "id", Map.of("id", id)));
    }

    private Outcome<CartCustomer> set(CartConnection connection, Map<String, Object> variables) {
        return client.change(connection, "customerset", "customerSet", variables)
                .then(result ->
                        one(connection, ShopifyItem.number(result.in("customer").code("id"))))
                .then(found -> found.map(Outcome::of)
                        .orElseGet(() ->
                                Outcome.trouble(Kind.SERVER_ERROR, "The customer was written and is not there.")));
    }

    private static Map<String, Object> differences(CartCustomer present, CartCustomer wanted) {
        Map<String, Object> changes = new HashMap<>();
        put(changes, "firstName", present.firstName(), wanted.firstName());
        put(changes, "lastName", present.lastName(), wanted.lastName());
        put(changes, "email", present.email(), wanted.email());
        put(changes, "phone", present.phone(), wanted.phone());
        return changes;
    }

    private static void put(Map<String, Object> changes, String field, String present, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(present)) {
            changes.put(field, wanted);
        }
    }

    private static Map<String, Object> written(CartCustomer customer) {
        Address home = customer.billing();
        Map<String, Object> address = new HashMap<>();
        address.put("firstName", home.firstName());
        address.put("lastName", home.lastName());
        address.put("company", home.company());
        address.put("address1", home.line1());
        address.put("address2", home.line2());
        address.put("city", home.city());
        address.put("provinceCode", home.state());
        address.put("zip", home.postcode());
        address.put("countryCode", home.country());
        return address;
    }
}
