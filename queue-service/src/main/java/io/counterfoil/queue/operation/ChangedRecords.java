package io.counterfoil.queue.operation;

import io.counterfoil.events.BooksList;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;

/** Has a list of the company file read again, as far as it changed. */
@ApplicationScoped
public class ChangedRecords {

    private final ListOperations lists;

    ChangedRecords(ListOperations lists) {
        this.lists = lists;
    }

    /** Once, however often it is asked for until it is done. Called in the store's turn. */
    public void read(Store store, BooksList list) {
        lists.outstanding(
                store, list == BooksList.CUSTOMERS ? ListOperation.CHANGED_CUSTOMERS : ListOperation.CHANGED_ITEMS);
    }
}
