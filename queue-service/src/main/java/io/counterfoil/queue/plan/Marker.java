package io.counterfoil.queue.plan;

import io.counterfoil.events.NameUuid;
import java.math.BigInteger;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By what a transaction is found again when an answer is lost. Computed from the store and the order, never allocated.
 *
 * @param refNumber the document number in QuickBooks, at most 11 characters; not unique there
 * @param orderKey the whole key, carried in the memo
 */
public record Marker(String refNumber, String orderKey) {

    private static final Pattern PRINTABLE = Pattern.compile("[!-~]([ -~]*[!-~])?");
    private static final Pattern SHORT_ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int BASE = 36;
    private static final int LONGEST_PREFIX = 4;

    static Marker of(UUID storeId, String prefix, String number, String cartOrderId, int ordinal) {
        return new Marker(
                refNumber(storeId, usable(prefix), number, cartOrderId, ordinal),
                orderKey(storeId, cartOrderId, ordinal));
    }

    private static String refNumber(UUID storeId, String prefix, String number, String cartOrderId, int ordinal) {
        String plain = prefix + number;
        boolean fits = ordinal == Planner.FIRST_TRANSFER
                && !number.isBlank()
                && plain.length() <= Limits.REF_NUMBER
                && PRINTABLE.matcher(plain).matches();
        return fits ? plain : prefix + digest(storeId, cartOrderId, ordinal, Limits.REF_NUMBER - prefix.length());
    }

    private static String orderKey(UUID storeId, String cartOrderId, int ordinal) {
        String id = SHORT_ID.matcher(cartOrderId).matches() ? cartOrderId : digest(storeId, cartOrderId, ordinal, 20);
        return storeId.toString().substring(0, 8) + "-" + id + "-" + ordinal;
    }

    private static String usable(String prefix) {
        return prefix.length() <= LONGEST_PREFIX && PRINTABLE.matcher(prefix).matches() ? prefix : "";
    }

    private static String digest(UUID storeId, String cartOrderId, int ordinal, int length) {
        UUID hash = NameUuid.of(storeId, "marker", cartOrderId, ordinal);
        String digits = new BigInteger(hash.toString().replace("-", ""), 16).toString(BASE);
        return digits.substring(digits.length() - length).toUpperCase(Locale.ROOT);
    }
}
