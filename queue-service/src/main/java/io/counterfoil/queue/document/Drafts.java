package io.counterfoil.queue.document;

import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.link.HomeCurrencies;
import io.counterfoil.queue.mapping.Linked;
import io.counterfoil.queue.mapping.LinkedOrders;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Planner;
import io.counterfoil.queue.plan.Sale;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;

/** Plans documents under the store's settings and links, against what is known of its books; decides nothing. */
@ApplicationScoped
class Drafts {

    private final LinkedOrders links;
    private final BookRecords records;
    private final Customers customers;
    private final HomeCurrencies currencies;

    Drafts(LinkedOrders links, BookRecords records, Customers customers, HomeCurrencies currencies) {
        this.links = links;
        this.records = records;
        this.customers = customers;
        this.currencies = currencies;
    }

    Draft of(Document document, Store today) {
        Store store = today.of(document.order());
        Linked linked = links.of(store, document.order());
        return new Draft(linked, linked.broken().isEmpty() ? plan(store, linked) : new Plan.Held(linked.broken()));
    }

    private Plan plan(Store store, Linked linked) {
        return Planner.plan(new Sale(
                store.id(),
                store.settings().name(),
                linked.preferences(),
                new MirroredBooks(store.booksId(), currencies.of(store.booksId()), records, customers, linked),
                linked.order()));
    }
}
