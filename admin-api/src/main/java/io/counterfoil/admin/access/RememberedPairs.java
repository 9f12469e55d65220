package io.counterfoil.admin.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pairs of user and password that were right a moment ago, so that not every call costs a bcrypt. Kept as a hash under a
 * key that only this process has and nobody stores; a changed password hash makes the pair a different one.
 */
final class RememberedPairs {

    static final Duration KEPT = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key = new SecretKeySpec(random(), ALGORITHM);
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final Clock clock;

    RememberedPairs(Clock clock) {
        this.clock = clock;
    }

    boolean contains(String user, String password, String passwordHash) {
        Instant end = until.get(keyed(user, password, passwordHash));
        return end != null && clock.instant().isBefore(end);
    }

    void add(String user, String password, String passwordHash) {
        Instant now = clock.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        until.put(keyed(user, password, passwordHash), now.plus(KEPT));
    }

    private String keyed(String user, String password, String passwordHash) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String parts = user.length() + ":" + user + password.length() + ":" + password + passwordHash;
            return HexFormat.of().formatHex(mac.doFinal(parts.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
