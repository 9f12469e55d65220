package io.counterfoil.queue.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Form;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.Payment;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.Header;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.queue.AnOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** As what an order is entered, and what stands in the head of it. */
class FormTest {

    private static final String TAX = "'taxItem': 'Web Tax'";

    @Test
    void anOrderIsWhatTheStoreChose() {
        assertEquals(Form.SALES_RECEIPT, form("'orderType': 'SALES_RECEIPT'", paid("stripe")));
        assertEquals(Form.INVOICE, form("'orderType': 'INVOICE'", paid("stripe")));
        assertEquals(Form.SALES_ORDER, form("'orderType': 'SALES_ORDER'", paid("stripe")));
    }

    @Test
    void byPaymentMethodPaidOnesAreReceiptsAndTheOthersInvoices() {
        String byMethod = "'orderType': 'BY_PAYMENT_METHOD'";

        assertEquals(Form.SALES_RECEIPT, form(byMethod, paid("stripe")));
        assertEquals(Form.INVOICE, form(byMethod, unpaid("cod")));
    }

    @Test
    void aPaymentMethodThatIsListedDecidesByItsNameOrItsCode() {
        String listed = "'orderType': 'BY_PAYMENT_METHOD', 'formByPaymentMethod': {'Title of STRIPE': 'SALES_ORDER',"
                + " 'COD': 'SALES_RECEIPT'}";

        assertEquals(Form.SALES_ORDER, form(listed, paid("stripe")));
        assertEquals(Form.SALES_RECEIPT, form(listed, unpaid("cod")));
        assertEquals(Form.INVOICE, form(listed, unpaid("bacs")));
    }

    @Test
    void whatWasGivenBackIsACreditMemoWithAMarkOfItsOwn() {
        Transaction order = Shop.choosing(TAX).entered(AnOrder.number("121"));
        Transaction refund = Shop.choosing(TAX, "'receivableAccount': 'Owed'")
                .entered(AnOrder.number("121.refund-7").called("121-R7").refundOf("121"));

        assertEquals(Form.CREDIT_MEMO, refund.form());
        assertEquals(order.lines(), refund.lines());
        assertEquals(order.total(), refund.total());
        assertEquals(Listed.named("Owed"), refund.header().account());
        assertEquals(new Marker("W121-R7", "0f8fad5b-121.refund-7-0"), refund.marker());
        assertEquals("Refund 121-R7 of Harbour Goods [0f8fad5b-121.refund-7-0]", refund.memo());
    }

    @Test
    void nothingIsSaidThatNobodyChose() {
        Header header = Shop.choosing(TAX).entered(AnOrder.number("1")).header();

        assertEquals(new Header(null, null, null, null, null, null, null, null, null, false, false, false), header);
    }

    @Test
    void eachFormGetsItsOwnAccountAndTerms() {
        String chosen = "'depositToAccount': 'Bank', 'receivableAccount': 'Owed', 'terms': 'Net 30'";

        Header receipt = header("'orderType': 'SALES_RECEIPT', " + chosen);
        Header invoice = header("'orderType': 'INVOICE', " + chosen);
        Header order = header("'orderType': 'SALES_ORDER', " + chosen);

        assertEquals(Listed.named("Bank"), receipt.account());
        assertNull(receipt.terms());
        assertEquals(Listed.named("Owed"), invoice.account());
        assertEquals(Listed.named("Net 30"), invoice.terms());
        assertNull(order.account());
        assertEquals(Listed.named("Net 30"), order.terms());
    }

    @Test
    void theClassIsOnTheTransactionAndOnEveryLine() {
        Transaction entered = Shop.choosing(TAX, "'inClass': ' Web '").entered(AnOrder.number("1"));

        Work.AddTransaction work = entered.work(UUID.randomUUID(), Work.Ref.known("1"), names -> Work.Ref.known("2"));

        assertEquals(Listed.named("Web"), work.header().inClass());
        assertTrue(work.lines().stream().allMatch(line -> Listed.named("Web").equals(line.inClass())));
    }

    @Test
    void onlyAValidAddressIsEmailedAndTheMemoSaysWhenItIsNot() {
        Shop shop = Shop.choosing(TAX, "'toBeEmailed': true");

        Transaction good = shop.entered(AnOrder.number("1"));
        assertEquals(true, good.header().toBeEmailed());
        assertTrue(!good.memo().contains("mailed"), good.memo());

        for (String address : List.of("", "ann", "ann@", "ann@example", "ann lee@example.com", "a@b.c, d@e.fg")) {
            Transaction bad = shop.entered(AnOrder.number("1").by(new Buyer(null, "Ann", "Lee", "", address, "")));

            assertEquals(false, bad.header().toBeEmailed(), address);
            assertTrue(bad.memo().contains(", not to be e-mailed: no valid address ["), bad.memo());
        }
    }

    @Test
    void theMemoSaysWhatTheStoreWantsAndAlwaysTheKey() {
        assertEquals(
                "Web 7 (Harbour Goods) [0f8fad5b-7-0]",
                Shop.choosing(TAX, "'memoText': 'Web {number} ({store})'")
                        .entered(AnOrder.number("7"))
                        .memo());
    }

    @Test
    void paymentAndShippingMethodAreThoseOfQuickBooksOfTheSameName() {
        ReadBooks books = new ReadBooks()
                .with(BooksList.PAYMENT_METHODS, "title of stripe")
                .with(BooksList.SHIP_METHODS, "UPS Flat rate", "Flat rate");
        AnOrder order = AnOrder.number("1").payment(paid("stripe"));

        Header header = Shop.choosing(TAX, "'shippingMethodPrefix': 'UPS '")
                .with(books)
                .entered(order)
                .header();

        assertEquals(Listed.id("Ltitle of stripe"), header.paymentMethod());
        assertEquals(Listed.id("LUPS Flat rate"), header.shipMethod());
        assertNull(Shop.choosing(TAX)
                .with(books)
                .entered(AnOrder.number("1"))
                .header()
                .paymentMethod());
        assertNull(Shop.choosing(TAX).entered(order).header().shipMethod());
    }

    @Test
    void aRecordThatQuickBooksDoesNotHaveIsNamed() {
        ReadBooks books = new ReadBooks()
                .with(BooksList.CLASSES, "Store")
                .whole(BooksList.CLASSES)
                .withInactive(BooksList.ACCOUNTS, "Bank")
                .whole(BooksList.ACCOUNTS)
                .with(BooksList.ITEMS, "Web Shipping", "Web Discount")
                .whole(BooksList.ITEMS);

        List<Reason> reasons = Shop.choosing(TAX, "'inClass': 'Web'", "'depositToAccount': 'Bank'", "'terms': 'Net 30'")
                .with(books)
                .held(AnOrder.number("1"));

        assertEquals(
                List.of(
                        "NOT_IN_QUICKBOOKS The item \"Web Tax\" of the store's preferences is not in QuickBooks.",
                        "NOT_IN_QUICKBOOKS The class \"Web\" of the store's preferences is not in QuickBooks.",
                        "NOT_IN_QUICKBOOKS The account \"Bank\" of the store's preferences is inactive in QuickBooks."),
                reasons.stream()
                        .map(reason -> reason.code() + " " + reason.text().replaceFirst(" Choose .*", ""))
                        .toList());
    }

    @Test
    void anItemThatTheOrderDoesNotNeedIsNotMissed() {
        ReadBooks books = new ReadBooks().whole(BooksList.ITEMS);

        Shop.choosing().with(books).entered(AnOrder.number("1").plain().total("59.97"));
    }

    private static Form form(String chosen, Payment payment) {
        return Shop.choosing(TAX, chosen)
                .entered(AnOrder.number("1").payment(payment))
                .form();
    }

    private static Header header(String chosen) {
        return Shop.choosing(TAX, chosen).entered(AnOrder.number("1")).header();
    }

    private static Payment paid(String method) {
        return payment(method, AnOrder.CREATED);
    }

    private static Payment unpaid(String method) {
        return payment(method, null);
    }

    private static Payment payment(String method, @Nullable Instant paidAt) {
        return new Payment(method, "Title of " + method, "", paidAt);
    }
}
