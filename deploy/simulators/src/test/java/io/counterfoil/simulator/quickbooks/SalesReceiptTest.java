package io.counterfoil.simulator.quickbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.simulator.xml.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SalesReceiptTest {

    private static final Clock SUMMER_EVENING =
            Clock.fixed(Instant.parse("2026-07-05T02:30:00Z"), ZoneId.of("America/New_York"));

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(folder, SUMMER_EVENING);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 0.335, '', 1.01, 0.335",
        "7, 0.333, '', 2.33, 0.333",
        "1, 0.005, '', 0.01, 0.005",
        "-1, 0.005, '', -0.01, 0.005",
        "7, 0.333, 2.50, 2.50, 0.35714",
        "3, '', 10.00, 10.00, 3.33333",
        "'', '', -4.10, -4.10, -4.10",
        "0.5, 12.34, '', 6.17, 12.34",
    })
    void lineIsRoundedHalfUpAndAGivenAmountWins(
            String quantity, String rate, String given, String amount, String shownRate) {
        String fields = field("Quantity", quantity) + field("Rate", rate) + field("Amount", given);
        Node ret = add(Desk.line("Web Item", fields) + Desk.line("Web Fee", "<Amount>100.00</Amount>"));

        Node line = ret.all("SalesReceiptLineRet").get(0);
        assertEquals(amount, line.text("Amount").orElse(""));
        assertEquals(shownRate, line.text("Rate").orElse(""));
    }

    @Test
    void linesThatAreNotTaxableAddUpWithoutTax() {
        Node ret = add(Desk.line("Web Item", "<Quantity>3</Quantity><Rate>19.99</Rate>")
                + Desk.line("Web Shipping", "<Amount>9.95</Amount>")
                + Desk.line("Web Discount", "<Amount>-5.00</Amount>")
                + Desk.line("Web Tax", "<Amount>6.41</Amount>"));

        assertEquals("71.33", ret.text("Subtotal").orElse(""));
        assertEquals("0.00", ret.text("SalesTaxTotal").orElse(""));
        assertEquals("71.33", ret.text("TotalAmount").orElse(""));
    }

    @Test
    void taxIsTakenOfTheTaxableSumAndRoundedOnce() {
        String taxable = "<SalesTaxCodeRef><FullName>Tax</FullName></SalesTaxCodeRef>";
        Node ret = add("<ItemSalesTaxRef><FullName>State Tax</FullName></ItemSalesTaxRef>"
                + Desk.line("Web Item", "<Amount>0.20</Amount>" + taxable)
                + Desk.line("Web Item", "<Amount>0.20</Amount>" + taxable)
                + Desk.line("Web Shipping", "<Amount>1.00</Amount>"));

        // 8.875 % of 0.40 is 0.0355: 0.04, where line by line it would be 0.02 + 0.02
        assertEquals("1.40", ret.text("Subtotal").orElse(""));
        assertEquals("8.875", ret.text("SalesTaxPercentage").orElse(""));
        assertEquals("0.04", ret.text("SalesTaxTotal").orElse(""));
        assertEquals("1.44", ret.text("TotalAmount").orElse(""));
    }

    @Test
    void customerWhoIsNotTaxablePaysNoTax() {
        Node ret = add("<ItemSalesTaxRef><FullName>State Tax</FullName></ItemSalesTaxRef>"
                + "<CustomerSalesTaxCodeRef><FullName>Non</FullName></CustomerSalesTaxCodeRef>"
                + Desk.line(Desk.SKU, "<Amount>100.00</Amount>"));

        assertEquals("100.00", ret.text("TotalAmount").orElse(""));
    }

    @Test
    void totalBelowZeroIsRefused() {
        Node response = desk.ask(Desk.receiptOf(Desk.line("Web Discount", "<Amount>-0.01</Amount>")));

        assertEquals("3210", Desk.status(response));
        assertEquals(List.of(), desk.file().receipts());
    }

    @Test
    void numberIsNotUnique() {
        desk.ask(Desk.receipt("A1"));
        desk.ask(Desk.receipt("A1"));

        Node found = desk.ask("<SalesReceiptQueryRq><RefNumber>a1</RefNumber></SalesReceiptQueryRq>");
        assertEquals(2, found.children().size());
        assertEquals("1", status("<RefNumberCaseSensitive>a1</RefNumberCaseSensitive>"));
    }

    @Test
    void givenFieldsComeBackAndTheRestIsFilledIn() {
        Node ret = add("<RefNumber>A1</RefNumber><Memo>order 17 &amp; more</Memo>"
                + "<ExternalGUID>{11111111-2222-3333-4444-555555555555}</ExternalGUID>"
                + Desk.line("Web Item", "<Amount>10.00</Amount>"));

        assertEquals("order 17 & more", ret.text("Memo").orElse(""));
        assertEquals(
                "{11111111-2222-3333-4444-555555555555}",
                ret.text("ExternalGUID").orElse(""));
        assertEquals("2026-07-04", ret.text("TxnDate").orElse(""));
        assertEquals(
                "Undeposited Funds", ret.text("DepositToAccountRef", "FullName").orElse(""));
        assertTrue(ret.text("TxnID").orElse("").matches("[0-9A-F]+-\\d+"));
        assertEquals(
                new Receipt(
                        ret.text("TxnID").orElse(""),
                        "A1",
                        "order 17 & more",
                        "",
                        "10.00",
                        "{11111111-2222-3333-4444-555555555555}",
                        "2026-07-04"),
                desk.file().receipts().get(0));
    }

    @Test
    void timesCarryTheWinterOffsetEvenInSummer() {
        assertEquals(
                "2026-07-04T22:30:00-05:00",
                add(Desk.line("Web Item", "")).text("TimeCreated").orElse(""));

        assertEquals("0", modifiedFrom("2026-07-04T22:30:00-05:00"));
        assertEquals("0", modifiedFrom("2026-07-04T22:30:00"));
        assertEquals("1", modifiedFrom("2026-07-04T22:30:01"));
        assertEquals("1", modifiedFrom("2026-07-05T02:30:00"));
        assertEquals("3020", modifiedFrom("2026-13-05"));
    }

    @Test
    void linesComeOnlyWhenAskedFor() {
        desk.ask(Desk.receipt("A1"));

        assertEquals(
                0, found("<RefNumber>A1</RefNumber>").all("SalesReceiptLineRet").size());
        assertEquals(
                1,
                found("<RefNumber>A1</RefNumber><IncludeLineItems>true</IncludeLineItems>")
                        .all("SalesReceiptLineRet")
                        .size());
    }

    @Test
    void missingReferencesAreNamed() {
        assertEquals(
                "3140",
                Desk.status(desk.ask(Desk.receiptOf(
                        "<CustomerRef><FullName>Nobody</FullName></CustomerRef>" + Desk.line("Web Item", "")))));
        assertEquals(
                "3120",
                Desk.status(desk.ask(Desk.receiptOf(
                        "<CustomerRef><ListID>80000999-1</ListID></CustomerRef>" + Desk.line("Web Item", "")))));
        Node item = desk.ask(Desk.receiptOf(Desk.line("Gone", "")));
        assertEquals(
                "There is an invalid reference to QuickBooks Item \"Gone\" in the SalesReceipt line.  QuickBooks error"
                        + " message: Invalid argument.  The specified record does not exist in the list.",
                item.attribute("statusMessage").orElse(""));
        assertEquals(List.of(), desk.file().receipts());
    }

    @Test
    void receiptsAreFoundByCustomer() {
        desk.ask(Desk.customer("Ada"));
        desk.ask(Desk.receipt("A1"));
        add("<CustomerRef><FullName>ada</FullName></CustomerRef><RefNumber>A2</RefNumber>" + Desk.line("Web Item", ""));

        Node ret = found("<EntityFilter><FullName>ADA</FullName></EntityFilter>");

        assertEquals("A2", ret.text("RefNumber").orElse(""));
        assertEquals("Ada", ret.text("CustomerRef", "FullName").orElse(""));
    }

    private Node add(String fields) {
        Node response = desk.ask(Desk.receiptOf(fields));
        assertEquals("0", Desk.status(response), response.toString());
        return response.children().get(0);
    }

    private Node found(String criteria) {
        Node response = desk.ask("<SalesReceiptQueryRq>" + criteria + "</SalesReceiptQueryRq>");
        assertEquals(1, response.children().size());
        return response.children().get(0);
    }

    private String status(String criteria) {
        return Desk.status(desk.ask("<SalesReceiptQueryRq>" + criteria + "</SalesReceiptQueryRq>"));
    }

    private String modifiedFrom(String time) {
        return status(
                "<ModifiedDateRangeFilter><FromModifiedDate>" + time + "</FromModifiedDate></ModifiedDateRangeFilter>");
    }

    private static String field(String name, String value) {
        return value.isEmpty() ? "" : "<" + name + ">" + value + "</" + name + ">";
    }
}
