package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/** A Web Connector gave this store's user name with a wrong password. */
public record SignInRefused(UUID storeId, UUID tenantId, Instant at) implements SessionEvent {

    @Override
    public String identity() {
        return storeId + "|" + at;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
