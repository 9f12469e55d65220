package io.counterfoil.cart.webhook;

import io.counterfoil.cart.webhook.Webhooks.Health;
import io.counterfoil.events.CartType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person sets up and sees of a store's webhook. */
@ApplicationScoped
class WebhookSetup {

    private final Webhooks webhooks;

    WebhookSetup(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Transactional
    void save(UUID tenantId, UUID storeId, String secret) {
        webhooks.save(tenantId, storeId, secret);
    }

    WebhookPage show(UUID tenantId, UUID storeId, CartType type) {
        if (Signature.of(type).isEmpty()) {
            return new WebhookPage(null, State.NOT_OFFERED, null, "This kind of cart is polled only.");
        }
        String path = "/webhooks/" + type.name().toLowerCase(Locale.ROOT) + "/" + storeId;
        Optional<Health> health = webhooks.health(tenantId, storeId);
        State state = health.map(State::of).orElse(State.NOT_SET_UP);
        return new WebhookPage(path, state, health.map(Health::lastAt).orElse(null), state.words);
    }

    /** How it stands. */
    enum State {
        NOT_OFFERED(""),
        NOT_SET_UP("The cart is polled only. With a webhook new orders are here within seconds."),
        WAITING("The shop has told nothing yet."),
        ACTIVE("The shop tells when something changes."),
        INACTIVE("Webhook inactive: orders changed and the shop did not tell. Switch the webhook on again in the shop;"
                + " meanwhile the cart is polled.");

        private final String words;

        State(String words) {
            this.words = words;
        }

        private static State of(Health health) {
            if (health.inactive()) {
                return INACTIVE;
            }
            return health.lastAt() == null ? WAITING : ACTIVE;
        }
    }

    /**
     * A webhook as a person sees it.
     *
     * @param path where the shop delivers, on the address under which this service is reached from outside; null when
     *     the cart tells nothing of itself
     * @param lastAt null before the first delivery
     */
    record WebhookPage(
            @Nullable String path, State state, @Nullable Instant lastAt, String message) {}
}
