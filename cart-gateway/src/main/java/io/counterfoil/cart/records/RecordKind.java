package io.counterfoil.cart.records;

/** What is followed besides orders. */
public enum RecordKind {
    ITEM,
    CUSTOMER
}
