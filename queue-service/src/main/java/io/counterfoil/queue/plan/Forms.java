package io.counterfoil.queue.plan;

import io.counterfoil.events.Form;
import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import java.util.Map;

/** As what an order is entered. */
final class Forms {

    private Forms() {}

    static Form of(Preferences preferences, Order order) {
        return order.refundOf() != null ? Form.CREDIT_MEMO : ofOrder(preferences, order);
    }

    private static Form ofOrder(Preferences preferences, Order order) {
        return switch (preferences.orderType()) {
            case BY_PAYMENT_METHOD -> byPayment(preferences.formByPaymentMethod(), order.payment());
            case INVOICE -> Form.INVOICE;
            case SALES_RECEIPT -> Form.SALES_RECEIPT;
            case SALES_ORDER -> Form.SALES_ORDER;
        };
    }

    private static Form byPayment(Map<String, Form> forms, Order.Payment payment) {
        return forms.entrySet().stream()
                .filter(entry -> isCalled(payment, entry.getKey().strip()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(payment.paidAt() == null ? Form.INVOICE : Form.SALES_RECEIPT);
    }

    private static boolean isCalled(Order.Payment payment, String name) {
        return name.equalsIgnoreCase(payment.title().strip())
                || name.equalsIgnoreCase(payment.method().strip());
    }
}
