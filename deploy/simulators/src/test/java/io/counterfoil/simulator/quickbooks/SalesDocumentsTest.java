package io.counterfoil.simulator.quickbooks;

import static io.counterfoil.simulator.quickbooks.Desk.add;
import static io.counterfoil.simulator.quickbooks.Desk.field;
import static io.counterfoil.simulator.quickbooks.Desk.line;
import static io.counterfoil.simulator.quickbooks.Desk.mod;
import static io.counterfoil.simulator.quickbooks.Desk.ref;
import static io.counterfoil.simulator.quickbooks.Desk.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.simulator.xml.Node;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SalesDocumentsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneId.of("America/New_York"));
    private static final String ADA = ref("CustomerRef", "Ada");
    private static final String TAX = ref("SalesTaxCodeRef", "Tax");
    private static final String TEN = "<Amount>10.00</Amount>";

    private final Desk desk = Desk.inMemory(NOON);

    @BeforeEach
    void lists() {
        desk.done(Desk.customer("Ada"));
        desk.done(add("ItemSubtotal", field("Name", "Subtotal")));
        desk.done(add("ItemDiscount", field("Name", "Tenth") + field("DiscountRatePercent", "10")));
        desk.done(add("ItemDiscount", field("Name", "Five off") + field("DiscountRate", "5.00")));
        desk.done(add(
                "ItemGroup",
                field("Name", "Breakfast")
                        + field("ItemGroupLine", ref("ItemRef", Desk.SKU) + field("Quantity", "2"))
                        + field("ItemGroupLine", ref("ItemRef", "Web Fee"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoice", "SalesReceipt", "SalesOrder", "CreditMemo"})
    void documentIsEnteredFoundChangedAndDeleted(String what) {
        Node ret = desk.done(add(what, ADA + field("RefNumber", "W1") + line(what, "Web Item", TEN)));

        assertEquals("10.00", text(ret, "Subtotal"));
        assertEquals("Ada", ret.text("CustomerRef", "FullName").orElse(""));
        Node changed = desk.done(mod(ret, field("Memo", "changed")));
        assertEquals("changed", text(desk.entered(ret), "Memo"));
        assertEquals(1, changed.all(what + "LineRet").size());
        assertEquals("3200", desk.statusOf(mod(ret, field("Memo", "too late"))));
        desk.ask(
                "<TxnDelRq><TxnDelType>" + what + "</TxnDelType>" + field("TxnID", text(ret, "TxnID")) + "</TxnDelRq>");
        assertEquals(
                "3120",
                desk.statusOf("<" + what + "QueryRq>" + field("TxnID", text(ret, "TxnID")) + "</" + what + "QueryRq>"));
        Node deleted = desk.done("<TxnDeletedQueryRq><TxnDelType>" + what + "</TxnDelType></TxnDeletedQueryRq>");
        assertEquals("W1", text(deleted, "RefNumber"));
    }

    @Test
    void percentageIsTakenOfTheLineAboveAndOfASubtotal() {
        Node ret = desk.done(add(
                "Invoice",
                ADA
                        + line("Invoice", "Web Item", "<Quantity>3</Quantity><Rate>3.335</Rate>")
                        + line("Invoice", "Web Item", "<Amount>20.00</Amount>")
                        + line("Invoice", "Tenth", "")
                        + line("Invoice", "Subtotal", "")
                        + line("Invoice", "Tenth", "")
                        + line("Invoice", "Five off", "")
                        + line("Invoice", "Subtotal", "")));

        assertEquals(List.of("10.01", "20.00", "-2.00", "28.01", "-2.80", "-5.00", "-7.80"), amounts(ret));
        assertEquals("20.21", text(ret, "Subtotal"));
        assertEquals("-10.00", text(ret.all("InvoiceLineRet").get(2), "RatePercent"));
    }

    @ParameterizedTest
    @CsvSource({"0.40, 0.04", "56.34, 5.00", "0.05, 0.00", "5.64, 0.50"})
    void taxIsOfTheTaxableSumRoundedHalfUp(String amount, String tax) {
        Node ret = desk.done(add(
                "Invoice",
                ADA
                        + ref("ItemSalesTaxRef", "State Tax")
                        + line("Invoice", "Web Item", field("Amount", amount) + TAX)
                        + line("Invoice", "Web Shipping", TEN)));

        assertEquals(tax, text(ret, "SalesTaxTotal"));
        assertEquals("8.875", text(ret, "SalesTaxPercentage"));
    }

    @Test
    void groupBecomesItsItems() {
        Node ret = desk.done(add(
                "SalesReceipt",
                line("SalesReceipt", "Web Item", TEN)
                        + field("SalesReceiptLineGroupAdd", ref("ItemGroupRef", "Breakfast") + field("Quantity", "3"))
                        + line("SalesReceipt", "Web Item", TEN)));

        assertEquals(
                List.of("SalesReceiptLineRet", "SalesReceiptLineGroupRet", "SalesReceiptLineRet"),
                ret.children().stream()
                        .map(Node::name)
                        .filter(name -> name.contains("Line"))
                        .toList());
        Node group = ret.all("SalesReceiptLineGroupRet").get(0);
        assertEquals(
                List.of("6", "3"),
                group.all("SalesReceiptLineRet").stream()
                        .map(each -> text(each, "Quantity"))
                        .toList());
        assertEquals("94", text(desk.listed("Item", Desk.SKU), "QuantityOnHand"));
    }

    @Test
    void linesThatAreNotNamedGoAndMinusOneIsNew() {
        Node ret = desk.done(add(
                "Invoice",
                ADA
                        + line("Invoice", "Web Item", "<Quantity>3</Quantity><Rate>0.335</Rate>")
                        + line("Invoice", "Web Fee", TEN)
                        + line("Invoice", "Web Shipping", TEN)));
        List<Node> lines = ret.all("InvoiceLineRet");

        Node changed = desk.done(mod(
                ret,
                field("InvoiceLineMod", field("TxnLineID", text(lines.get(0), "TxnLineID")))
                        + field(
                                "InvoiceLineMod",
                                field("TxnLineID", text(lines.get(2), "TxnLineID"))
                                        + field("Quantity", "2")
                                        + field("Rate", "7.00"))
                        + field("InvoiceLineMod", field("TxnLineID", "-1") + ref("ItemRef", "Web Fee") + TEN)));

        assertEquals(List.of("1.01", "14.00", "10.00"), amounts(changed));
        assertEquals("0.335", text(changed.all("InvoiceLineRet").get(0), "Rate"));
        assertEquals("25.01", text(changed, "BalanceRemaining"));
        assertEquals(
                text(lines.get(2), "TxnLineID"),
                text(changed.all("InvoiceLineRet").get(1), "TxnLineID"));
        assertNotEquals(text(ret, "EditSequence"), text(changed, "EditSequence"));
        assertEquals(
                "3120",
                desk.statusOf(
                        mod(changed, field("InvoiceLineMod", field("TxnLineID", text(lines.get(1), "TxnLineID"))))));
    }

    @Test
    void emptyFieldClears() {
        Node ret = desk.done(add("Invoice", ADA + field("Memo", "m") + line("Invoice", "Web Item", TEN)));

        assertEquals("", text(desk.done(mod(ret, "<Memo/>")), "Memo"));
    }

    @Test
    void voidedDocumentStaysWithNothingInIt() {
        Node ret = desk.done(
                add("Invoice", ADA + field("Memo", "m") + line("Invoice", Desk.SKU, field("Quantity", "2") + TEN)));
        assertEquals("10.00", text(desk.listed("Customer", "Ada"), "Balance"));

        desk.ask("<TxnVoidRq><TxnVoidType>Invoice</TxnVoidType>" + field("TxnID", text(ret, "TxnID")) + "</TxnVoidRq>");

        Node voided = desk.entered(ret);
        assertEquals("0.00", text(voided, "Subtotal"));
        assertEquals("VOID: m", text(voided, "Memo"));
        assertEquals("0.00", text(desk.listed("Customer", "Ada"), "Balance"));
        assertEquals("100", text(desk.listed("Item", Desk.SKU), "QuantityOnHand"));
    }

    @Test
    void customerBringsAddressTermsAndTax() {
        desk.done(add(
                "Customer",
                field("Name", "Bob")
                        + field("BillAddress", field("Addr1", "1 Way"))
                        + ref("TermsRef", "Net 30")
                        + ref("ItemSalesTaxRef", "State Tax")));

        Node ret = desk.done(
                add("Invoice", ref("CustomerRef", "Bob") + line("Invoice", Desk.SKU, "<Amount>100.00</Amount>")));

        assertEquals("1 Way", ret.text("BillAddress", "Addr1").orElse(""));
        assertEquals("2026-12-22", text(ret, "DueDate"));
        assertEquals("8.88", text(ret, "SalesTaxTotal"));
    }

    @Test
    void usualTaxIsNone() {
        Node ret = desk.done(add("SalesReceipt", line("SalesReceipt", Desk.SKU, TEN)));

        assertEquals("Out of State", ret.text("ItemSalesTaxRef", "FullName").orElse(""));
        assertEquals("0.00", text(ret, "SalesTaxTotal"));
    }

    @Test
    void documentsAreFoundByWhatTheyAre() {
        Node paid = desk.done(add("Invoice", ADA + line("Invoice", "Web Item", "<Amount>0.00</Amount>")));
        desk.done(add("Invoice", ADA + field("TxnDate", "2026-10-31") + line("Invoice", "Web Item", TEN)));

        assertEquals(1, found("<PaidStatus>PaidOnly</PaidStatus>"));
        assertEquals(2, found("<EntityFilter><FullName>Ada</FullName></EntityFilter>"));
        assertEquals(1, found("<TxnDateRangeFilter><DateMacro>LastMonth</DateMacro></TxnDateRangeFilter>"));
        assertEquals(1, found("<TxnDateRangeFilter><FromTxnDate>2026-11-01</FromTxnDate></TxnDateRangeFilter>"));
        assertEquals(0, found("<EntityFilter><FullName>Nobody</FullName></EntityFilter>"));
        assertEquals("true", text(paid, "IsPaid"));
    }

    private int found(String filter) {
        return desk.ask("<InvoiceQueryRq>" + filter + "</InvoiceQueryRq>")
                .children()
                .size();
    }

    private static List<String> amounts(Node ret) {
        return ret.all("InvoiceLineRet").stream()
                .map(each -> text(each, "Amount"))
                .toList();
    }
}
