package io.counterfoil.cart.webhook;

import io.counterfoil.events.CartType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stores' webhooks as they are kept: secrets sealed. */
interface Webhooks {

    /** Takes a secret into use; the one before is good as well until the next. */
    void save(UUID tenantId, UUID storeId, String secret);

    /** Whose webhook it is and which secrets prove it; empty when the store has none. */
    Optional<Webhook> find(UUID storeId);

    /** Keeps what was delivered; false when the same was delivered before. */
    boolean keep(Webhook webhook, byte[] digest);

    /** How it stands; empty when it is not set up. */
    Optional<Health> health(UUID tenantId, UUID storeId);

    /** Deliveries that nobody can deliver again any more. */
    void forgetOld();

    /** One store's webhook. */
    record Webhook(UUID tenantId, UUID storeId, CartType cartType, List<String> secrets) {
        public Webhook {
            secrets = List.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Webhook[" + storeId + "]";
        }
    }

    /**
     * How it stands.
     *
     * @param lastAt null before the first delivery
     * @param inactive orders changed, and the poll found it long before the shop told
     */
    record Health(@Nullable Instant lastAt, boolean inactive) {}
}
