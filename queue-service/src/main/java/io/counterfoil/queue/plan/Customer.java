package io.counterfoil.queue.plan;

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
 * @param name as the order gives it; another customer of the books may have it already
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
        String email) {

    private static final int HASH_DIGITS = 6;

    /** Empty when the order names nobody. */
    static Optional<Customer> of(UUID storeId, Order order) {
        return CustomerName.of(order).map(name -> named(storeId, name, order));
    }

    private static Customer named(UUID storeId, String name, Order order) {
        Order.Buyer buyer = order.buyer();
        return new Customer(
                null,
                CustomerKey.of(storeId, name, order),
                name,
                PlainText.cut(PlainText.clean(buyer.company()), Limits.COMPANY),
                PlainText.cut(PlainText.clean(buyer.firstName()), Limits.FIRST_OR_LAST_NAME),
                PlainText.cut(PlainText.clean(buyer.lastName()), Limits.FIRST_OR_LAST_NAME),
                Postal.of(order.billing()).address(),
                Postal.of(order.shipping()).address(),
                ifFits(PlainText.clean(buyer.phone()), Limits.PHONE),
                ifFits(PlainText.clean(buyer.email()), Limits.EMAIL));
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
                "");
    }

    /** The name to take when another customer of the books has the plain one. */
    public String distinctName() {
        String mark = " [" + NameUuid.of("customer name", key).toString().substring(0, HASH_DIGITS) + "]";
        return PlainText.cut(name, Limits.CUSTOMER_NAME - mark.length()) + mark;
    }

    /** The work that adds it under the name it got. */
    public Work.AddCustomer work(String uniqueName, UUID externalGuid) {
        return new Work.AddCustomer(
                uniqueName, company, firstName, lastName, billing, shipping, phone, email, externalGuid);
    }

    /** Half a phone number or e-mail address is worse than none. */
    private static String ifFits(String text, int length) {
        return text.length() <= length ? text : "";
    }
}
