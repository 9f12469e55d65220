package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksChanged.Settings;
import io.counterfoil.events.OrderHeld.Reason;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order is entered in its own currency, with the amounts that it has: in that of the books, or in a foreign one that
 * QuickBooks keeps and that the store has named. A customer has one currency for ever, so each has a customer of its own.
 */
final class CurrencyRule {

    static final String FOREIGN_CURRENCY = "FOREIGN_CURRENCY";

    private CurrencyRule() {}

    static Optional<Reason> broken(Sale sale) {
        String code = sale.order().currency();
        if (known(code).isEmpty()) {
            return hold("The order's currency is \"" + PlainText.clean(code)
                    + "\", which is none of ISO 4217. Correct the order in the shop, or enter it by hand.");
        }
        return isHome(sale) || foreign(sale).isPresent() ? Optional.empty() : hold(whatToDo(sale));
    }

    /** QuickBooks' name of the foreign currency that the order is entered in; empty when it is that of the books. */
    static Optional<String> foreign(Sale sale) {
        return isHome(sale) || !keepsSeveral(sale) ? Optional.empty() : named(sale);
    }

    private static boolean isHome(Sale sale) {
        Optional<String> home =
                sale.books().settings().filter(Settings::multiCurrency).map(Settings::homeCurrency);
        String code = sale.order().currency();
        return home.map(name -> name.equalsIgnoreCase(named(sale).orElseGet(() -> usualName(code))))
                .orElseGet(() -> sale.books().homeCurrency().map(code::equals).orElse(true));
    }

    private static boolean keepsSeveral(Sale sale) {
        return sale.books().settings().filter(Settings::multiCurrency).isPresent();
    }

    private static Optional<String> named(Sale sale) {
        return Optional.ofNullable(
                sale.preferences().money().currencies().get(sale.order().currency()));
    }

    private static String usualName(String code) {
        return known(code).map(currency -> currency.getDisplayName(Locale.US)).orElse("");
    }

    private static String whatToDo(Sale sale) {
        String foreign = "The order is in " + sale.order().currency() + ", the books are kept in "
                + Objects.requireNonNullElse(home(sale), "another currency") + ". ";
        return foreign
                + (keepsSeveral(sale)
                        ? "Say in the store's preferences (money.currencies) what QuickBooks calls the currency, or enter the"
                                + " order by hand."
                        : "QuickBooks keeps one currency only, as far as it has told: switch several on there (Edit,"
                                + " Preferences, Multiple Currencies), or enter the order by hand.");
    }

    private static @Nullable String home(Sale sale) {
        return sale.books()
                .settings()
                .map(Settings::homeCurrency)
                .or(() -> sale.books().homeCurrency())
                .orElse(null);
    }

    private static Optional<Reason> hold(String text) {
        return Optional.of(new Reason(FOREIGN_CURRENCY, text));
    }

    private static Optional<Currency> known(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code) && currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
