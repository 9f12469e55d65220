package io.counterfoil.connector.qbxml;

/**
 * The state of a record that a change is made to. QuickBooks answers 3200 when the record has been changed since.
 *
 * @param id ListID or TxnID
 * @param editSequence as QuickBooks told it last
 */
public record Version(String id, String editSequence) {}
