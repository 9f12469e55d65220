package io.counterfoil.admin.console;

import org.jspecify.annotations.Nullable;

/**
 * What of an order is linked to which record of QuickBooks, as queue-service shows it.
 *
 * @param trouble why it cannot be used; null when it can
 */
record MappingRow(
        String kind,
        String text,
        @Nullable String listId,
        String name,
        @Nullable String trouble) {}
