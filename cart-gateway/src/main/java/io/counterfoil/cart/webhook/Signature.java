package io.counterfoil.cart.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.events.CartType;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How each kind of cart signs what it delivers: over the bytes as they came, before anything reads them. */
enum Signature {
    WOOCOMMERCE {
        @Override
        boolean proves(UnaryOperator<String> headers, byte[] body, String secret, Clock clock) {
            return same(headers.apply("X-WC-Webhook-Signature"), hmac(secret, body));
        }
    },
    SHOPIFY {
        @Override
        boolean proves(UnaryOperator<String> headers, byte[] body, String secret, Clock clock) {
            return same(headers.apply("X-Shopify-Hmac-SHA256"), hmac(secret, body));
        }
    },
    /** As "Standard Webhooks" has it: id, time and body are signed, and there may be several signatures. */
    BIGCOMMERCE {
        @Override
        boolean proves(UnaryOperator<String> headers, byte[] body, String secret, Clock clock) {
            String id = headers.apply("webhook-id");
            String time = headers.apply("webhook-timestamp");
            byte[] signed = hmac(secret, (id + "." + time + ".").getBytes(UTF_8), body);
            return recent(time, clock)
                    && Arrays.stream(headers.apply("webhook-signature").split(" "))
                            .filter(one -> one.startsWith(VERSION))
                            .anyMatch(one -> same(one.substring(VERSION.length()), signed));
        }
    };

    private static final String VERSION = "v1,";
    private static final Duration RECENT = Duration.ofMinutes(5);

    /**
     * Whether somebody who knows the secret sent this.
     *
     * @param headers by name; an absent one is empty
     */
    abstract boolean proves(UnaryOperator<String> headers, byte[] body, String secret, Clock clock);

    /** Empty: this kind of cart tells nothing of itself. */
    static Optional<Signature> of(CartType type) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(type.name()))
                .findFirst();
    }

    private static boolean recent(String time, Clock clock) {
        return time.matches("\\d{1,11}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant())
                                .abs()
                                .compareTo(RECENT)
                        <= 0;
    }

    private static boolean same(String given, byte[] computed) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), Base64.getEncoder().encode(computed));
    }

    private static byte[] hmac(String secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            Arrays.stream(parts).forEach(mac::update);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
