package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name an order gives its customer: the company, else the person, else what stands before the @. */
public final class CustomerName {

    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    private CustomerName() {}

    /** Empty when nothing in the order can be a name in QuickBooks. */
    public static Optional<String> of(Order order) {
        Order.Buyer buyer = order.buyer();
        Order.Address billing = order.billing();
        return Stream.of(
                        buyer.company(),
                        buyer.firstName() + " " + buyer.lastName(),
                        billing.company(),
                        billing.firstName() + " " + billing.lastName(),
                        buyer.email().split("@", 2)[0])
                .map(CustomerName::usable)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** QuickBooks separates levels of a name with colons. */
    private static Optional<String> usable(String text) {
        String name = PlainText.cut(PlainText.clean(text.replace(':', ' ')), Limits.CUSTOMER_NAME);
        return LETTER_OR_DIGIT.matcher(name).find() ? Optional.of(name) : Optional.empty();
    }
}
