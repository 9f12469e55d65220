package io.counterfoil.admin.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as a program sends it; a secret. It is random and long, so that a plain hash of it is enough.
 *
 * @param prefix by which it is found, and recognised in a list
 */
public record ApiKeyText(String prefix, String secret) {

    /** How every key begins, so that a scanner for leaked secrets knows it. */
    static final String START = "cf_";

    private static final Pattern FORM = Pattern.compile(START + "([0-9a-f]{12})_([0-9a-f]{64})");
    private static final int PREFIX_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    public static ApiKeyText fresh() {
        return new ApiKeyText(random(PREFIX_BYTES), random(SECRET_BYTES));
    }

    /** Empty for what has not the form of a key. */
    static Optional<ApiKeyText> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() ? Optional.of(new ApiKeyText(form.group(1), form.group(2))) : Optional.empty();
    }

    /** Whether one stands somewhere in the text. */
    static boolean standsIn(String text) {
        return FORM.matcher(text).find();
    }

    /** The whole of it. */
    public String text() {
        return START + prefix + "_" + secret;
    }

    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean isOf(String wanted) {
        return MessageDigest.isEqual(hash().getBytes(UTF_8), wanted.getBytes(UTF_8));
    }

    private static String random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return START + prefix + "_...";
    }
}
