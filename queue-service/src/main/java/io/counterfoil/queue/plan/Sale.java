package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import java.util.UUID;

/**
 * An order with everything that decides how it is entered.
 *
 * @param ordinal counts the times that it is transferred on purpose, from {@link Planner#FIRST_TRANSFER}
 */
public record Sale(
        UUID storeId, String storeName, Preferences preferences, BooksFacts books, Order order, int ordinal) {

    /** For the first time. */
    public Sale(UUID storeId, String storeName, Preferences preferences, BooksFacts books, Order order) {
        this(storeId, storeName, preferences, books, order, Planner.FIRST_TRANSFER);
    }
}
