package io.counterfoil.queue.plan;

import java.util.Objects;

/** What the memo says, what had to be left out, and the order's key. */
final class Memo {

    private static final String ORDER = "Order {number} of {store}";
    private static final String REFUND = "Refund {number} of {store}";

    private Memo() {}

    static String of(Sale sale, Marker marker) {
        String usual = sale.order().refundOf() == null ? ORDER : REFUND;
        String wanted = Objects.requireNonNullElse(sale.preferences().memoText(), usual);
        String text = wanted.replace("{number}", sale.order().number()).replace("{store}", sale.storeName());
        String key = " [" + marker.orderKey() + "]";
        return PlainText.cut(PlainText.clean(text + leftOut(sale)), Limits.MEMO - key.length()) + key;
    }

    private static String leftOut(Sale sale) {
        boolean shortened = Postal.of(sale.order().billing()).shortened()
                || Postal.of(sale.order().shipping()).shortened();
        String name = CustomerName.of(sale.order()).orElse("");
        return (LatinText.isKept(name) ? "" : ", name in Latin letters")
                + (shortened ? ", address shortened" : "")
                + (Headers.cannotBeEmailed(sale) ? ", not to be e-mailed: no valid address" : "");
    }
}
