package io.counterfoil.cart.cartconnect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Fields;
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

/** The registered customers of a shop with a module. */
final class CartConnectCustomers implements Records<CartCustomer> {

    private static final CartCustomer NONE =
            new CartCustomer(null, "", "", "", "", "", Address.none(), Address.none(), null);

    private final CartConnectRecords<CartCustomer> customers;

    CartConnectCustomers(CartConnectClient client) {
        customers = new CartConnectRecords<>(client, "customers", CartConnectCustomers::read);
    }

    private static CartCustomer read(Fields customer) {
        return new CartCustomer(
                customer.code("id"),
                customer.code("firstName"),
                customer.code("lastName"),
                customer.code("company"),
                customer.code("email"),
                customer.code("phone"),
                CartConnectOrder.address(customer.in("billing")),
                CartConnectOrder.address(customer.in("shipping")),
                Instant.parse(customer.code("modified")));
    }

    @Override
    public Outcome<Listing<CartCustomer>> list(CartConnection connection, Search search) {
        return customers.list(connection, search);
    }

    @Override
    public Outcome<Optional<CartCustomer>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? customers
                        .find(connection, "ids", List.of(id))
                        .then(found -> Outcome.of(found.stream()
                                .filter(customer -> id.equals(customer.cartCustomerId()))
                                .findFirst()))
                : Outcome.of(Optional.empty());
    }

    @Override
    public Outcome<Optional<CartCustomer>> called(CartConnection connection, String email) {
        return customers
                .find(connection, "emails", List.of(email))
                .then(found -> Outcome.of(found.stream()
                        .filter(customer -> customer.email().equalsIgnoreCase(email))
                        .findFirst()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return CartConnectCursor.start(from).cursor();
    }

    @Override
    public Outcome<Changes<CartCustomer>> changed(CartConnection connection, Cursor cursor) {
        return customers.changed(connection, cursor);
    }

    @Override
    public Outcome<CartCustomer> create(CartConnection connection, CartCustomer customer) {
        return customers.write(connection, differences(NONE, customer));
    }

    @Override
    public Outcome<CartCustomer> update(CartConnection connection, CartCustomer present, CartCustomer wanted) {
        ObjectNode record = differences(present, wanted);
        return record.isEmpty()
                ? Outcome.of(present)
                : customers.write(connection, record.put("id", Objects.requireNonNull(present.cartCustomerId())));
    }

    private static ObjectNode differences(CartCustomer present, CartCustomer wanted) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        CartConnectCatalogue.put(changes, "firstName", present.firstName(), wanted.firstName());
        CartConnectCatalogue.put(changes, "lastName", present.lastName(), wanted.lastName());
        CartConnectCatalogue.put(changes, "company", present.company(), wanted.company());
        CartConnectCatalogue.put(changes, "email", present.email(), wanted.email());
        CartConnectCatalogue.put(changes, "phone", present.phone(), wanted.phone());
        address(changes, "billing", present.billing(), wanted.billing());
        address(changes, "shipping", present.shipping(), wanted.shipping());
        return changes;
    }

    /** An address is written whole or not at all: half of a new one with half of the old is none. */
    private static void address(ObjectNode changes, String name, Address present, Address wanted) {
        if (!wanted.equals(present) && !wanted.equals(Address.none())) {
            changes.putObject(name)
                    .put("firstName", wanted.firstName())
                    .put("lastName", wanted.lastName())
                    .put("company", wanted.company())
                    .put("line1", wanted.line1())
                    .put("line2", wanted.line2())
                    .put("city", wanted.city())
                    .put("state", wanted.state())
                    .put("postcode", wanted.postcode())
                    .put("country", wanted.country());
        }
    }
}
