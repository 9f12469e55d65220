package io.counterfoil.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;

/** What shops have chosen. */
final class Shops {

    private static final ObjectMapper JSON = Wire.mapper();
    private static final String ITEMS = """
            {"exportMode": "AUTOMATIC", "documentPrefix": "W", "defaultItem": "Web Item", "shippingItem": "Web Shipping",
            "feeItem": "Web Fee", "discountItem": "Web Discount", "handlingItem": "Web Handling",
            "wrappingItem": "Web Wrapping", "giftCertificateItem": "Web Gift Certificate", "rewardPointsItem": "Web Points",
            "salesTaxItems": ["Tax 8.875", "Tax 7.25", "Tax 20", "Tax 6.35"],
            "money": {"refundItem": %s, "currencies": {"EUR": "Euro", "JPY": "Japanese Yen", "KWD": "Kuwaiti Dinar"}}, %s}
            """;

    static final Preferences WITH_TAX_ITEMS = having("\"taxItem\": \"Web Tax\"");

    private Shops() {}

    /** Every item, and something else. */
    static Preferences having(String more) {
        return having("null", more);
    }

    /** The same, with an item for what a cart does not explain of a refund. */
    static Preferences withRefundItem(String more) {
        return having("\"Web Refund\"", more);
    }

    private static Preferences having(String refundItem, String more) {
        try {
            return JSON.readValue(ITEMS.formatted(refundItem, more), Preferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(more, e);
        }
    }
}
