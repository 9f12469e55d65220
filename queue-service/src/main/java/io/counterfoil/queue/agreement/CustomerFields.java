package io.counterfoil.queue.agreement;

import com.fasterxml.jackson.core.type.TypeReference;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.PostalAddress;
import io.counterfoil.queue.database.PostgresJson;
import io.counterfoil.queue.plan.Postal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What customers are compared by. Their names in QuickBooks are not: orders are found by them. */
final class CustomerFields {

    private static final TypeReference<PostalAddress> ADDRESS = new TypeReference<>() {};
    private static final int COMPANY = 41;
    private static final int NAME = 25;
    private static final int PHONE = 21;
    private static final int EMAIL = 1_023;
    private static final int ANY = 1_000;
    private static final int LINES = 5;

    private CustomerFields() {}

    static Map<String, String> of(CartCustomer customer) {
        Map<String, String> fields = new TreeMap<>();
        SharedText.put(fields, "company", customer.company(), COMPANY);
        SharedText.put(fields, "firstName", customer.firstName(), NAME);
        SharedText.put(fields, "lastName", customer.lastName(), NAME);
        SharedText.put(fields, "phone", customer.phone(), PHONE);
        SharedText.put(fields, "email", customer.email(), EMAIL);
        put(fields, "billing", customer.billing());
        put(fields, "shipping", customer.shipping());
        return fields;
    }

    /** An address that does not fit into QuickBooks' lines is left alone. */
    private static void put(Map<String, String> fields, String name, Address address) {
        if (!Postal.of(address).shortened()) {
            SharedText.put(fields, name, PostgresJson.write(Postal.of(address).address()), ANY);
        }
    }

    static Map<String, String> of(BooksSide customer) {
        Map<String, String> fields = new TreeMap<>();
        SharedText.put(fields, "company", customer.field("CompanyName"), COMPANY);
        SharedText.put(fields, "firstName", customer.field("FirstName"), NAME);
        SharedText.put(fields, "lastName", customer.field("LastName"), NAME);
        SharedText.put(fields, "phone", customer.field("Phone"), PHONE);
        SharedText.put(fields, "email", customer.field("Email"), EMAIL);
        SharedText.put(fields, "billing", address(customer, "BillAddress."), ANY);
        SharedText.put(fields, "shipping", address(customer, "ShipAddress."), ANY);
        return fields;
    }

    private static String address(BooksSide customer, String prefix) {
        List<String> lines = IntStream.rangeClosed(1, LINES)
                .mapToObj(line -> customer.field(prefix + "Addr" + line))
                .filter(line -> !line.isBlank())
                .toList();
        return PostgresJson.write(new PostalAddress(
                lines,
                customer.field(prefix + "City"),
                customer.field(prefix + "State"),
                customer.field(prefix + "PostalCode"),
                customer.field(prefix + "Country")));
    }

    static Work change(BooksSide customer, Map<String, String> wanted) {
        return new Work.ModCustomer(
                customer.listId(),
                customer.editSequence(),
                wanted.get("company"),
                wanted.get("firstName"),
                wanted.get("lastName"),
                wanted.get("phone"),
                wanted.get("email"),
                postal(wanted.get("billing")),
                postal(wanted.get("shipping")));
    }

    private static @Nullable PostalAddress postal(@Nullable String json) {
        return json == null ? null : PostgresJson.read(json, ADDRESS);
    }

    /** The customer that the cart is to have. */
    static CartCustomer person(BooksSide customer) {
        String first = customer.field("FirstName");
        String last = customer.field("LastName");
        String surname = first.isBlank() && last.isBlank() ? customer.name() : last;
        Address somewhere = new Address(first, surname, customer.field("CompanyName"), "", "", "", "", "", "");
        return new CartCustomer(
                null,
                first,
                surname,
                customer.field("CompanyName"),
                customer.field("Email"),
                customer.field("Phone"),
                cart(somewhere, postal(address(customer, "BillAddress."))),
                cart(somewhere, postal(address(customer, "ShipAddress."))),
                null);
    }

    static CartCustomer changed(CartCustomer customer, Map<String, String> wanted) {
        return new CartCustomer(
                customer.cartCustomerId(),
                wanted.getOrDefault("firstName", customer.firstName()),
                wanted.getOrDefault("lastName", customer.lastName()),
                wanted.getOrDefault("company", customer.company()),
                wanted.getOrDefault("email", customer.email()),
                wanted.getOrDefault("phone", customer.phone()),
                cart(customer.billing(), postal(wanted.get("billing"))),
                cart(customer.shipping(), postal(wanted.get("shipping"))),
                customer.modifiedAt());
    }

    /** QuickBooks' lines begin with the names, which the cart has in fields of their own. */
    private static Address cart(Address before, @Nullable PostalAddress wanted) {
        if (wanted == null) {
            return before;
        }
        String person = (before.firstName() + " " + before.lastName()).strip();
        List<String> street = wanted.lines().stream()
                .filter(line -> !line.equalsIgnoreCase(person) && !line.equalsIgnoreCase(before.company()))
                .toList();
        return new Address(
                before.firstName(),
                before.lastName(),
                before.company(),
                street.isEmpty() ? "" : street.get(0),
                String.join(", ", street.subList(Math.min(1, street.size()), street.size())),
                wanted.city(),
                wanted.state(),
                wanted.postalCode(),
                Optional.of(wanted.country())
                        .filter(country -> !country.isBlank())
                        .orElse(before.country()));
    }
}
