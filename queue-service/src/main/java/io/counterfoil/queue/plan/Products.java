package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.ItemPreferences;
import io.counterfoil.events.ItemPreferences.Unmapped;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.books.NameKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On which items the products of an order are entered: the store's one generic item, else the item that is linked or has
 * the SKU as its name, else as the store wants it for products that are not mapped.
 */
record Products(Sale sale) {

    static final String ITEM_NOT_MAPPED = "ITEM_NOT_MAPPED";
    static final String ACCOUNT_NOT_FIT = "ACCOUNT_NOT_FIT";

    /** More are not told of one order. */
    private static final int MOST_REASONS = 20;

    /** Names of items: the first that exists is taken. */
    List<String> items(Order.Line line) {
        String generic = chosen().oneGenericItem();
        if (generic != null) {
            return List.of(generic);
        }
        Optional<String> own = Sku.itemName(line.sku());
        boolean withDefault = hasNone(line) || chosen().unmapped() == Unmapped.DEFAULT_ITEM;
        return Stream.concat(
                        own.stream(),
                        Parts.chosen(withDefault ? sale.preferences().defaultItem() : null))
                .distinct()
                .toList();
    }

    /** Whether some product can be entered on nothing but the default item. */
    boolean needDefault() {
        return chosen().oneGenericItem() == null
                && sale.order().lines().stream()
                        .anyMatch(line -> chosen().unmapped() == Unmapped.DEFAULT_ITEM
                                ? Sku.itemName(line.sku()).isEmpty()
                                : hasNone(line));
    }

    /** Nothing to map it by. */
    private static boolean hasNone(Order.Line line) {
        return PlainText.clean(line.sku()).isEmpty();
    }

    /** Why some product cannot be entered. */
    List<Reason> missing() {
        List<Order.Line> unmapped = unmapped();
        Stream<Reason> products = unmapped.stream()
                .filter(line -> !isCreated(line))
                .limit(MOST_REASONS)
                .map(this::notMapped);
        boolean creates = unmapped.stream().anyMatch(this::isCreated);
        return Stream.concat(products, (creates ? accounts().missing() : List.<Reason>of()).stream())
                .toList();
    }

    /** Items to be added; only when nothing is missing. */
    List<NewItem> created() {
        return unmapped().stream()
                .map(line -> new NewItem(
                        line.sku().strip(),
                        chosen().createAs(),
                        Parts.description(line.name()),
                        null,
                        accounts().accounts()))
                .toList();
    }

    private ItemPreferences chosen() {
        return sale.preferences().items();
    }

    private NewItemAccounts accounts() {
        return new NewItemAccounts(chosen(), sale.books());
    }

    /** Each product once whose SKU is no active item, where that matters. */
    private List<Order.Line> unmapped() {
        boolean matters = chosen().oneGenericItem() == null
                && (chosen().unmapped() == Unmapped.CREATE
                        || (chosen().unmapped() == Unmapped.HOLD && sale.books().known(BooksList.ITEMS)));
        Map<String, Order.Line> bySku = new LinkedHashMap<>();
        if (matters) {
            sale.order().lines().stream()
                    .filter(line -> !hasNone(line))
                    .filter(line -> item(line).filter(BookRecord::active).isEmpty())
                    .forEach(line -> bySku.putIfAbsent(NameKey.of(line.sku()), line));
        }
        return List.copyOf(bySku.values());
    }

    private Optional<BookRecord> item(Order.Line line) {
        return sale.books().byName(BooksList.ITEMS, line.sku().strip());
    }

    private boolean isCreated(Order.Line line) {
        return chosen().unmapped() == Unmapped.CREATE
                && item(line).isEmpty()
                && Sku.isOneLevel(line.sku().strip());
    }

    private Reason notMapped(Order.Line line) {
        String product = "The product \"" + PlainText.cut(PlainText.clean(line.sku()), 60) + "\" ("
                + PlainText.cut(PlainText.clean(line.name()), 60) + ") ";
        String why = item(line).isPresent()
                ? "is inactive in QuickBooks. Make it active there and run \"Sync Items and Accounts\", or"
                : chosen().unmapped() == Unmapped.CREATE
                        ? "cannot be created: a new item's name has at most 31 characters and no colon. Please"
                        : "is not mapped, and exporting waits until it is. Please";
        return new Reason(ITEM_NOT_MAPPED, product + why + " link it to an item on the tab Mappings.");
    }
}
