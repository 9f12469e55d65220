package io.counterfoil.queue.mapping;

import io.counterfoil.events.BooksList;
import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.books.BookRecords;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Proposes items for the products of open orders that nobody has linked. */
@ApplicationScoped
class Suggestions {

    /** So many products are looked at, those of the most orders first. */
    private static final int PRODUCTS = 1_000;

    private final Stores stores;
    private final HeldOrders orders;
    private final Mappings mappings;
    private final BookRecords records;

    Suggestions(Stores stores, HeldOrders orders, Mappings mappings, BookRecords records) {
        this.stores = stores;
        this.orders = orders;
        this.mappings = mappings;
        this.records = records;
    }

    @Transactional
    List<Suggestion> of(UUID storeId, UUID tenantId, int limit) {
        Store store = stores.known(storeId, tenantId).orElseThrow(Refused::storeUnknown);
        List<Ranking> rankings =
                unlinked(storeId).stream().limit(limit).map(Ranking::new).toList();
        if (!rankings.isEmpty()) {
            records.each(store.booksId(), BooksList.ITEMS, record -> rank(record, rankings));
        }
        return rankings.stream().map(Ranking::suggestion).toList();
    }

    private List<WaitingProduct> unlinked(UUID storeId) {
        List<WaitingProduct> waiting = orders.products(storeId, PRODUCTS);
        Set<String> linked = mappings
                .of(
                        storeId,
                        waiting.stream()
                                .map(product -> new Mappings.Wanted(MappingKind.ITEM, product.sku()))
                                .toList())
                .stream()
                .filter(link -> link.mapping().kind() == MappingKind.ITEM)
                .map(link -> link.mapping().key())
                .collect(Collectors.toSet());
        return waiting.stream()
                .filter(product -> !linked.contains(NameKey.of(product.sku())))
                .toList();
    }

    private static void rank(BookRecord record, List<Ranking> rankings) {
        if (record.active() && MappingKind.takesAmount(record.kind())) {
            Likeness.Item item = Likeness.Item.of(record);
            rankings.forEach(ranking -> ranking.consider(item));
        }
    }
}
