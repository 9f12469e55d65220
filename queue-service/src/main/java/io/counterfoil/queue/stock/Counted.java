package io.counterfoil.queue.stock;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that QuickBooks counts.
 *
 * @param readAt when QuickBooks was asked; null: nobody knows, and every web order counts
 */
record Counted(
        String listId,
        String name,
        BigDecimal onHand,
        BigDecimal onSalesOrders,
        @Nullable Instant readAt) {}
