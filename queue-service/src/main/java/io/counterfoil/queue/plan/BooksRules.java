package io.counterfoil.queue.plan;

import io.counterfoil.events.BooksChanged.Settings;
import io.counterfoil.events.OrderHeld.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What QuickBooks itself is set to, held against what would be entered. */
final class BooksRules {

    static final String CLOSED_PERIOD = "CLOSED_PERIOD";
    static final String CLASSES_OFF = "CLASSES_OFF";

    private BooksRules() {}

    static List<Reason> broken(Sale sale) {
        return sale.books()
                .settings()
                .map(settings -> Stream.of(closed(settings, sale.order().orderDate()), classes(settings, sale))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    /** QuickBooks then refuses whatever says how it is taxed. */
    static boolean hasNoSalesTax(Sale sale) {
        return sale.books().settings().filter(settings -> !settings.salesTax()).isPresent();
    }

    private static Optional<Reason> closed(Settings settings, LocalDate date) {
        LocalDate closing = settings.closingDate();
        return closing == null || date.isAfter(closing)
                ? Optional.empty()
                : Optional.of(new Reason(
                        CLOSED_PERIOD,
                        "The order is of " + date + ", and QuickBooks' books are closed up to " + closing
                                + ". Enter it under another date, or change the closing date in QuickBooks."));
    }

    private static Optional<Reason> classes(Settings settings, Sale sale) {
        return settings.classTracking()
                        || !ChosenItems.isChosen(sale.preferences().inClass())
                ? Optional.empty()
                : Optional.of(
                        new Reason(
                                CLASSES_OFF,
                                "The store's preferences name a class, and class tracking is switched off in QuickBooks. Switch it"
                                        + " on there (Edit, Preferences, Accounting), or take the class out of the preferences."));
    }
}
