package io.counterfoil.queue.document;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.plan.BooksFacts;
import io.counterfoil.queue.plan.Transaction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By how much a transaction would change what is on hand of an item.
 *
 * @param change negative when it is taken out
 * @param onHand as it was read last; null when QuickBooks has not told
 */
record StockEffect(String item, String change, @Nullable String onHand) {

    private static final Set<String> STOCKED = Set.of("ItemInventory", "ItemInventoryAssembly");

    /** None for a sales order and while pending in QuickBooks; of items that are not known to be stocked nothing is said. */
    static List<StockEffect> of(Transaction transaction, BooksFacts books) {
        boolean effective = transaction.form() != Form.SALES_ORDER
                && !Objects.equals(transaction.header().pending(), true);
        return effective ? effects(transaction, books) : List.of();
    }

    private static List<StockEffect> effects(Transaction transaction, BooksFacts books) {
        boolean back = transaction.form() == Form.CREDIT_MEMO;
        Map<String, StockEffect> effects = new LinkedHashMap<>();
        demand(transaction, books)
                .forEach((item, quantity) -> effects.put(
                        item.listId(),
                        new StockEffect(
                                item.name(),
                                (back ? quantity : quantity.negate()).toPlainString(),
                                onHand(item) == null
                                        ? null
                                        : Objects.requireNonNull(onHand(item)).toPlainString())));
        return List.copyOf(effects.values());
    }

    /** How much of each stocked item the transaction is about. */
    static Map<BookRecord, BigDecimal> demand(Transaction transaction, BooksFacts books) {
        Map<BookRecord, BigDecimal> demand = new LinkedHashMap<>();
        for (Transaction.Line line : transaction.lines()) {
            if (line.quantity() != null) {
                line.items().stream()
                        .flatMap(name -> books.byName(BooksList.ITEMS, name).stream())
                        .findFirst()
                        .filter(item -> STOCKED.contains(item.kind()))
                        .ifPresent(item -> demand.merge(item, line.quantity(), BigDecimal::add));
            }
        }
        return demand;
    }

    static @Nullable BigDecimal onHand(BookRecord item) {
        String text = item.field("QuantityOnHand");
        return text.matches("-?\\d{1,12}(\\.\\d{1,5})?") ? new BigDecimal(text) : null;
    }
}
