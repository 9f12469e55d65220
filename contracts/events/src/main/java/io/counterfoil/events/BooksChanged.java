package io.counterfoil.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the company file is set to, as QuickBooks told when a session began. The newest counts.
 *
 * @param storeId whose Web Connector told it
 */
public record BooksChanged(UUID booksId, UUID tenantId, UUID storeId, Settings settings, Instant at)
        implements BooksEvent {

    /**
     * QuickBooks' own preferences, as far as they decide what can be entered.
     *
     * @param salesTax false: nothing can say by which sales tax code or item it is taxed
     * @param classTracking false: nothing can be in a class
     * @param homeCurrency QuickBooks' name of it; null when it did not say
     * @param closingDate what is dated on it or before is closed; null for none
     */
    public record Settings(
            boolean salesTax,
            boolean classTracking,
            boolean inventory,
            boolean multiCurrency,
            @Nullable String homeCurrency,
            @Nullable LocalDate closingDate) {}

    @Override
    public String identity() {
        return booksId + "|" + storeId + "|" + at;
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
