package io.counterfoil.queue.operation;

import io.counterfoil.events.BooksList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Operations that read lists of the company file, by the names that people know. They read them whole, but for those that read changes. */
enum ListOperation {
    SYNC_ITEMS_AND_ACCOUNTS("Sync Items and Accounts"),
    SYNCH_CUSTOMERS("Synch Customers"),
    PULL_INVENTORY("Pull Inventory"),
    ON_DEMAND_INVENTORY("On Demand Inventory"),
    CHANGED_ITEMS("Changed Items"),
    CHANGED_CUSTOMERS("Changed Customers"),
    DELETIONS("Deletions");

    private final String title;

    ListOperation(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    List<BooksList> lists() {
        return switch (this) {
            case SYNC_ITEMS_AND_ACCOUNTS ->
                List.of(
                        BooksList.ITEMS,
                        BooksList.ACCOUNTS,
                        BooksList.PAYMENT_METHODS,
                        BooksList.SHIP_METHODS,
                        BooksList.TERMS,
                        BooksList.CLASSES,
                        BooksList.SALES_TAX_CODES);
            case SYNCH_CUSTOMERS -> List.of(BooksList.CUSTOMERS);
            case PULL_INVENTORY, ON_DEMAND_INVENTORY, CHANGED_ITEMS -> List.of(BooksList.ITEMS);
            case CHANGED_CUSTOMERS -> List.of(BooksList.CUSTOMERS);
            case DELETIONS -> List.of(BooksList.DELETED_RECORDS, BooksList.DELETED_TRANSACTIONS);
        };
    }

    /** It reads only what changed since the list was read last. */
    boolean changesOnly() {
        return this == CHANGED_ITEMS || this == CHANGED_CUSTOMERS || this == DELETIONS;
    }

    static Optional<ListOperation> named(String title) {
        return Arrays.stream(values())
                .filter(operation -> operation.title.equals(title))
                .findFirst();
    }

    static String titles() {
        return Arrays.stream(values()).map(ListOperation::title).collect(Collectors.joining(", "));
    }

    /** What History calls the reading of a list. */
    static String label(BooksList list) {
        return switch (list) {
            case ITEMS -> "Items";
            case CUSTOMERS -> "Customers";
            case ACCOUNTS -> "Chart of Accounts";
            case PAYMENT_METHODS -> "Payment Methods";
            case SHIP_METHODS -> "Ship Methods";
            case TERMS -> "Terms";
            case CLASSES -> "Classes";
            case SALES_TAX_CODES -> "Sales Tax Codes";
            case VENDORS -> "Vendors";
            case DELETED_RECORDS -> "Deleted Records";
            case DELETED_TRANSACTIONS -> "Deleted Transactions";
        };
    }
}
