package io.counterfoil.queue.document;

import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.StoreEvent;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in a store's settings; what they decide of waiting documents follows in small transactions. */
@ApplicationScoped
class StoreIntake implements StoreEvent.Handler {

    private final Stores stores;
    private final Documents documents;

    StoreIntake(Stores stores, Documents documents) {
        this.stores = stores;
        this.documents = documents;
    }

    @Override
    public void on(StoreChanged event) {
        if (stores.changed(event)) {
            documents.settingsChanged(event.storeId());
        }
    }
}
