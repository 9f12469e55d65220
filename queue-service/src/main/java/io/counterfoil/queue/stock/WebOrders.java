package io.counterfoil.queue.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What web orders take until the books' numbers know it. Every call joins the running transaction. */
interface WebOrders {

    /**
     * From now on the order takes this and nothing else; nothing happens if it does already.
     *
     * @param quantities by SKU as the order says it
     */
    void takes(UUID storeId, UUID tenantId, UUID documentId, Map<String, BigDecimal> quantities);

    /** It stands in QuickBooks. */
    void entered(UUID documentId, Instant at, boolean pending);

    /** Somebody says that it is pending in QuickBooks no more. */
    void notPending(UUID storeId, UUID documentId, Instant at);

    /** Forgets what every item's numbers know. */
    void tidy(UUID booksId, List<UUID> feeding);

    /** Those that count for an item, the oldest first. */
    List<Taking> counting(Levels.Scope scope, Counted item);

    /**
     * What one order takes of an item.
     *
     * @param enteredAt null: it is not in QuickBooks
     * @param pending it stands in QuickBooks without effect on the stock
     */
    record Taking(
            UUID storeId,
            UUID documentId,
            String cartOrderId,
            BigDecimal quantity,
            @Nullable Instant enteredAt,
            boolean pending) {}
}
