package io.counterfoil.connector.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Web Connector passwords: 192 random bits, so a keyed hash keeps them and costs a microsecond at each of the many
 * contacts. Never chosen by people.
 */
public final class Password {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec pepper;

    /** @param pepper at least 32 bytes, the same in every replica */
    public Password(byte[] pepper) {
        if (pepper.length < 32) {
            throw new IllegalArgumentException(
                    "COUNTERFOIL_CONNECTOR_PEPPER must be the base64 form of at least 32 random bytes");
        }
        this.pepper = new SecretKeySpec(pepper, ALGORITHM);
    }

    public static String generate() {
        return random(24);
    }

    /** A user name says nothing of its store. */
    public static String userName() {
        return "sc-" + random(10);
    }

    /** A 256-bit ticket. */
    public static String ticket() {
        return random(32);
    }

    public String mac(String userName, String password) {
        return mac(userName.length() + "|" + userName + "|" + password);
    }

    /** What is kept of a ticket. */
    public String mac(String ticket) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return HexFormat.of().formatHex(mac.doFinal(ticket.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Takes the same time wherever the two differ; an empty one is that of no password. */
    public static boolean same(String kept, String given) {
        return MessageDigest.isEqual(kept.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
