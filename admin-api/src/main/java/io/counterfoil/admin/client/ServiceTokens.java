package io.counterfoil.admin.client;

import io.counterfoil.admin.access.Actor;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the tokens by which the other services know that we ask, for which tenant and for whom. */
@Singleton
class ServiceTokens {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final int KEY_BYTES = 32;

    private final SecretKey key;
    private final Actor actor;
    private final Clock clock;

    ServiceTokens(@ConfigProperty(name = "counterfoil.service.key") String key, Actor actor, Clock clock) {
        this.key = key(key);
        this.actor = actor;
        this.clock = clock;
    }

    /** A token of the running request. */
    String forTenant(UUID tenant) {
        Instant now = clock.instant();
        return Jwt.issuer("counterfoil")
                .subject(actor.userName())
                .groups("service")
                .claim("tenant", tenant.toString())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .sign(key);
    }

    private static SecretKey key(String base64Url) {
        byte[] bytes = Base64.getUrlDecoder().decode(base64Url);
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException(
                    "COUNTERFOIL_SERVICE_KEY is too short: it must be " + KEY_BYTES + " random bytes in base64url.");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
