package io.counterfoil.queue.document;

import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Documents that may fare differently since their store's settings changed: thousands, when a preference is switched. */
@ApplicationScoped
class DueDocuments {

    private static final int SOME = 50;

    private final Stores stores;
    private final Documents documents;
    private final Desk desk;

    DueDocuments(Stores stores, Documents documents, Desk desk) {
        this.stores = stores;
        this.documents = documents;
        this.desk = desk;
    }

    @Transactional
    List<Documents.Waiting> stores() {
        return documents.waiting();
    }

    /** Decides about the oldest few; true while there may be more. */
    @Transactional
    boolean decideSome(Documents.Waiting waiting) {
        Optional<Store> store = stores.turn(waiting.storeId(), waiting.tenantId());
        List<UUID> some = documents.waiting(waiting.storeId(), SOME);
        some.stream().map(documents::lock).flatMap(Optional::stream).forEach(document -> desk.decide(document, store));
        return some.size() == SOME;
    }
}
