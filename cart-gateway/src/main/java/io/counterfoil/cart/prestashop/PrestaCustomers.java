package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Search;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.Order.Address;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** PrestaShop's registered customers, each with the first address in its book. A guest is none. */
final class PrestaCustomers implements Records<CartCustomer> {

    /** A whole record would bring the hash of the password. */
    private static final String CUSTOMER = "[id,firstname,lastname,email,company,is_guest,deleted,date_upd]";

    /** The account to which the shop's own module gives the orders of erased customers. */
    private static final String ANONYMOUS = "anonymous@psgdpr.com";

    private final PrestaClient client;
    private final PrestaZone zones;

    PrestaCustomers(PrestaClient client, PrestaZone zones) {
        this.client = client;
        this.zones = zones;
    }

    @Override
    public Outcome<Listing<CartCustomer>> list(CartConnection connection, Search search) {
        Map<String, String> query = PrestaOrderList.page(search, "[id_ASC]", CUSTOMER);
        query.put("filter[is_guest]", "[0]");
        query.put("filter[deleted]", "[0]");
        if (!search.text().isEmpty()) {
            query.put(
                    search.text().contains("@") ? "filter[email]" : "filter[lastname]",
                    PrestaOrderList.contains(search.text()));
        }
        return client.list(connection, Resource.CUSTOMERS, query).then(rows -> read(connection, rows)
                .then(customers -> Outcome.of(new Listing<>(customers, search.nextPage(rows.size())))));
    }

    private Outcome<List<CartCustomer>> read(CartConnection connection, List<Xml> rows) {
        return zones.of(connection).then(zone -> read(connection, rows, zone));
    }

    private Outcome<List<CartCustomer>> read(CartConnection connection, List<Xml> rows, ZoneId zone) {
        List<Xml> registered = rows.stream()
                .filter(row -> !row.text("is_guest").equals("1"))
                .filter(row -> !row.text("deleted").equals("1"))
                .filter(row -> !row.text("email").equals(ANONYMOUS))
                .toList();
        return client.with(
                        connection, Resource.ADDRESSES, "id_customer", "full", PrestaShopCart.texts(registered, "id"))
                .then(addresses -> places(connection, Resource.COUNTRIES, addresses, "id_country")
                        .then(countries -> places(connection, Resource.STATES, addresses, "id_state")
                                .then(states -> Outcome.of(registered.stream()
                                        .map(row -> customer(row, addresses, countries, states, zone))
                                        .toList()))));
    }

    private Outcome<List<Xml>> places(CartConnection connection, Resource resource, List<Xml> addresses, String field) {
        List<String> ids = PrestaShopCart.texts(addresses, field).stream()
                .filter(id -> id.matches("[1-9]\\d*"))
                .toList();
        return client.with(connection, resource, "id", "[id,iso_code]", ids);
    }

    private static CartCustomer customer(
            Xml row, List<Xml> addresses, List<Xml> countries, List<Xml> states, ZoneId zone) {
        Optional<Xml> home = first(addresses, row.text("id"));
        String company = row.text("company");
        return new CartCustomer(
                row.text("id"),
                row.text("firstname"),
                row.text("lastname"),
                company.isEmpty() ? home.map(address -> address.text("company")).orElse("") : company,
                row.text("email"),
                home.map(PrestaOrder::phone).orElse(""),
                home.map(address -> address(address, countries, states)).orElseGet(Address::none),
                Address.none(),
                ShopTime.read(row.text("date_upd"), zone).orElse(null));
    }

    /** Addresses that are deleted stay for old orders. */
    private static Optional<Xml> first(List<Xml> addresses, String customer) {
        return addresses.stream()
                .filter(address -> address.text("id_customer").equals(customer))
                .filter(address -> !address.text("deleted").equals("1"))
                .min(Comparator.comparingLong(address -> Long.parseLong(address.text("id"))));
    }

    private static Address address(Xml address, List<Xml> countries, List<Xml> states) {
        return new Address(
                address.text("firstname"),
                address.text("lastname"),
                address.text("company"),
                address.text("address1"),
                address.text("address2"),
                address.text("city"),
                isoCode(states, address.text("id_state")),
                address.text("postcode"),
                isoCode(countries, address.text("id_country")));
    }

    private static String isoCode(List<Xml> records, String id) {
        return records.stream()
                .filter(record -> record.text("id").equals(id))
                .findFirst()
                .map(record -> record.text("iso_code"))
                .orElse("");
    }

    @Override
    public Outcome<Optional<CartCustomer>> one(CartConnection connection, String id) {
        return id.matches("\\d{1,18}")
                ? client.with(connection, Resource.CUSTOMERS, "id", CUSTOMER, List.of(id))
                        .then(rows -> read(connection, rows))
                        .then(found -> Outcome.of(found.stream().findFirst()))
                : Outcome.of(Optional.empty());
    }

    @Override
    public Outcome<Optional<CartCustomer>> called(CartConnection connection, String email) {
        if (email.matches(".*[\\[\\]|%,].*")) {
            return Outcome.of(Optional.empty());
        }
        return client.with(connection, Resource.CUSTOMERS, "email", CUSTOMER, List.of(email))
                .then(rows -> read(connection, rows))
                .then(found -> Outcome.of(found.stream().findFirst()));
    }

    @Override
    public Cursor startAt(Instant from) {
        return PrestaCursor.start(from);
    }

    @Override
    public Outcome<Changes<CartCustomer>> changed(CartConnection connection, Cursor cursor) {
        return zones.of(connection)
                .then(zone -> PrestaCatalogue.changed(
                        connection,
                        client,
                        Resource.CUSTOMERS,
                        CUSTOMER,
                        PrestaCursor.of(cursor, zone),
                        rows -> read(connection, rows, zone)));
    }

    /** The shop demands a password: nobody knows this one, and the customer can have another sent. */
    @Override
    public Outcome<CartCustomer> create(CartConnection connection, CartCustomer customer) {
        String record = "<customer>"
                + PrestaClient.field("lastname", customer.lastName())
                + PrestaClient.field("firstname", customer.firstName())
                + PrestaClient.field("email", customer.email())
                + PrestaClient.field("company", customer.company())
                + PrestaClient.field("passwd", UUID.randomUUID().toString())
                + PrestaClient.field("id_default_group", "3")
                + PrestaClient.field("active", "1")
                + "</customer>";
        return client.send(connection, "POST", "customers", record)
                .then(made -> address(connection, made.text("id"), Address.none(), "", customer)
                        .then(done -> written(connection, made.text("id"))));
    }

    @Override
    public Outcome<CartCustomer> update(CartConnection connection, CartCustomer present, CartCustomer wanted) {
        String id = Objects.requireNonNull(present.cartCustomerId());
        String changes = text("firstname", present.firstName(), wanted.firstName())
                + text("lastname", present.lastName(), wanted.lastName())
                + text("email", present.email(), wanted.email())
                + text("company", present.company(), wanted.company());
        Outcome<String> named = changes.isEmpty()
                ? Outcome.of(id)
                : client.send(
                                connection,
                                "PATCH",
                                "customers/" + id,
                                "<customer>" + PrestaClient.field("id", id) + changes + "</customer>")
                        .then(written -> Outcome.of(id));
        return named.then(done -> address(connection, id, present.billing(), present.phone(), wanted))
                .then(moved -> changes.isEmpty() && !moved ? Outcome.of(present) : written(connection, id));
    }

    private static String text(String field, String present, String wanted) {
        return wanted.isEmpty() || wanted.equals(present) ? "" : PrestaClient.field(field, wanted);
    }

    /** False when it is as it shall be. */
    private Outcome<Boolean> address(
            CartConnection connection, String customer, Address present, String phone, CartCustomer wanted) {
        boolean same = wanted.billing().equals(present) || wanted.billing().equals(Address.none());
        boolean samePhone = wanted.phone().isEmpty() || wanted.phone().equals(phone);
        if (same && (samePhone || present.equals(Address.none()))) {
            return Outcome.of(false);
        }
        Address now = same ? present : wanted.billing();
        return client.with(connection, Resource.ADDRESSES, "id_customer", "full", List.of(customer))
                .then(book -> country(connection, now)
                        .then(country -> state(connection, now, country).then(state -> {
                            String fields = fields(now, country, state, wanted, phone);
                            return first(book, customer)
                                    .map(old -> client.send(
                                            connection,
                                            "PATCH",
                                            "addresses/" + old.text("id"),
                                            "<address>" + PrestaClient.field("id", old.text("id")) + fields
                                                    + "</address>"))
                                    .orElseGet(() -> client.send(
                                            connection,
                                            "POST",
                                            "addresses",
                                            "<address>" + PrestaClient.field("id_customer", customer)
                                                    + PrestaClient.field("alias", "home") + fields
                                                    + "</address>"))
                                    .then(written -> Outcome.of(true));
                        })));
    }

    private static String fields(Address address, String country, String state, CartCustomer wanted, String phone) {
        return Stream.of(
                        PrestaClient.field("id_country", country),
                        PrestaClient.field("id_state", state),
                        PrestaClient.field("company", address.company()),
                        PrestaClient.field("lastname", or(address.lastName(), wanted.lastName())),
                        PrestaClient.field("firstname", or(address.firstName(), wanted.firstName())),
                        PrestaClient.field("address1", address.line1()),
                        PrestaClient.field("address2", address.line2()),
                        PrestaClient.field("postcode", address.postcode()),
                        PrestaClient.field("city", address.city()),
                        PrestaClient.field("phone", or(wanted.phone(), phone)))
                .reduce("", String::concat);
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private Outcome<String> country(CartConnection connection, Address address) {
        return client.with(connection, Resource.COUNTRIES, "iso_code", "[id,iso_code]", List.of(address.country()))
                .then(found -> found.stream()
                        .findFirst()
                        .map(country -> Outcome.of(country.text("id")))
                        .orElseGet(() -> Outcome.trouble(
                                Kind.REFUSED,
                                "PrestaShop does not know the country \"" + address.country()
                                        + "\" of this address: enter its two letters, and switch it on in the shop.")));
    }

    private Outcome<String> state(CartConnection connection, Address address, String country) {
        return address.state().isEmpty()
                ? Outcome.of("0")
                : client.with(connection, Resource.STATES, "iso_code", "full", List.of(address.state()))
                        .then(found -> Outcome.of(found.stream()
                                .filter(state -> List.of("", country).contains(state.text("id_country")))
                                .findFirst()
                                .map(state -> state.text("id"))
                                .orElse("0")));
    }

    private Outcome<CartCustomer> written(CartConnection connection, String id) {
        return one(connection, id).then(found -> found.map(Outcome::of)
                .orElseGet(() -> Outcome.trouble(Kind.SERVER_ERROR, "The customer was written and is not there.")));
    }
}
