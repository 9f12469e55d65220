package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer that is new, or that reads differently than before.
 *
 * @param customer with its id
 * @param contentHash SHA-256 in hex of what the cart said of it, without the time of its change
 * @param seenAt when the cart was asked
 * @param imported whether a person chose it; null: nobody did, it was met while looking for changes
 */
public record CustomerSeen(
        UUID storeId,
        UUID tenantId,
        CartCustomer customer,
        String contentHash,
        Instant seenAt,
        @Nullable Boolean imported)
        implements CartEvent {

    /** Met while looking for changes. */
    public CustomerSeen(UUID storeId, UUID tenantId, CartCustomer customer, String contentHash, Instant seenAt) {
        this(storeId, tenantId, customer, contentHash, seenAt, null);
    }

    @Override
    public String identity() {
        return storeId + "|" + customer.cartCustomerId() + "|" + contentHash + "|" + seenAt;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
