package io.counterfoil.queue.plan;

import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import java.util.UUID;

/** An order with everything that decides how it is entered. */
public record Sale(UUID storeId, String storeName, Preferences preferences, BooksFacts books, Order order) {}
