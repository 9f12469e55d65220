package io.counterfoil.queue.mapping;

import java.util.List;
import java.util.UUID;

/** Orders that wait for something a store can choose. Every call joins the running transaction. */
public interface HeldOrders {

    /** What they were held for may have changed: they are decided about again. */
    void decideAgain(UUID storeId);

    /** The company file of these books is another one: no order stands in it. */
    void otherFile(UUID booksId);

    /** Products with a SKU in the store's pending and held orders; those of the most orders first. */
    List<WaitingProduct> products(UUID storeId, int limit);
}
