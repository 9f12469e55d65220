package io.counterfoil.events;

import org.jspecify.annotations.Nullable;

/**
 * How a store's orders are entered in QuickBooks.
 *
 * @param exportMode when a new order is released for QuickBooks
 * @param documentPrefix put before the order number in the QuickBooks document number; at most 4 characters
 * @param defaultItem name of the QuickBooks item for a product whose SKU is not an item there; null: such an order is held
 * @param shippingItem name of the QuickBooks item for shipping; null: an order with shipping is held
 * @param feeItem name of the QuickBooks item for fees; null: an order with fees is held
 * @param discountItem name of the QuickBooks item for discounts; null: an order with a discount is held
 * @param taxItem name of the QuickBooks item for tax; null: an order with tax is held
 */
public record Preferences(
        ExportMode exportMode,
        String documentPrefix,
        @Nullable String defaultItem,
        @Nullable String shippingItem,
        @Nullable String feeItem,
        @Nullable String discountItem,
        @Nullable String taxItem) {

    /** When a new order is released: at once, or when a person transfers it. */
    public enum ExportMode {
        ON_DEMAND,
        AUTOMATIC
    }

    /** The safe start: nothing leaves for QuickBooks until somebody says so. */
    public static Preferences initial() {
        return new Preferences(ExportMode.ON_DEMAND, "", null, null, null, null, null);
    }
}
