package io.counterfoil.history.projection;

import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.StoreEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether and how often a store's Web Connector is expected. */
@ApplicationScoped
class StoreProjection implements StoreEvent.Handler {

    private final PostgresStores stores;

    StoreProjection(PostgresStores stores) {
        this.stores = stores;
    }

    @Override
    public void on(StoreChanged event) {
        stores.expect(event);
    }
}
