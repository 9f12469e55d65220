package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name an order gives its customer: the company, else the person, else what stands before the @. */
public final class CustomerName {

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private CustomerName() {}

    /** As the order gives it; empty when it names nobody. */
    public static Optional<String> of(Order order) {
        return candidates(order.buyer(), order.billing())
                .map(name -> PlainText.cut(name, Limits.CUSTOMER_NAME))
                .filter(CustomerName::usable)
                .findFirst();
    }

    /** In characters that QuickBooks keeps; empty when nothing in the order can be a name there. */
    static Optional<String> inQuickBooks(Order order) {
        return inQuickBooks(order.buyer(), order.billing());
    }

    static Optional<String> inQuickBooks(Order.Buyer buyer, Order.Address billing) {
        return candidates(buyer, billing)
                .map(name -> PlainText.cut(withoutLevels(LatinText.of(name)), Limits.CUSTOMER_NAME))
                .filter(CustomerName::usable)
                .findFirst();
    }

    /** QuickBooks separates levels of a name with colons. */
    private static Stream<String> candidates(Order.Buyer buyer, Order.Address billing) {
        return Stream.of(
                        buyer.company(),
                        buyer.firstName() + " " + buyer.lastName(),
                        billing.company(),
                        billing.firstName() + " " + billing.lastName(),
                        buyer.email().split("@", 2)[0])
                .map(CustomerName::withoutLevels);
    }

    /** Other scripts have colons of their own, which are written as this one. */
    private static String withoutLevels(String text) {
        return PlainText.clean(text.replace(':', ' '));
    }

    private static boolean usable(String name) {
        return LETTER_OR_DIGIT.matcher(name).find();
    }
}
