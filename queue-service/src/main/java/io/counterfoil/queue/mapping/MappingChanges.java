package io.counterfoil.queue.mapping;

import io.counterfoil.queue.access.Refused;
import io.counterfoil.queue.stock.Stock;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** People link: all of what is sent, or nothing of it. Orders that waited for a link are decided about again. */
@ApplicationScoped
class MappingChanges {

    private final Stores stores;
    private final Mappings mappings;
    private final Targets targets;
    private final HeldOrders heldOrders;
    private final Stock stock;

    MappingChanges(Stores stores, Mappings mappings, Targets targets, HeldOrders heldOrders, Stock stock) {
        this.stores = stores;
        this.mappings = mappings;
        this.targets = targets;
        this.heldOrders = heldOrders;
        this.stock = stock;
    }

    /** Who changes the mappings of which store, having seen which state of them. */
    record Request(UUID storeId, UUID tenantId, String by, IfMatch ifMatch) {}

    /** Links, and removes links. */
    @Transactional
    long change(Request request, List<NewMapping> wanted) {
        return change(request, store -> wanted.forEach(mapping -> change(store, mapping, request.by())));
    }

    private void change(Store store, NewMapping wanted, String by) {
        if (wanted.listId() == null) {
            mappings.remove(store.id(), wanted.checkedKind(), wanted.checkedText());
        } else {
            mappings.put(
                    store,
                    targets.mapping(store.booksId(), wanted.checkedKind(), wanted.checkedText(), wanted.listId()),
                    by);
        }
    }

    /** Puts what a file says in place of all there is. */
    @Transactional
    long replace(Request request, MappingFile file) {
        return change(request, store -> {
            List<Mapping> all = file.mappings(
                    line -> targets.mapping(store.booksId(), line.kind(), line.text(), line.listId(), line.name()));
            mappings.removeAll(store.id());
            all.forEach(mapping -> mappings.put(store, mapping, request.by()));
        });
    }

    private long change(Request request, Consumer<Store> change) {
        Store store = stores.turn(request.storeId(), request.tenantId()).orElseThrow(Refused::storeUnknown);
        request.ifMatch().check(mappings.version(store.id()));
        change.accept(store);
        mappings.changed(store.id());
        heldOrders.decideAgain(store.id());
        stock.changed(store.id());
        return mappings.version(store.id());
    }
}
