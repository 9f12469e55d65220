package io.counterfoil.history;

import io.smallrye.jwt.build.Jwt;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as admin-api makes them, and others. */
final class Tokens {

    private static final int LIFE_SECONDS = 60;

    private Tokens() {}

    static String of(UUID tenant) {
        return token("counterfoil", "service", tenant, Instant.now(), key());
    }

    static String ofAnotherIssuer(UUID tenant) {
        return token("somebody", "service", tenant, Instant.now(), key());
    }

    static String ofAnotherGroup(UUID tenant) {
        return token("counterfoil", "guest", tenant, Instant.now(), key());
    }

    static String withAnotherKey(UUID tenant) {
        return token("counterfoil", "service", tenant, Instant.now(), new SecretKeySpec(new byte[32], "HmacSHA256"));
    }

    static String expired(UUID tenant) {
        return token("counterfoil", "service", tenant, Instant.now().minusSeconds(2 * LIFE_SECONDS), key());
    }

    private static String token(String issuer, String group, UUID tenant, Instant issued, SecretKey key) {
        return Jwt.issuer(issuer)
                .subject("admin")
                .groups(group)
                .claim("tenant", tenant.toString())
                .issuedAt(issued)
                .expiresAt(issued.plusSeconds(LIFE_SECONDS))
                .sign(key);
    }

    private static SecretKey key() {
        String key = ConfigProvider.getConfig().getValue("counterfoil.service.key", String.class);
        return new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256");
    }
}
