package io.counterfoil.cart.bigcommerce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Keyset;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.Order.Address;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** BigCommerce's registered customers, each with the first of the addresses. */
final class BigCustomers implements Records<CartCustomer> {

    private static final String CUSTOMERS = "/v3/customers";
    private static final int PAGE = 250;
    private static final int MOST_PAGES = 40;

    private final BigCommerceClient client;

    BigCustomers(BigCommerceClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartCustomer>> list(CartConnection connection, Search search) {
        Map<String, String> query = BigCatalogue.page(search);
        if (!search.text().isEmpty()) {
            query.put(search.text().contains("@") ? "email:in" : "name:like", search.text());
        }
        return rows(connection, query)
                .then(rows -> Outcome.of(
                        new Listing<>(rows.stream().map(BigCustomers::read).toList(), search.nextPage(rows.size()))));
    }

    private Outcome<List<Fields>> rows(CartConnection connection, Map<String, String> query) {
        Map<String, String> whole = new TreeMap<>(query);
        whole.put("include", "addresses");
        return client.data(connection, CUSTOMERS, whole);
    }

    private static CartCustomer read(Fields customer) {
        Optional<Fields> home = home(customer);
        return new CartCustomer(
                customer.code("id"),
                customer.code("first_name"),
                customer.code("last_name"),
                customer.code("company"),
                customer.code("email"),
                customer.code("phone"),
                home.map(BigCustomers::address).orElseGet(Address::none),
                Address.none(),
                BigTime.iso(customer, "date_modified").orElse(null));
    }

    private static Optional<Fields> home(Fields customer) {
        return customer.each("addresses")
                .min(Comparator.comparingLong(
                        address -> address.node().path("id").asLong()));
    }

    private static Address address(Fields address) {
        return new Address(
                address.code("first_name"),
                address.code("last_name"),
                address.code("company"),
                address.code("address1"),
                address.code("address2"),
                address.code("city"),
                address.code("state_or_province"),
                address.code("postal_code"),
                address.code("country_code"));
    }

    @Override
    public Outcome<Optional<CartCustomer>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? raw(connection, "id:in", id).then(found -> Outcome.of(found.map(BigCustomers::read)))
                : Outcome.of(Optional.empty());
    }

    private Outcome<Optional<Fields>> raw(CartConnection connection, String filter, String value) {
        return rows(connection, Map.of(filter, value))
                .then(rows -> Outcome.of(rows.stream().findFirst()));
    }

    @Override
    public Outcome<Optional<CartCustomer>> called(CartConnection connection, String email) {
        return raw(connection, "email:in", email).then(found -> Outcome.of(found.map(BigCustomers::read)));
    }

    @Override
    public Cursor startAt(Instant from) {
        return BigCommerceCart.since(from);
    }

    /** There is no filter by id: a crowded second is read whole, and goes on by id here. */
    @Override
    public Outcome<Changes<CartCustomer>> changed(CartConnection connection, Cursor cursor) {
        Keyset at = Keyset.parse(cursor.text());
        LocalDateTime from = at.from(BigCommerceCart::overlap);
        Map<String, String> query = new TreeMap<>();
        query.put("date_modified:min", BigTime.text(from));
        query.put("sort", "date_modified:asc");
        query.put("limit", String.valueOf(PAGE));
        if (at.withinSecond()) {
            query.put("date_modified:max", BigTime.text(from.plusSeconds(1)));
        }
        Outcome<List<Fields>> rows = at.withinSecond()
                ? all(connection, query, 1)
                        .then(all -> Outcome.of(all.stream()
                                .sorted(Comparator.comparingLong(BigCustomers::id))
                                .filter(row -> id(row) > at.afterId())
                                .limit(PAGE)
                                .toList()))
                : rows(connection, query);
        return rows.then(found -> BigCatalogue.changes(
                at, found, PAGE, kept -> kept.stream().map(BigCustomers::read).toList()));
    }

    private static long id(Fields row) {
        return row.node().path("id").asLong();
    }

    private Outcome<List<Fields>> all(CartConnection connection, Map<String, String> query, int page) {
        Map<String, String> asked = new TreeMap<>(query);
        asked.put("page", String.valueOf(page));
        return rows(connection, asked)
                .then(rows -> rows.size() < PAGE || page == MOST_PAGES
                        ? Outcome.of(rows)
                        : all(connection, query, page + 1)
                                .then(rest -> Outcome.of(Stream.concat(rows.stream(), rest.stream())
                                        .toList())));
    }

    @Override
    public Outcome<CartCustomer> create(CartConnection connection, CartCustomer customer) {
        ObjectNode made =
                named(new CartCustomer(null, "", "", "", "", "", Address.none(), Address.none(), null), customer);
        if (!customer.billing().equals(Address.none())) {
            made.putArray("addresses").add(written(customer.billing(), customer));
        }
        return client.write(
                        connection,
                        "POST",
                        CUSTOMERS,
                        JsonNodeFactory.instance.arrayNode().add(made))
                .then(answer -> now(
                        connection, answer.in("data").node().path(0).path("id").asText()));
    }

    @Override
    public Outcome<CartCustomer> update(CartConnection connection, CartCustomer present, CartCustomer wanted) {
        String id = Objects.requireNonNull(present.cartCustomerId());
        ObjectNode changes = named(present, wanted);
        boolean moved =
                !wanted.billing().equals(Address.none()) && !wanted.billing().equals(present.billing());
        Outcome<String> done = changes.isEmpty()
                ? Outcome.of(id)
                : client.write(
                                connection,
                                "PUT",
                                CUSTOMERS,
                                JsonNodeFactory.instance.arrayNode().add(changes.put("id", Long.parseLong(id))))
                        .then(answer -> Outcome.of(id));
        return done.then(before -> moved ? move(connection, id, wanted) : Outcome.of(id))
                .then(after -> changes.isEmpty() && !moved ? Outcome.of(present) : now(connection, id));
    }

    private Outcome<String> move(CartConnection connection, String id, CartCustomer wanted) {
        return raw(connection, "id:in", id).then(found -> {
            ObjectNode address = written(wanted.billing(), wanted);
            Optional<Fields> home = found.flatMap(BigCustomers::home);
            home.ifPresentOrElse(
                    old -> address.put("id", old.node().path("id").asLong()),
                    () -> address.put("customer_id", Long.parseLong(id)));
            return client.write(
                            connection,
                            home.isPresent() ? "PUT" : "POST",
                            CUSTOMERS + "/addresses",
                            JsonNodeFactory.instance.arrayNode().add(address))
                    .then(done -> Outcome.of(id));
        });
    }

    private static ObjectNode named(CartCustomer present, CartCustomer wanted) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        put(changes, "email", present.email(), wanted.email());
        put(changes, "first_name", present.firstName(), wanted.firstName());
        put(changes, "last_name", present.lastName(), wanted.lastName());
        put(changes, "company", present.company(), wanted.company());
        put(changes, "phone", present.phone(), wanted.phone());
        return changes;
    }

    private static ObjectNode written(Address address, CartCustomer customer) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("first_name", address.firstName().isEmpty() ? customer.firstName() : address.firstName())
                .put("last_name", address.lastName().isEmpty() ? customer.lastName() : address.lastName())
                .put("company", address.company())
                .put("address1", address.line1())
                .put("address2", address.line2())
                .put("city", address.city())
                .put("state_or_province", address.state())
                .put("postal_code", address.postcode())
                .put("country_code", address.country());
    }

    private static void put(ObjectNode changes, String field, String present, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(present)) {
            changes.put(field, wanted);
        }
    }

    private Outcome<CartCustomer> now(CartConnection connection, String id) {
        return one(connection, id).then(found -> found.map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(Kind.SERVER_ERROR, "The customer was written and is not there.")));
    }
}
