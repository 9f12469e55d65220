package io.counterfoil.cart.magento;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.Objects;
import java.util.Optional;

/** Magento's registered customers. A write is the whole customer: an address that is not sent with it would be gone. */
final class MagentoCustomers implements Records<CartCustomer> {

    private static final String SEARCH = "customers/search";

    private final MagentoClient client;

    MagentoCustomers(MagentoClient client) {
        this.client = client;
    }

    @Override
    public Outcome<Listing<CartCustomer>> list(CartConnection connection, Search search) {
        Criteria criteria = new Criteria();
        if (search.after().matches("\\d{1,18}")) {
            criteria.where("entity_id", "gt", search.after());
        }
        MagentoOrderList.like(criteria, search.text().contains("@") ? "email" : "lastname", search.text());
        return client.search(connection, SEARCH, criteria.by("entity_id").first(search.limit()))
                .then(rows -> Outcome.of(new Listing<>(
                        rows.stream().map(MagentoCustomers::read).toList(),
                        MagentoOrderList.next(search, rows, "id"))));
    }

    private static CartCustomer read(Fields customer) {
        Optional<Fields> billing = address(customer, "default_billing");
        return new CartCustomer(
                customer.code("id"),
                customer.code("firstname"),
                customer.code("lastname"),
                billing.map(address -> address.code("company")).orElse(""),
                customer.code("email"),
                billing.map(address -> address.code("telephone")).orElse(""),
                billing.map(MagentoCustomers::address).orElseGet(Address::none),
                address(customer, "default_shipping")
                        .map(MagentoCustomers::address)
                        .orElseGet(Address::none),
                MagentoTime.instant(customer, "updated_at").orElse(null));
    }

    private static Optional<Fields> address(Fields customer, String role) {
        return customer.each("addresses")
                .filter(address -> address.node().path(role).asBoolean())
                .findFirst();
    }

    private static Address address(Fields address) {
        Fields region = address.in("region");
        String code = region.code("region_code");
        return new Address(
                address.code("firstname"),
                address.code("lastname"),
                address.code("company"),
                address.in("street").node().path(0).asText(),
                address.in("street").node().path(1).asText(),
                address.code("city"),
                code.isEmpty() ? region.code("region") : code,
                address.code("postcode"),
                address.code("country_id"));
    }

    private Outcome<Optional<Fields>> raw(CartConnection connection, String field, String value) {
        return client.search(
                        connection,
                        SEARCH,
                        new Criteria().where(field, "eq", value).first(1))
                .then(rows -> Outcome.of(rows.stream().findFirst()));
    }

    @Override
    public Outcome<Optional<CartCustomer>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? raw(connection, "entity_id", id).then(found -> Outcome.of(found.map(MagentoCustomers::read)))
                : Outcome.of(Optional.empty());
    }

    @Override
    public Outcome<Optional<CartCustomer>> called(CartConnection connection, String email) {
        return raw(connection, "email", email).then(found -> Outcome.of(found.map(MagentoCustomers::read)));
    }

    @Override
    public Cursor startAt(Instant from) {
        return new Cursor(Keyset.since(MagentoCart.utc(from)).toString());
    }

    @Override
    public Outcome<Changes<CartCustomer>> changed(CartConnection connection, Cursor cursor) {
        return MagentoCatalogue.changed(
                connection,
                client,
                SEARCH,
                cursor,
                rows -> Outcome.of(rows.stream().map(MagentoCustomers::read).toList()));
    }

    @Override
    public Outcome<CartCustomer> create(CartConnection connection, CartCustomer customer) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        changed(made, new CartCustomer(null, "", "", "", "", "", Address.none(), Address.none(), null), customer);
        return send(connection, "POST", "customers", made);
    }

    @Override
    public Outcome<CartCustomer> update(CartConnection connection, CartCustomer present, CartCustomer wanted) {
        String id = Objects.requireNonNull(present.cartCustomerId());
        return raw(connection, "entity_id", id)
                .then(found -> found.isEmpty()
                        ? Outcome.trouble(Kind.NOT_FOUND, "The customer is not in the cart any more.")
                        : update(connection, id, found.get(), present, wanted));
    }

    private Outcome<CartCustomer> update(
            CartConnection connection, String id, Fields raw, CartCustomer present, CartCustomer wanted) {
        ObjectNode whole = raw.node().deepCopy();
        changed(whole, present, wanted);
        return whole.equals(raw.node()) ? Outcome.of(present) : send(connection, "PUT", "customers/" + id, whole);
    }

    private Outcome<CartCustomer> send(CartConnection connection, String method, String route, ObjectNode customer) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("customer", customer);
        return client.write(connection, method, route, body)
                .then(written -> one(connection, written.code("id")))
                .then(found -> found.map(Outcome::of)
                        .orElseGet(() ->
                                Outcome.trouble(Kind.SERVER_ERROR, "The customer was written and is not there.")));
    }

    private static void changed(ObjectNode customer, CartCustomer present, CartCustomer wanted) {
        put(customer, "firstname", present.firstName(), wanted.firstName());
        put(customer, "lastname", present.lastName(), wanted.lastName());
        put(customer, "email", present.email(), wanted.email());
        boolean samePhone = wanted.phone().isEmpty() || wanted.phone().equals(present.phone());
        boolean sameCompany = wanted.company().isEmpty() || wanted.company().equals(present.company());
        if (!same(present.billing(), wanted.billing()) || !samePhone || !sameCompany) {
            Address now = same(present.billing(), wanted.billing()) ? present.billing() : wanted.billing();
            if (!now.equals(Address.none())) {
                ObjectNode address = place(customer, "default_billing");
                written(address, now, wanted);
                put(address, "telephone", present.phone(), wanted.phone());
                put(address, "company", present.company(), wanted.company());
            }
        }
        if (!same(present.shipping(), wanted.shipping())) {
            ObjectNode address = place(customer, "default_shipping");
            written(address, wanted.shipping(), wanted);
            if (!address.has("telephone")) {
                address.put("telephone", wanted.phone());
            }
        }
    }

    private static boolean same(Address present, Address wanted) {
        return wanted.equals(present) || wanted.equals(Address.none());
    }

    /** The address of this role, in the book already or new in it. */
    private static ObjectNode place(ObjectNode customer, String role) {
        ArrayNode book = customer.withArray("/addresses");
        for (int index = 0; index < book.size(); index++) {
            if (book.get(index).path(role).asBoolean() && book.get(index) instanceof ObjectNode address) {
                return address;
            }
        }
        return book.addObject().put(role, true).put("telephone", "-");
    }

    private static void written(ObjectNode json, Address address, CartCustomer customer) {
        json.put("firstname", address.firstName().isEmpty() ? customer.firstName() : address.firstName())
                .put("lastname", address.lastName().isEmpty() ? customer.lastName() : address.lastName())
                .put("company", address.company())
                .put("city", address.city())
                .put("postcode", address.postcode())
                .put("country_id", address.country());
        ArrayNode street = json.putArray("street").add(address.line1());
        if (!address.line2().isEmpty()) {
            street.add(address.line2());
        }
        json.remove("region_id");
        json.putObject("region").put("region_code", address.state()).put("region", address.state());
    }

    private static void put(ObjectNode json, String field, String present, String wanted) {
        if (!wanted.isEmpty() && !wanted.equals(present)) {
            json.put(field, wanted);
        }
    }
}
