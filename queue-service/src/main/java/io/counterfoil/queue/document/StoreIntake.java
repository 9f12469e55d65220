package io.counterfoil.queue.document;

import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.StoreEvent;
import io.counterfoil.queue.stock.Stock;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in a store's settings; what they decide of waiting documents follows in small transactions. */
@ApplicationScoped
class StoreIntake implements StoreEvent.Handler {

    private final Stores stores;
    private final Documents documents;
    private final Stock stock;

    StoreIntake(Stores stores, Documents documents, Stock stock) {
        this.stores = stores;
        this.documents = documents;
        this.stock = stock;
    }

    @Override
    public void on(StoreChanged event) {
        if (stores.changed(event)) {
            documents.settingsChanged(event.storeId());
            stock.changed(event);
        }
    }
}
