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

class PaymentsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T17:00:00Z"), ZoneId.of("America/New_York"));

    private final Desk desk = Desk.inMemory(NOON);
    private Node invoice = Node.of("None");

    @BeforeEach
    void invoice() {
        desk.done(Desk.customer("Ada"));
        invoice = invoice("2026-11-20", "100.00");
    }

    @Test
    void paymentIsAppliedAndTheRestIsOwed() {
        Node payment = desk.done(payment("60.00", applied(invoice, "60.00")));

        assertEquals("0.00", text(payment, "UnusedPayment"));
        Node after = desk.entered(invoice);
        assertEquals("-60.00", text(after, "AppliedAmount"));
        assertEquals("40.00", text(after, "BalanceRemaining"));
        assertEquals("false", text(after, "IsPaid"));
        assertEquals(text(payment, "TxnID"), after.text("LinkedTxn", "TxnID").orElse(""));
        assertEquals("40.00", text(desk.listed("Customer", "Ada"), "Balance"));
        desk.done(payment("40.00", applied(invoice, "40.00")));
        assertEquals("true", text(desk.entered(invoice), "IsPaid"));
        assertEquals("0.00", text(desk.listed("Customer", "Ada"), "Balance"));
    }

    @Test
    void moreThanIsDueIsRefusedAndNothingHappens() {
        Node response = desk.ask(payment("101.00", applied(invoice, "100.01")));

        assertEquals("3210", Desk.status(response));
        assertEquals(
                "The \"payment amount\" field has an invalid value \"100.01\".  QuickBooks error message: You cannot pay"
                        + " more than the amount due.",
                response.attribute("statusMessage").orElse(""));
        assertEquals("3210", desk.statusOf(payment("10.00", applied(invoice, "10.01"))));
        assertEquals("100.00", text(desk.entered(invoice), "BalanceRemaining"));
        assertEquals(1, desk.file().transactions().size());
    }

    @Test
    void automaticPaymentGoesToTheOldestFirst() {
        Node older = invoice("2026-10-01", "30.00");

        Node payment = desk.done(payment("140.00", "<IsAutoApply>true</IsAutoApply>"));

        assertEquals("true", text(desk.entered(older), "IsPaid"));
        assertEquals("true", text(desk.entered(invoice), "IsPaid"));
        assertEquals("10.00", text(payment, "UnusedPayment"));
        assertEquals(
                text(older, "TxnID"), payment.text("AppliedToTxnRet", "TxnID").orElse(""));
        assertEquals("-10.00", text(desk.listed("Customer", "Ada"), "Balance"));
    }

    @Test
    void creditMemoAndDiscountSettleToo() {
        Node credit = desk.done(add(
                "CreditMemo", ref("CustomerRef", "Ada") + line("CreditMemo", "Web Item", "<Amount>25.00</Amount>")));
        assertEquals("75.00", text(desk.listed("Customer", "Ada"), "Balance"));
        String set = field("SetCredit", field("CreditTxnID", text(credit, "TxnID")) + field("AppliedAmount", "20.00"));

        desk.done(payment(
                "75.00",
                field(
                        "AppliedToTxnAdd",
                        field("TxnID", text(invoice, "TxnID"))
                                + field("PaymentAmount", "75.00")
                                + set
                                + field("DiscountAmount", "5.00"))));

        assertEquals("true", text(desk.entered(invoice), "IsPaid"));
        assertEquals("5.00", text(desk.entered(credit), "CreditRemaining"));
        assertEquals("-5.00", text(desk.listed("Customer", "Ada"), "Balance"));
    }

    @Test
    void invoiceOfAnotherCustomerIsNotPaid() {
        desk.done(Desk.customer("Bob"));

        assertEquals(
                "3210",
                desk.statusOf(payment("10.00", applied(invoice, "10.00")).replace("Ada", "Bob")));
    }

    @Test
    void deletedPaymentLeavesTheInvoiceOpen() {
        Node payment = desk.done(payment("60.00", applied(invoice, "60.00")));

        desk.ask("<TxnDelRq><TxnDelType>ReceivePayment</TxnDelType>" + field("TxnID", text(payment, "TxnID"))
                + "</TxnDelRq>");

        assertEquals("100.00", text(desk.entered(invoice), "BalanceRemaining"));
        assertEquals("100.00", text(desk.listed("Customer", "Ada"), "Balance"));
    }

    @Test
    void changedPaymentPaysWhatItSaysNow() {
        Node other = invoice("2026-11-21", "50.00");
        Node payment = desk.done(payment("60.00", applied(invoice, "60.00")));

        Node changed = desk.done(Desk.mod(
                payment, field("TotalAmount", "50.00") + applied(other, "50.00").replace("TxnAdd>", "TxnMod>")));

        assertEquals("0.00", text(changed, "UnusedPayment"));
        assertEquals("100.00", text(desk.entered(invoice), "BalanceRemaining"));
        assertEquals("true", text(desk.entered(other), "IsPaid"));
        assertEquals("100.00", text(desk.listed("Customer", "Ada"), "Balance"));
        Node renumbered = desk.done(Desk.mod(changed, field("RefNumber", "P1")));
        assertEquals(1, renumbered.all("AppliedToTxnRet").size());
        assertEquals("3210", desk.statusOf(Desk.mod(renumbered, field("TotalAmount", "49.99"))));
    }

    @Test
    void deletedInvoiceFreesItsPayment() {
        Node payment = desk.done(payment("60.00", applied(invoice, "60.00")));

        desk.ask("<TxnDelRq><TxnDelType>Invoice</TxnDelType>" + field("TxnID", text(invoice, "TxnID")) + "</TxnDelRq>");

        assertEquals("60.00", text(desk.entered(payment), "UnusedPayment"));
        assertEquals("-60.00", text(desk.listed("Customer", "Ada"), "Balance"));
    }

    @Test
    void changedInvoiceKeepsWhatWasPaid() {
        desk.done(payment("60.00", applied(invoice, "60.00")));
        Node now = desk.entered(invoice);
        String id = text(now.all("InvoiceLineRet").get(0), "TxnLineID");

        Node changed =
                desk.done(Desk.mod(now, field("InvoiceLineMod", field("TxnLineID", id) + field("Amount", "80.00"))));

        assertEquals("20.00", text(changed, "BalanceRemaining"));
        assertEquals("20.00", text(desk.listed("Customer", "Ada"), "Balance"));
    }

    @Test
    void pendingInvoiceOwesNothing() {
        desk.done(add(
                "Invoice",
                ref("CustomerRef", "Ada")
                        + field("IsPending", "true")
                        + line("Invoice", "Web Item", "<Amount>7.00</Amount>")));

        assertEquals("100.00", text(desk.listed("Customer", "Ada"), "Balance"));
    }

    @Test
    void debtOfAJobIsDebtOfItsCustomerInTotal() {
        desk.done(add("Customer", field("Name", "Roof") + ref("ParentRef", "Ada")));
        desk.done(
                add("Invoice", ref("CustomerRef", "Ada:Roof") + line("Invoice", "Web Item", "<Amount>7.00</Amount>")));

        Node ada = desk.listed("Customer", "Ada");
        assertEquals("100.00", text(ada, "Balance"));
        assertEquals("107.00", text(ada, "TotalBalance"));
    }

    private Node invoice(String date, String amount) {
        return desk.done(add(
                "Invoice",
                ref("CustomerRef", "Ada")
                        + field("TxnDate", date)
                        + line("Invoice", "Web Item", field("Amount", amount))));
    }

    private static String payment(String total, String how) {
        return add("ReceivePayment", ref("CustomerRef", "Ada") + field("TotalAmount", total) + how);
    }

    private static String applied(Node invoice, String amount) {
        return field("AppliedToTxnAdd", field("TxnID", text(invoice, "TxnID")) + field("PaymentAmount", amount));
    }
}
