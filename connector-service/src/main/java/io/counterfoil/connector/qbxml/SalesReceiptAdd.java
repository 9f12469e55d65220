package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work.AddSalesReceipt;
import io.counterfoil.events.Work.ReceiptLine;
import io.counterfoil.events.Work.Ref;
import java.util.function.Function;

/**
 * A sales receipt whose lines say their amounts, all of them non-taxable.
 *
 * @param listIds gives the ListID that a reference stands for
 */
public record SalesReceiptAdd(String requestId, AddSalesReceipt receipt, Function<Ref, String> listIds)
        implements Request {

    /** The sales tax code that every US company file has for what is not taxed. */
    private static final String NON_TAXABLE = "Non";

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("SalesReceiptAddRq", requestId)
                .open("SalesReceiptAdd")
                .ref("CustomerRef", listIds.apply(receipt.customer()))
                .date("TxnDate", receipt.txnDate())
                .text("RefNumber", Limits.identifying("Document number", receipt.refNumber(), 11));
        Addresses.write(xml, "BillAddress", receipt.billing());
        Addresses.write(xml, "ShipAddress", receipt.shipping());
        xml.text("Memo", memo()).text("ExternalGUID", "{" + receipt.externalGuid() + "}");
        receipt.lines().forEach(line -> write(xml, line));
        xml.close("SalesReceiptAdd").close("SalesReceiptAddRq");
    }

    private String memo() {
        String memo = Limits.free(receipt.memo(), 4095);
        if (!memo.contains("[" + receipt.orderKey() + "]")) {
            throw new Unsendable("The memo does not carry the order key " + receipt.orderKey());
        }
        return memo;
    }

    private void write(QbXml xml, ReceiptLine line) {
        xml.open("SalesReceiptLineAdd")
                .ref("ItemRef", listIds.apply(line.item()))
                .text("Desc", Limits.free(line.description(), 4095))
                .quantity("Quantity", line.quantity())
                .amount("Amount", line.amount())
                .open("SalesTaxCodeRef")
                .text("FullName", NON_TAXABLE)
                .close("SalesTaxCodeRef")
                .close("SalesReceiptLineAdd");
    }
}
