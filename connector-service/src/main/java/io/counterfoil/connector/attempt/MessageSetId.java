package io.counterfoil.connector.attempt;

import java.security.SecureRandom;

/** Ids of message sets: 100 random bits in base 32. QuickBooks takes 23 characters at most (9004). */
public final class MessageSetId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;

    private MessageSetId() {}

    public static String random() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return id.toString();
    }
}
