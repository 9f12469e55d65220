package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.Order.Address;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** ProductCart's customers. The gateway cannot say which of them changed. */
final class ProductCartCustomers implements Records<CartCustomer> {

    private static final int MOST = 10;

    private final ProductCartClient client;

    ProductCartCustomers(ProductCartClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartCustomer>> list(CartConnection connection, Search search) {
        String filter = search.text().isEmpty()
                ? ""
                : ProductCartClient.element(search.text().contains("@") ? "Email" : "LastName", search.text());
        return client.search(connection, ProductCartClient.Kind.CUSTOMER, filter)
                .then(ids -> Lines.page(
                        ids,
                        new Search(search.text(), search.after(), Math.min(MOST, search.limit())),
                        id -> client.details(connection, ProductCartClient.Kind.CUSTOMER, id)))
                .then(page -> Outcome.of(page.map(ProductCartCustomers::read)));
    }

    private static CartCustomer read(Xml customer) {
        Xml billing = customer.in("BillingAddress").orElse(customer);
        Xml name = customer.in("Name")
                .filter(part -> part.in("FirstName").isPresent())
                .orElse(billing);
        String first = ProductCartOrder.text(name, "FirstName");
        String last = ProductCartOrder.text(name, "LastName");
        return new CartCustomer(
                customer.text("CustomerID"),
                first,
                last,
                ProductCartOrder.text(billing, "Company"),
                ProductCartOrder.text(billing, "Email"),
                ProductCartOrder.text(billing, "Phone"),
                ProductCartOrder.address(billing, first, last),
                Address.none(),
                null);
    }

    @Override
    public Outcome<Optional<CartCustomer>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? client.details(connection, ProductCartClient.Kind.CUSTOMER, Long.parseLong(id))
                        .then(found -> Outcome.of(found.map(ProductCartCustomers::read)))
                : Outcome.of(Optional.empty());
    }

    /** The search finds parts: what it finds is looked at. */
    @Override
    public Outcome<Optional<CartCustomer>> called(CartConnection connection, String email) {
        return client.search(connection, ProductCartClient.Kind.CUSTOMER, ProductCartClient.element("Email", email))
                .then(ids -> Lines.all(
                        ids.subList(0, Math.min(MOST, ids.size())),
                        id -> client.details(connection, ProductCartClient.Kind.CUSTOMER, id)))
                .then(rows -> Outcome.of(rows.stream()
                        .map(ProductCartCustomers::read)
                        .filter(customer -> customer.email().equalsIgnoreCase(email))
                        .findFirst()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return Round.start();
    }

    @Override
    public Outcome<Changes<CartCustomer>> changed(CartConnection connection, Cursor cursor) {
        return Round.read(client, connection, ProductCartClient.Kind.CUSTOMER, cursor, ProductCartCustomers::read);
    }

    /** The shop demands a password: nobody knows this one, and the customer can have another sent. */
    @Override
    public Outcome<CartCustomer> create(CartConnection connection, CartCustomer customer) {
        CartCustomer none = new CartCustomer(null, "", "", "", "", "", Address.none(), Address.none(), null);
        return client.write(
                        connection,
                        "AddCustomer",
                        "<Customer>" + differences(none, customer)
                                + ProductCartClient.element(
                                        "Password", UUID.randomUUID().toString().substring(0, 12))
                                + "</Customer>")
                .then(made -> written(connection, made.text("CustomerID")));
    }

    @Override
    public Outcome<CartCustomer> update(CartConnection connection, CartCustomer present, CartCustomer wanted) {
        String id = Objects.requireNonNull(present.cartCustomerId());
        String changes = differences(present, wanted);
        return changes.isEmpty()
                ? Outcome.of(present)
                : client.write(
                                connection,
                                "UpdateCustomer",
                                "<Customer>" + ProductCartClient.element("CustomerID", id) + changes + "</Customer>")
                        .then(done -> written(connection, id));
    }

    private Outcome<CartCustomer> written(CartConnection connection, String id) {
        return one(connection, id).then(found -> found.map(Outcome::of)
                .orElseGet(() ->
                        Outcome.trouble(Trouble.Kind.SERVER_ERROR, "The customer was written and is not there.")));
    }

    private static String differences(CartCustomer present, CartCustomer wanted) {
        Address home = wanted.billing();
        boolean moved = !home.equals(present.billing()) && !home.equals(Address.none());
        String billing = String.join(
                "",
                List.of(
                        text("FirstName", present.firstName(), wanted.firstName()),
                        text("LastName", present.lastName(), wanted.lastName()),
                        text("Email", present.email(), wanted.email()),
                        text("Company", present.company(), wanted.company()),
                        text("Phone", present.phone(), wanted.phone()),
                        moved
                                ? ProductCartClient.element("Address", home.line1())
                                        + ProductCartClient.element("Address2", home.line2())
                                        + ProductCartClient.element("City", home.city())
                                        + ProductCartClient.element("StateCode", home.state())
                                        + ProductCartClient.element("PostalCode", home.postcode())
                                        + ProductCartClient.element("CountryCode", home.country())
                                : ""));
        return billing.isEmpty() ? "" : "<BillingAddress>" + billing + "</BillingAddress>";
    }

    private static String text(String field, String present, String wanted) {
        return wanted.isEmpty() || wanted.equals(present) ? "" : ProductCartClient.element(field, wanted);
    }
}
