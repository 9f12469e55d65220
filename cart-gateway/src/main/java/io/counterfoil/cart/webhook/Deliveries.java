package io.counterfoil.cart.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.sync.Polls;
import io.counterfoil.cart.webhook.Webhooks.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Takes deliveries in. Nothing in them is believed but that something changed: the cart is read, as by every poll. */
@ApplicationScoped
class Deliveries {

    private final Webhooks webhooks;
    private final Polls polls;
    private final Clock clock;

    Deliveries(Webhooks webhooks, Polls polls, Clock clock) {
        this.webhooks = webhooks;
        this.polls = polls;
        this.clock = clock;
    }

    @Transactional
    Verdict take(String type, UUID storeId, UnaryOperator<String> headers, byte[] body) {
        Optional<Webhook> webhook = webhooks.find(storeId)
                .filter(known ->
                        known.cartType().name().toLowerCase(Locale.ROOT).equals(type))
                .filter(known -> proves(known, headers, body));
        if (webhook.isEmpty()) {
            return Verdict.NOT_PROVED;
        }
        if (!CartJson.read(new String(body, UTF_8)).fold(json -> true, trouble -> false)) {
            return Verdict.NOT_JSON;
        }
        if (!webhooks.keep(webhook.get(), digest(body))) {
            return Verdict.KNOWN;
        }
        polls.nudge(webhook.get().tenantId(), storeId);
        return Verdict.NEWS;
    }

    private boolean proves(Webhook webhook, UnaryOperator<String> headers, byte[] body) {
        return Signature.of(webhook.cartType())
                .filter(signature ->
                        webhook.secrets().stream().anyMatch(secret -> signature.proves(headers, body, secret, clock)))
                .isPresent();
    }

    /** Headers that name a delivery are not signed everywhere: the body is. */
    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What a delivery was taken for. */
    enum Verdict {
        NEWS(200),
        KNOWN(200),
        NOT_JSON(400),
        NOT_PROVED(401);

        private final int status;

        Verdict(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
