package io.counterfoil.admin.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.admin.rest.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A call under the name that its caller gave it.
 *
 * @param key the caller's own
 * @param requestHash of what is asked
 */
record NamedCall(UUID actor, String key, String requestHash) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    static NamedCall of(UUID actor, String key, String address, byte[] body) {
        if (!KEY.matcher(key).matches()) {
            throw Problem.badInput("Idempotency-Key must have from 1 to 255 characters, without spaces.");
        }
        MessageDigest digest = sha256();
        digest.update((address + "\n").getBytes(UTF_8));
        return new NamedCall(actor, key, HexFormat.of().formatHex(digest.digest(body)));
    }

    /** What is stored of the key. */
    String keyHash() {
        return HexFormat.of().formatHex(sha256().digest(key.getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
