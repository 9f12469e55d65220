package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A customer that is new, or that reads differently than before.
 *
 * @param customer with its id
 * @param contentHash SHA-256 in hex of what the cart said of it, without the time of its change
 * @param seenAt when the cart was asked
 */
public record CustomerSeen(UUID storeId, UUID tenantId, CartCustomer customer, String contentHash, Instant seenAt)
        implements CartEvent {

    @Override
    public String identity() {
        return storeId + "|" + customer.cartCustomerId() + "|" + contentHash + "|" + seenAt;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
