package io.counterfoil.connector.qbxml;

/**
 * What was deleted.
 *
 * @param type as qbXML names it: {@code Customer}, {@code ItemInventory}, {@code Invoice}, ...
 * @param id ListID or TxnID
 * @param name FullName or RefNumber; empty when not told
 * @param timeDeleted as QuickBooks told it
 */
public record Deleted(String type, String id, String name, String timeDeleted) {

    public static Deleted from(Reply.Entry record) {
        boolean transaction = record.element().equals("TxnDeletedRet");
        return new Deleted(
                record.field(transaction ? "TxnDelType" : "ListDelType"),
                record.id(),
                record.field(transaction ? "RefNumber" : "FullName"),
                record.field("TimeDeleted"));
    }
}
