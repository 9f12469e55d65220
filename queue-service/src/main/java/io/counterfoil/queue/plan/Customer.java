package io.counterfoil.queue.plan;

import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Order;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.PostalAddress;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered, as a customer of the books.
 *
 * @param listId of the customer in QuickBooks; null when it has to be added
 * @param key the same for all orders of this customer
 * @param name as the order gives it, in Latin letters where QuickBooks keeps no others; another customer of the books may have it already
 * @param currency QuickBooks' name of a foreign one; null for that of the books
 */
public record Customer(
        @Nullable String listId,
        UUID key,
        String name,
        String company,
        String firstName,
        String lastName,
        PostalAddress billing,
        PostalAddress shipping,
        String phone,
        String email,
        @Nullable String currency) {

    private static final int HASH_DIGITS = 6;

    /** Empty when the order names nobody. */
    static Optional<Customer> of(Sale sale) {
        String currency = CurrencyRule.foreign(sale).orElse(null);
        return CustomerName.inQuickBooks(sale.order()).map(name -> named(sale.storeId(), name, sale.order(), currency));
    }

    /** A registered customer of the store, of the books' currency; empty when nothing of it can be a name there. */
    public static Optional<Customer> registered(UUID key, CartCustomer customer) {
        Order.Buyer buyer = new Order.Buyer(
                customer.cartCustomerId(),
                customer.firstName(),
                customer.lastName(),
                customer.company(),
                customer.email(),
                customer.phone());
        return CustomerName.inQuickBooks(buyer, customer.billing())
                .map(name -> named(key, name, buyer, customer.billing(), customer.shipping()));
    }

    private static Customer named(UUID storeId, String name, Order order, @Nullable String currency) {
        UUID key = CustomerKey.of(storeId, CustomerName.of(order).orElse(name), order);
        Customer customer = named(
                currency == null ? key : NameUuid.of("customer in", key, order.currency()),
                currency == null ? name : inCurrency(name, order.currency()),
                order.buyer(),
                order.billing(),
                order.shipping());
        return customer.in(currency);
    }

    private static Customer named(
            UUID key, String name, Order.Buyer buyer, Order.Address billing, Order.Address shipping) {
        return new Customer(
                null,
                key,
                name,
                PlainText.cut(PlainText.clean(buyer.company()), Limits.COMPANY),
                PlainText.cut(PlainText.clean(buyer.firstName()), Limits.FIRST_OR_LAST_NAME),
                PlainText.cut(PlainText.clean(buyer.lastName()), Limits.FIRST_OR_LAST_NAME),
                Postal.of(billing).address(),
                Postal.of(shipping).address(),
                ifFits(PlainText.clean(buyer.phone()), Limits.PHONE),
                ifFits(PlainText.clean(buyer.email()), Limits.EMAIL),
                null);
    }

    /** Whoever buys in two currencies is two customers of QuickBooks. */
    private static String inCurrency(String name, String code) {
        return PlainText.cut(name, Limits.CUSTOMER_NAME - 1 - code.length()) + " " + code;
    }

    /** One that QuickBooks has. */
    static Customer known(String listId) {
        Postal nowhere = Postal.of(Order.Address.none());
        return new Customer(
                listId,
                NameUuid.of("known customer", listId),
                "",
                "",
                "",
                "",
                nowhere.address(),
                nowhere.address(),
                "",
                "",
                null);
    }

    /** The same, with the currency of what is entered. */
    Customer in(@Nullable String other) {
        return new Customer(listId, key, name, company, firstName, lastName, billing, shipping, phone, email, other);
    }

    /** The name to take when another customer of the books has the plain one. */
    public String distinctName() {
        String mark = " [" + NameUuid.of("customer name", key).toString().substring(0, HASH_DIGITS) + "]";
        return PlainText.cut(name, Limits.CUSTOMER_NAME - mark.length()) + mark;
    }

    /** The work that adds it under the name it got. */
    public Work.AddCustomer work(String uniqueName, UUID externalGuid) {
        return new Work.AddCustomer(
                uniqueName, company, firstName, lastName, billing, shipping, phone, email, externalGuid, currency);
    }

    /** Half a phone number or e-mail address is worse than none. */
    private static String ifFits(String text, int length) {
        return text.length() <= length ? text : "";
    }
}
