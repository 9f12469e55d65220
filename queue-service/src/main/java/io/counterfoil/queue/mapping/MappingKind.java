package io.counterfoil.queue.mapping;

import io.counterfoil.events.BooksList;
import io.counterfoil.queue.access.BadQuestion;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of an order is linked, and to which list. */
public enum MappingKind {
    /** A product, by its SKU. */
    ITEM(BooksList.ITEMS, "product"),
    /** A customer, by e-mail address or by the cart's id. */
    CUSTOMER(BooksList.CUSTOMERS, "customer"),
    /** A way to pay, as the buyer saw it or by the cart's code. */
    PAYMENT_METHOD(BooksList.PAYMENT_METHODS, "payment method"),
    /** A way to ship, as the buyer saw it. */
    SHIP_METHOD(BooksList.SHIP_METHODS, "shipping method"),
    /** A {@link Purpose} by its name. */
    PURPOSE(BooksList.ITEMS, "purpose");

    /** Kinds of items that stand for other lines and cannot take an amount of their own. */
    private static final Set<String> NO_AMOUNT = Set.of("ItemGroup", "ItemSubtotal", "ItemSalesTaxGroup");

    private final BooksList list;
    private final String word;

    MappingKind(BooksList list, String word) {
        this.list = list;
        this.word = word;
    }

    /** Of the word in a query string; null for none. */
    static @Nullable MappingKind parse(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new BadQuestion("\"kind\" is one of " + Arrays.toString(values()) + "."));
    }

    BooksList list() {
        return list;
    }

    String word() {
        return word;
    }

    boolean isItem() {
        return list == BooksList.ITEMS;
    }

    /** What it is linked to, for people. */
    String target() {
        return switch (this) {
            case ITEM, PURPOSE -> "item";
            case CUSTOMER -> "customer";
            case PAYMENT_METHOD -> "payment method";
            case SHIP_METHOD -> "ship method";
        };
    }

    /** The operation that reads its list. */
    String operation() {
        return this == CUSTOMER ? "Synch Customers" : "Sync Items and Accounts";
    }

    static boolean takesAmount(String recordKind) {
        return !NO_AMOUNT.contains(recordKind);
    }
}
