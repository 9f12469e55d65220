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
    VENDORS,
    /**
     * Records that were deleted from the other lists, as far as QuickBooks remembers: their kind is in the field {@code
     * ListDelType}. They have no edit sequence.
     */
    DELETED_RECORDS,
    /** The same of transactions of the kinds that are entered; their kind is in {@code TxnDelType}. */
    DELETED_TRANSACTIONS;

    /** It tells what is not there any more, instead of what is. */
    public boolean ofDeletions() {
        return this == DELETED_RECORDS || this == DELETED_TRANSACTIONS;
    }
}
