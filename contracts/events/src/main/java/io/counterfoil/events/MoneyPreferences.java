package io.counterfoil.events;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of money that is given back, changes after an order was entered, and foreign money. What a record does not
 * have gets the value that it begins with.
 *
 * @param refundItem the item for the part of a refund that the cart does not explain; null: such a refund is held
 * @param afterPosting what becomes of an order that the shop cancels after it was entered
 * @param currencies foreign currencies that are entered: ISO 4217, and what QuickBooks calls it
 */
public record MoneyPreferences(@Nullable String refundItem, AfterPosting afterPosting, Map<String, String> currencies) {

    /** How a store begins. */
    @SuppressWarnings("NullAway") // what is not given gets its value in the constructor
    public static final MoneyPreferences INITIAL = new MoneyPreferences(null, null, null);

    public MoneyPreferences {
        refundItem = Preferences.orNull(refundItem);
        afterPosting = Objects.requireNonNullElse(afterPosting, AfterPosting.ASK);
        currencies = sorted(currencies);
    }

    private static Map<String, String> sorted(@Nullable Map<String, String> currencies) {
        Map<String, String> sorted = new TreeMap<>();
        if (currencies != null) {
            currencies.forEach((code, name) -> {
                if (name != null) {
                    sorted.put(code.strip(), name.strip());
                }
            });
        }
        return Collections.unmodifiableMap(sorted);
    }

    /** What becomes of a change in the shop after an order was entered. */
    public enum AfterPosting {
        /** A person is asked. */
        ASK,
        /** QuickBooks follows the shop. */
        FOLLOW
    }
}
