package io.counterfoil.connector.qbxml;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A correction of stock.
 *
 * @param accountRef where the difference in value is booked; null only in a change
 * @param refNumber at most 11 characters
 * @param inventorySiteRef where, when several sites are used
 * @param memo at most 4095 characters
 */
public record InventoryAdjustment(
        @Nullable Ref accountRef,
        @Nullable LocalDate txnDate,
        @Nullable String refNumber,
        @Nullable Ref inventorySiteRef,
        @Nullable Ref customerRef,
        @Nullable Ref classRef,
        @Nullable String memo) {

    /** The site stands after the number in an Add, before the date in a Mod. */
    void writeTo(QbXml xml) {
        xml.requiredRef("AccountRef", accountRef, Limits.LIST_FULL_NAME)
                .ref("InventorySiteRef", xml.adding() ? null : inventorySiteRef, Limits.LIST_NAME)
                .date("TxnDate", txnDate)
                .identity("RefNumber", "Document number", refNumber, Limits.REF_NUMBER)
                .ref("InventorySiteRef", xml.adding() ? inventorySiteRef : null, Limits.LIST_NAME)
                .ref("CustomerRef", customerRef, Limits.CUSTOMER_FULL_NAME)
                .ref("ClassRef", classRef, Limits.LIST_FULL_NAME)
                .free("Memo", memo, Limits.LONG_TEXT);
    }
}
