package io.counterfoil.queue.document;

import io.counterfoil.events.Form;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderSeen;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What becomes of an order's refunds once it stands in QuickBooks. */
public final class GivenBack {

    private static final UUID SOMEBODY = UUID.nameUUIDFromBytes(new byte[0]);

    private GivenBack() {}

    /** The orders that credit memos are planned from. */
    public static List<Order> of(Order order) {
        Posting posting = new Posting(SOMEBODY, "W1", order, Form.SALES_RECEIPT);
        Document entered = Document.imported(
                        new OrderSeen(SOMEBODY, SOMEBODY, order, "", order.modifiedAt()), order.modifiedAt())
                .with(new Exported(posting, new Entry("TXN-1", new BigDecimal("0"), "1"), List.of()));
        return Refunds.of(entered, true, Instant.EPOCH).map(Document::order).toList();
    }
}
