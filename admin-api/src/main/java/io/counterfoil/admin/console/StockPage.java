package io.counterfoil.admin.console;

import org.jspecify.annotations.Nullable;

/**
 * What may be sold of each product, and why.
 *
 * @param sku the one product that is explained; empty for all
 * @param question what a person is asked; null when nothing is
 */
record StockPage(
        Head head,
        String sku,
        Part<StockRow> stock,
        @Nullable StockQuestion question) {

    public boolean one() {
        return !sku.isEmpty();
    }
}
