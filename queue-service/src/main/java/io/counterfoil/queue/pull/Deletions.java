package io.counterfoil.queue.pull;

import io.counterfoil.events.BooksList;
import io.counterfoil.queue.agreement.BooksChanges;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.document.DeletedTransactions;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.link.Items;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What QuickBooks says was deleted, taken out of what is known of the company file. Called in the turns of its stores. */
@ApplicationScoped
class Deletions {

    private final BookRecords records;
    private final Items items;
    private final Customers customers;
    private final BooksChanges changes;
    private final DeletedTransactions transactions;

    Deletions(
            BookRecords records,
            Items items,
            Customers customers,
            BooksChanges changes,
            DeletedTransactions transactions) {
        this.records = records;
        this.items = items;
        this.customers = customers;
        this.changes = changes;
        this.transactions = transactions;
    }

    void read(UUID booksId, BooksList list) {
        if (list == BooksList.DELETED_TRANSACTIONS) {
            transactions.read(booksId);
        } else {
            forget(booksId);
        }
        records.forgetDeletions(booksId, list);
    }

    /** A link to one of them is broken from now on, and says so. */
    private void forget(UUID booksId) {
        records.removeDeleted(booksId).forEach(listId -> {
            items.forget(booksId, listId);
            customers.forget(booksId, listId);
        });
        changes.read(booksId, BooksList.ITEMS);
        changes.read(booksId, BooksList.CUSTOMERS);
    }
}
