package io.counterfoil.simulator.quickbooks;

import java.util.Set;

/** A feature that the preferences switch on; {@code elements} are the fields and requests that need it. */
public enum Feature {
    SALES_TAX("SalesTaxCodeRef ItemSalesTaxRef CustomerSalesTaxCodeRef ItemSalesTaxAdd"),
    CLASS_TRACKING("ClassRef ClassAdd"),
    SALES_ORDERS("SalesOrderAdd SalesOrderMod");

    private final String elements;

    Feature(String elements) {
        this.elements = elements;
    }

    boolean isNeededBy(Asked asked) {
        return asked.has(Set.of(elements.split(" ")));
    }
}
