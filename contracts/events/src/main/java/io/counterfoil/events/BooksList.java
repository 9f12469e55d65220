package io.counterfoil.events;

/** A list of the company file. */
public enum BooksList {
    /** Items of every kind. */
    ITEMS,
    CUSTOMERS,
    ACCOUNTS,
    PAYMENT_METHODS,
    SHIP_METHODS,
    TERMS,
    CLASSES,
    SALES_TAX_CODES,
    VENDORS
}
