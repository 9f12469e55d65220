package io.counterfoil.bench.quickbooks;

import java.math.BigDecimal;

/** Enters sales receipts: nothing is taxed, so the total is the sum of the lines. */
final class Receipts {
    private static final String TIME = "2026-11-22T09:00:00-05:00";
    private static final String AMOUNT = "<Amount>";

    private final RecordIds ids = new RecordIds(0x1000L);

    long entered() {
        return ids.given();
    }

    void add(Request request, StringBuilder out) {
        StringBuilder lines = new StringBuilder(1024);
        BigDecimal total = lines(request, lines);
        String receipt = head(request) + "<Subtotal>" + total
                + "</Subtotal><SalesTaxPercentage>0.00</SalesTaxPercentage><SalesTaxTotal>0.00</SalesTaxTotal>"
                + "<TotalAmount>" + total + "</TotalAmount><Memo>" + request.field("Memo")
                + "</Memo><IsToBePrinted>false</IsToBePrinted><IsToBeEmailed>false</IsToBeEmailed><ExternalGUID>"
                + request.field("ExternalGUID") + "</ExternalGUID>" + lines;
        request.answer(0, "Info", "Status OK", "<SalesReceiptRet>" + receipt + "</SalesReceiptRet>", out);
    }

    private String head(Request request) {
        return "<TxnID>" + ids.next() + "</TxnID><TimeCreated>" + TIME + "</TimeCreated><TimeModified>" + TIME
                + "</TimeModified><EditSequence>" + ids.editSequence() + "</EditSequence><TxnNumber>" + ids.given()
                + "</TxnNumber><CustomerRef>" + request.field("CustomerRef") + "</CustomerRef><TxnDate>"
                + request.field("TxnDate") + "</TxnDate><RefNumber>" + request.field("RefNumber")
                + "</RefNumber><BillAddress>" + request.field("BillAddress")
                + "</BillAddress><IsPending>false</IsPending>";
    }

    private static BigDecimal lines(Request request, StringBuilder lines) {
        BigDecimal total = BigDecimal.ZERO.setScale(2);
        int number = 0;
        int at = request.set().indexOf(AMOUNT, request.from());
        while (at >= 0 && at < request.to()) {
            String amount = Request.between(request.set(), AMOUNT, "<", at);
            total = total.add(new BigDecimal(amount));
            line(++number, amount, lines);
            at = request.set().indexOf(AMOUNT, at + 1);
        }
        return total;
    }

    private static void line(int number, String amount, StringBuilder lines) {
        lines.append("<SalesReceiptLineRet><TxnLineID>").append(number);
        lines.append(
                "</TxnLineID><ItemRef><ListID>80000001-1795316287</ListID><FullName>Web Item</FullName></ItemRef>");
        lines.append("<Desc>Web item</Desc><Quantity>1</Quantity><Rate>").append(amount);
        lines.append("</Rate><Amount>").append(amount);
        lines.append("</Amount><SalesTaxCodeRef><ListID>80000002-1795316287</ListID><FullName>Non</FullName>");
        lines.append("</SalesTaxCodeRef></SalesReceiptLineRet>");
    }
}
