package io.counterfoil.queue.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a store's orders are, counted. */
interface StoreFigures {

    /** Of those of the stores that are the tenant's. */
    Map<UUID, Glance> glances(List<UUID> storeIds, UUID tenantId);

    /** Of each store the oldest day first; days without orders are left out. */
    Map<UUID, List<Day>> days(List<UUID> storeIds, UUID tenantId, LocalDate from);

    /**
     * A store at a glance. Documents are counted up to 1000.
     *
     * @param held documents with something for a person
     * @param pending documents that nobody has released
     * @param waiting tasks that QuickBooks has not answered
     * @param oldestWaiting when the oldest operation with such tasks was queued; null when none waits
     */
    record Glance(
            int held, int pending, int waiting, @Nullable Instant oldestWaiting) {}

    /**
     * A day's orders of one currency, as the cart and as QuickBooks has them.
     *
     * @param entered how many stand in QuickBooks
     * @param cartTotal of all, in the cart
     * @param booksTotal of those in QuickBooks, there
     */
    record Day(LocalDate day, String currency, int orders, int entered, String cartTotal, String booksTotal) {

        static Day of(
                LocalDate day, String currency, int orders, int entered, BigDecimal cartTotal, BigDecimal booksTotal) {
            return new Day(day, currency, orders, entered, cartTotal.toPlainString(), booksTotal.toPlainString());
        }
    }
}
