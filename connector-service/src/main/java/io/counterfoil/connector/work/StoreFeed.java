package io.counterfoil.connector.work;

import io.counterfoil.connector.login.Logins;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.StoreEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** A store's Web Connector login exists from the moment that the store does. */
@ApplicationScoped
class StoreFeed implements StoreEvent.Handler {

    private final Logins logins;

    StoreFeed(Logins logins) {
        this.logins = logins;
    }

    @Override
    public void on(StoreChanged event) {
        logins.feeds(event.storeId(), event.tenantId(), event.booksId());
    }
}
