package io.counterfoil.admin.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What a browser keeps while somebody is signed in to the console; a secret. */
public record ConsoleToken(String text) {

    private static final int BYTES = 32;

    static ConsoleToken fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ConsoleToken(base64(bytes));
    }

    /** What is stored of it. */
    String hash() {
        return hashed("session");
    }

    /** What every form carries: a page of another site can neither read nor guess it. */
    public String csrf() {
        return hashed("csrf");
    }

    private String hashed(String purpose) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return base64(sha256.digest((purpose + " " + text).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "a console token";
    }
}
