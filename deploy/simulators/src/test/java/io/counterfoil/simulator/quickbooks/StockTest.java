package io.counterfoil.simulator.quickbooks;

import static io.counterfoil.simulator.quickbooks.Desk.add;
import static io.counterfoil.simulator.quickbooks.Desk.field;
import static io.counterfoil.simulator.quickbooks.Desk.line;
import static io.counterfoil.simulator.quickbooks.Desk.ref;
import static io.counterfoil.simulator.quickbooks.Desk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.simulator.xml.Node;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneId.of("America/New_York"));
    private static final String ADA = ref("CustomerRef", "Ada");

    private final Desk desk = Desk.inMemory(NOON);

    @BeforeEach
    void customer() {
        desk.done(Desk.customer("Ada"));
    }

    @Test
    void receiptsAndInvoicesTakeAndReturnsBringBack() {
        sell("SalesReceipt", "3");
        sell("Invoice", "4");
        assertStock("93", "0");

        sell("CreditMemo", "2");

        assertStock("95", "0");
    }

    @Test
    void pendingDocumentMovesNothingUntilItIsFinal() {
        Node pending = desk.done(add(
                "SalesReceipt", field("IsPending", "true") + line("SalesReceipt", Desk.SKU, field("Quantity", "3"))));
        assertStock("100", "0");

        desk.done(Desk.mod(pending, field("IsPending", "false")));

        assertStock("97", "0");
    }

    @Test
    void changedQuantityMovesTheDifference() {
        Node ret = sell("SalesReceipt", "3");
        String id = text(ret.all("SalesReceiptLineRet").get(0), "TxnLineID");

        desk.done(Desk.mod(ret, field("SalesReceiptLineMod", field("TxnLineID", id) + field("Quantity", "10"))));

        assertStock("90", "0");
    }

    @Test
    void orderIsPromisedUntilItIsInvoicedClosedOrDeleted() {
        Node first = sell("SalesOrder", "3");
        Node second = sell("SalesOrder", "4");
        Node third = sell("SalesOrder", "5");
        assertStock("100", "12");

        Node invoice = desk.done(add("Invoice", ADA + field("LinkToTxnID", text(first, "TxnID"))));
        assertStock("97", "9");
        assertEquals("true", text(desk.entered(first), "IsFullyInvoiced"));
        assertEquals("3", text(invoice.all("InvoiceLineRet").get(0), "Quantity"));
        desk.done(Desk.mod(second, field("IsManuallyClosed", "true")));
        assertStock("97", "5");
        desk.ask(
                "<TxnDelRq><TxnDelType>SalesOrder</TxnDelType>" + field("TxnID", text(third, "TxnID")) + "</TxnDelRq>");
        assertStock("97", "0");
    }

    @Test
    void orderIsOpenAgainWithoutItsInvoice() {
        Node order = sell("SalesOrder", "3");
        Node invoice = desk.done(add("Invoice", ADA + field("LinkToTxnID", text(order, "TxnID"))));

        desk.ask("<TxnDelRq><TxnDelType>Invoice</TxnDelType>" + field("TxnID", text(invoice, "TxnID")) + "</TxnDelRq>");

        assertStock("100", "3");
        assertEquals("false", text(desk.entered(order), "IsFullyInvoiced"));
    }

    @Test
    void deletedDocumentGivesBack() {
        Node ret = sell("SalesReceipt", "3");

        desk.ask(
                "<TxnDelRq><TxnDelType>SalesReceipt</TxnDelType>" + field("TxnID", text(ret, "TxnID")) + "</TxnDelRq>");

        assertStock("100", "0");
    }

    @Test
    void adjustmentSetsOrMovesTheQuantity() {
        Node byDifference =
                adjust("<QuantityAdjustment><QuantityDifference>-7</QuantityDifference></QuantityAdjustment>");
        assertStock("93", "0");
        Node toNew = adjust("<QuantityAdjustment><NewQuantity>50</NewQuantity></QuantityAdjustment>");

        assertStock("50", "0");
        assertEquals("-7", text(byDifference.all("InventoryAdjustmentLineRet").get(0), "QuantityDifference"));
        assertEquals("-43", text(toNew.all("InventoryAdjustmentLineRet").get(0), "QuantityDifference"));
        assertEquals(
                2,
                desk.ask("<InventoryAdjustmentQueryRq>" + ref("ItemFilter", Desk.SKU) + "</InventoryAdjustmentQueryRq>")
                        .children()
                        .size());
    }

    @Test
    void changedAdjustmentMovesTheDifference() {
        Node ret = adjust("<QuantityAdjustment><QuantityDifference>-7</QuantityDifference></QuantityAdjustment>");
        String id = text(ret.all("InventoryAdjustmentLineRet").get(0), "TxnLineID");

        Node changed = desk.done(Desk.mod(
                ret, field("InventoryAdjustmentLineMod", field("TxnLineID", id) + field("QuantityDifference", "-2"))));
        assertStock("98", "0");
        desk.done(Desk.mod(changed, field("Memo", "counted")));
        assertStock("98", "0");

        desk.ask("<TxnVoidRq><TxnVoidType>InventoryAdjustment</TxnVoidType>" + field("TxnID", text(ret, "TxnID"))
                + "</TxnVoidRq>");
        assertStock("100", "0");
    }

    @Test
    void onlyStockCanBeAdjusted() {
        assertEquals(
                "3210",
                desk.statusOf(adjustment(
                        "Web Item", "<QuantityAdjustment><NewQuantity>1</NewQuantity></QuantityAdjustment>")));
    }

    @Test
    void stockMovesWithoutAChangeOfTheItem() {
        Node before = desk.listed("Item", Desk.SKU);

        sell("SalesReceipt", "3");

        assertEquals(text(before, "EditSequence"), text(desk.listed("Item", Desk.SKU), "EditSequence"));
    }

    @Test
    void newItemBeginsWithWhatIsThere() {
        String accounts = ref("IncomeAccountRef", "Sales") + "<PurchaseCost>2.50</PurchaseCost>"
                + ref("COGSAccountRef", "Cost of Goods Sold") + ref("AssetAccountRef", "Inventory Asset");

        Node ret = desk.done(add("ItemInventory", field("Name", "Cup") + accounts + field("QuantityOnHand", "8")));

        assertEquals("8", text(ret, "QuantityOnHand"));
        assertEquals("2.50", text(ret, "AverageCost"));
        assertEquals("3270", desk.statusOf(add("ItemInventory", field("Name", "Pot"))));
    }

    private Node sell(String what, String quantity) {
        return desk.done(add(what, ADA + line(what, Desk.SKU, field("Quantity", quantity))));
    }

    private Node adjust(String how) {
        return desk.done(adjustment(Desk.SKU, how));
    }

    private static String adjustment(String item, String how) {
        return add(
                "InventoryAdjustment",
                ref("AccountRef", "Inventory Adjustment")
                        + field("InventoryAdjustmentLineAdd", ref("ItemRef", item) + how));
    }

    private void assertStock(String onHand, String onOrder) {
        Node item = desk.listed("Item", Desk.SKU);
        assertEquals(onHand, text(item, "QuantityOnHand"));
        assertEquals(onOrder, text(item, "QuantityOnSalesOrder"));
    }
}
