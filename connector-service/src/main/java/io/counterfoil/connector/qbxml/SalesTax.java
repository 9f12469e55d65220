package io.counterfoil.connector.qbxml;

import org.jspecify.annotations.Nullable;

/**
 * How a document is taxed. What is taxed in it, the sales tax code of each line says.
 *
 * @param itemRef the sales tax item or group by which QuickBooks computes; null for the customer's own
 * @param customerCodeRef whether the customer is taxed at all
 */
public record SalesTax(@Nullable Ref itemRef, @Nullable Ref customerCodeRef) {

    public static final SalesTax NONE = new SalesTax(null, null);

    public static SalesTax by(Ref item) {
        return new SalesTax(item, null);
    }
}
