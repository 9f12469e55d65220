package io.counterfoil.admin.store;

import io.counterfoil.admin.rest.EntityTag;
import io.counterfoil.events.CartType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store as the API shows it.
 *
 * @param version grows with every change
 * @param lastOrderFrom orders created before are ignored; null until it is set
 * @param everySeconds how often the cart is asked
 * @param webConnectorMinutes how often the Web Connector is asked to call
 * @param zone of the people who run it, such as Europe/Berlin
 */
record StoreBody(
        UUID id,
        UUID tenantId,
        UUID booksId,
        long version,
        String name,
        CartType cartType,
        State state,
        @Nullable Instant lastOrderFrom,
        int everySeconds,
        int webConnectorMinutes,
        String zone,
        Instant createdAt) {

    EntityTag tag() {
        return EntityTag.of(this);
    }

    /** Whether the cart is polled and orders flow. */
    enum State {
        RUNNING,
        STOPPED
    }
}
