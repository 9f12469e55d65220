package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with everything that decides how it is entered.
 *
 * @param homeCurrency of the books, ISO 4217; null as long as nothing was queued for them
 */
public record Sale(
        UUID storeId,
        String storeName,
        Preferences preferences,
        @Nullable String homeCurrency,
        Order order) {}
