package io.counterfoil.queue.plan;

import io.counterfoil.events.OrderHeld.Reason;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An order is entered in the one currency of its books, and that has cents. */
final class CurrencyRule {

    private CurrencyRule() {}

    static Optional<Reason> broken(String currency, @Nullable String home) {
        if (decimals(currency).orElse(-1) != Limits.AMOUNT_DECIMALS) {
            return Optional.of(new Reason(
                    "FOREIGN_CURRENCY",
                    "The order's currency is \"" + PlainText.clean(currency)
                            + "\"; only currencies with two decimals are entered yet. Enter the order by hand."));
        }
        if (home != null && !home.equals(currency)) {
            return Optional.of(new Reason(
                    "FOREIGN_CURRENCY",
                    "The order is in " + currency
                            + ", the books are kept in " + home
                            + ". Foreign currencies are not entered yet: enter the order by hand."));
        }
        return Optional.empty();
    }

    private static OptionalInt decimals(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst();
    }
}
