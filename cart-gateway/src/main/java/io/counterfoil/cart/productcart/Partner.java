package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.Credentials;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who asks, as a person enters it: {@code PartnerID}, or {@code PartnerID+1000} where the shop and its buyers see order
 * numbers that are greater by 1000 than those in its database (its "order number offset").
 */
record Partner(String id, long offset) {

    private static final Pattern WITH_OFFSET = Pattern.compile("(.+)\\+(\\d{1,9})");

    static Partner of(Credentials credentials) {
        Matcher parts = WITH_OFFSET.matcher(credentials.key());
        return parts.matches()
                ? new Partner(parts.group(1), Long.parseLong(parts.group(2)))
                : new Partner(credentials.key(), 0);
    }

    /** What the buyer knows the order as. */
    String number(String orderId) {
        return offset == 0 || !orderId.matches("\\d{1,17}")
                ? orderId
                : String.valueOf(Long.parseLong(orderId) + offset);
    }
}
