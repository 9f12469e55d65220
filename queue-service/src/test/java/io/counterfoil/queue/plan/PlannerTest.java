package io.counterfoil.queue.plan;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Order.Buyer;
import io.counterfoil.events.Order.Line;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.queue.AnOrder;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {

    static final UUID STORE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    static final Preferences ALL_CHOSEN =
            Preferences.of(ExportMode.AUTOMATIC, "W", "Web Item", "Web Shipping", "Web Fee", "Web Discount", "Web Tax");

    @Test
    void eachPartOfTheOrderBecomesALineOnItsItem() {
        Transaction receipt = receipt(
                AnOrder.number("121").fees(AnOrder.charge("Gift wrap", "2.00")).total("71.59"));

        assertEquals(
                List.of(
                        line(List.of("FX-MUG", "Web Item"), "Enamel mug", "3", "59.97"),
                        line(List.of("Web Discount"), "welcome", null, "-6.00"),
                        line(List.of("Web Shipping"), "Flat rate", null, "9.95"),
                        line(List.of("Web Fee"), "Gift wrap", null, "2.00"),
                        line(List.of("Web Tax"), "Tax", null, "5.67")),
                receipt.lines());
        assertEquals(new BigDecimal("71.59"), receipt.total());
    }

    @Test
    void theMarkerIsTheOrderNumberAndTheWholeKeyInTheMemo() {
        Transaction receipt = receipt(AnOrder.number("121"));

        assertEquals(new Marker("W121", "0f8fad5b-121-0"), receipt.marker());
        assertEquals("Order 121 of Harbour Goods [0f8fad5b-121-0]", receipt.memo());
    }

    @Test
    void anOrderOneCentOffIsHeldWithBothFigures() {
        List<Reason> reasons = reasons(AnOrder.number("1").total("69.60"));

        assertEquals(List.of("NOT_BALANCED"), codes(reasons));
        assertTrue(reasons.get(0).text().startsWith("The parts of the order make 69.59, its total is 69.60."));
    }

    @Test
    void zeroesBehindTheCentsDoNotMatter() {
        Transaction receipt = receipt(AnOrder.number("1")
                .plain()
                .lines(AnOrder.line("A", "A", "1.0", "5.5000"))
                .total("5.5"));

        assertEquals(new BigDecimal("5.50"), receipt.total());
        assertEquals(new BigDecimal("5.50"), receipt.lines().get(0).amount());
        assertEquals(new BigDecimal("1"), receipt.lines().get(0).quantity());
    }

    @Test
    void whatQuickBooksCannotTakeIsHeld() {
        assertAll(
                () -> assertHeld("DEFECTIVE", AnOrder.number("1").defects("The cents are missing.")),
                () -> assertHeld("REFUND_NOT_SPLIT", AnOrder.number("1").lines().refundOf("1")),
                () -> assertHeld("AMOUNT_NOT_POSTABLE", only("1", "5.555").total("5.555")),
                () -> assertHeld(
                        "AMOUNT_NOT_POSTABLE", only("1", "12345678901234").total("12345678901234")),
                () -> assertHeld(
                        "AMOUNT_NOT_POSTABLE", only("1", "1E+999999999").total("1E+999999999")),
                () -> assertHeld(
                        "QUANTITY_NOT_POSTABLE", only("0.000001", "5.00").total("5.00")),
                () -> assertHeld("QUANTITY_NOT_POSTABLE", only("0", "5.00").total("5.00")),
                () -> assertHeld("NEGATIVE_TOTAL", only("1", "-5.00").total("-5.00")),
                () -> assertHeld("NO_LINES", AnOrder.number("1").plain().lines().total("0.00")),
                () -> assertHeld("FOREIGN_CURRENCY", AnOrder.number("1").paidIn("JPY")),
                () -> assertHeld("FOREIGN_CURRENCY", AnOrder.number("1").paidIn("EUR")),
                () -> assertHeld("FOREIGN_CURRENCY", AnOrder.number("1").paidIn("not a currency")),
                () -> assertHeld(
                        "NO_CUSTOMER_NAME",
                        AnOrder.number("1")
                                .by(new Buyer("7", "\u0000", " ", "::", "", ""))
                                .billedTo(Address.none())));
    }

    @Test
    void anOrderTooLargeForOneRecordIsHeld() {
        Line line = AnOrder.line("SKU", "x".repeat(200), "1", "1.00");

        assertHeld(
                "TOO_LARGE",
                AnOrder.number("1")
                        .plain()
                        .lines(Collections.nCopies(3_000, line))
                        .total("3000.00"));
        assertHeld(
                "TOO_LARGE",
                AnOrder.number("1")
                        .plain()
                        .lines(Collections.nCopies(10_001, line))
                        .total("10001.00"));
        receipt(AnOrder.number("1")
                .plain()
                .lines(Collections.nCopies(500, line))
                .total("500.00"));
    }

    @Test
    void everyItemTheStoreHasNotChosenIsNamed() {
        AnOrder order = AnOrder.number("1")
                .fees(AnOrder.charge("Fee", "1.00"))
                .lines(AnOrder.line("", "Mug", "1", "1.00"))
                .total("11.62");

        List<Reason> reasons = held(order, Preferences.of(ExportMode.AUTOMATIC, "", null, " ", null, null, null))
                .reasons();

        assertEquals(Collections.nCopies(5, "ITEM_NOT_CHOSEN"), codes(reasons));
        List.of("shipping", "fees", "discounts", "tax", "products")
                .forEach(what -> assertTrue(
                        reasons.stream().anyMatch(reason -> reason.text().contains(what)), what));
    }

    @Test
    void whatIsNotInTheOrderNeedsNoItem() {
        AnOrder order = AnOrder.number("1")
                .plain()
                .shippings(AnOrder.charge("Free shipping", "0.00"))
                .total("59.97");

        Plan plan = Planner.plan(sale(order, Preferences.initial()));

        assertEquals(
                List.of(line(List.of("FX-MUG"), "Enamel mug", "3", "59.97")),
                asReceipt(plan).lines());
    }

    @Test
    void aSkuThatCannotBeAnItemIsTheDefaultItem() {
        List.of("", "  ", "a".repeat(32), "a::b", ":", "\u65e5\u672c", "tab\tsku")
                .forEach(sku -> assertEquals(
                        List.of("Web Item"),
                        receipt(AnOrder.number("1").lines(AnOrder.line(sku, "Mug", "3", "59.97")))
                                .lines()
                                .get(0)
                                .items(),
                        sku));
    }

    @Test
    void longOrOddOrderNumbersGetAShortStableFormWithinElevenCharacters() {
        for (String number : List.of("12345678901", "\u00e9t\u00e9", "", "7 ", "a\tb")) {
            String refNumber =
                    receipt(AnOrder.number("77").called(number)).marker().refNumber();

            assertTrue(refNumber.matches("W[0-9A-Z]{10}"), refNumber);
            assertEquals(
                    refNumber,
                    receipt(AnOrder.number("77").called(number)).marker().refNumber());
        }
        assertEquals(
                "W1234567890", receipt(AnOrder.number("1234567890")).marker().refNumber());
    }

    @Test
    void aLongCartIdStaysOutOfTheKeyButTheKeyStaysItsOwn() {
        String one = receipt(AnOrder.number("x".repeat(5_000) + "1")).marker().orderKey();
        String two = receipt(AnOrder.number("x".repeat(5_000) + "2")).marker().orderKey();

        assertTrue(one.matches("0f8fad5b-[0-9A-Z]{20}-0"), one);
        assertTrue(!one.equals(two));
    }

    @Test
    void theMemoIsCutBeforeTheKeyNeverTheKey() {
        Sale sale = new Sale(
                STORE,
                "n".repeat(9_000),
                ALL_CHOSEN,
                BooksFacts.unread("USD"),
                AnOrder.number("1").build());

        String memo = asReceipt(Planner.plan(sale)).memo();

        assertEquals(4095, memo.length());
        assertTrue(memo.endsWith(" [0f8fad5b-1-0]"));
    }

    @Test
    void customersAreNamedForTheCompanyElseThePersonElseTheirMailbox() {
        assertEquals(
                "Acme Ltd", customer(buyer("Ann", "Lee", "Acme  Ltd", "a@b.c")).name());
        assertEquals("Ann Lee", customer(buyer("Ann", "Lee", " ", "a@b.c")).name());
        assertEquals("a.lee", customer(buyer("", "", "", "a.lee@b.c")).name());
    }

    @Test
    void namesAreCleanedToQuickBooksRules() {
        assertEquals(
                "A B]]> C", customer(buyer("A:B]]>\u0007", "\tC\u200b", "", "")).name());
        assertEquals(41, customer(buyer("x".repeat(60), "", "", "")).name().length());
        String emoji =
                customer(buyer("x".repeat(40) + "\ud83d\ude00", "", "", "")).name();
        assertEquals("x".repeat(40), emoji);
    }

    @Test
    void theDistinctNameOfALongNameKeepsItsMarkWithinTheLimit() {
        Customer customer = customer(buyer("x".repeat(60), "", "", "a@b.c"));

        assertTrue(customer.distinctName().matches("x{32} \\[[0-9a-f]{6}]"), customer.distinctName());
    }

    @Test
    void aCustomerIsKnownByMailElseByCartIdElseByNameAndAddress() {
        assertEquals(
                customer(buyer("Ann", "Lee", "", "A@b.c")).key(),
                customer(buyer("Bob", "", "", " a@B.C ")).key());
        assertEquals(
                customer(registered("7", "Ann")).key(),
                customer(registered("7", "Bob")).key());
        assertTrue(!customer(registered("7", "Ann"))
                .key()
                .equals(customer(registered("8", "Ann")).key()));
        assertTrue(!customer(registered("", "Ann"))
                .key()
                .equals(customer(registered("", "Bob")).key()));
        assertEquals(
                customer(registered("", "Ann")).key(),
                customer(registered("", "ANN")).key());
    }

    @Test
    void addressesAreShortenedAndTheMemoSaysSo() {
        Address long1 = new Address(
                "Ann", "Lee", "", "s".repeat(60), "", "c".repeat(40), "s".repeat(30), "1".repeat(20), "x".repeat(40));

        Transaction receipt = receipt(AnOrder.number("1").billedTo(long1));

        assertEquals(List.of("Ann Lee", "s".repeat(41)), receipt.billing().lines());
        assertEquals(
                List.of(31, 21, 13, 31),
                List.of(
                        receipt.billing().city().length(),
                        receipt.billing().state().length(),
                        receipt.billing().postalCode().length(),
                        receipt.billing().country().length()));
        assertTrue(receipt.memo().contains("address shortened"));
    }

    private static AnOrder only(String quantity, String amount) {
        return AnOrder.number("1").plain().lines(AnOrder.line("A", "A", quantity, amount));
    }

    private static Buyer buyer(String first, String last, String company, String email) {
        return new Buyer(null, first, last, company, email, "");
    }

    private static Buyer registered(String cartCustomerId, String name) {
        return new Buyer(cartCustomerId, name, "", "", "", "");
    }

    private static Customer customer(Buyer buyer) {
        return receipt(AnOrder.number("1").by(buyer).billedTo(Address.none())).customer();
    }

    private static Transaction.Line line(List<String> items, String text, @Nullable String quantity, String amount) {
        return new Transaction.Line(
                items, text, quantity == null ? null : new BigDecimal(quantity), new BigDecimal(amount), "Non");
    }

    private static Sale sale(AnOrder order, Preferences preferences) {
        return new Sale(STORE, "Harbour Goods", preferences, BooksFacts.unread("USD"), order.build());
    }

    private static Transaction receipt(AnOrder order) {
        return asReceipt(Planner.plan(sale(order, ALL_CHOSEN)));
    }

    private static List<Reason> reasons(AnOrder order) {
        return held(order, ALL_CHOSEN).reasons();
    }

    private static void assertHeld(String code, AnOrder order) {
        assertEquals(List.of(code), codes(reasons(order)));
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    static Transaction asReceipt(Plan plan) {
        return plan.accept(new Plan.Cases<>() {
            @Override
            public Transaction transaction(Transaction transaction) {
                return transaction;
            }

            @Override
            public Transaction held(Plan.Held held) {
                throw new AssertionError("held: " + held.reasons());
            }
        });
    }

    private static Plan.Held held(AnOrder order, Preferences preferences) {
        return Planner.plan(sale(order, preferences)).accept(new Plan.Cases<>() {
            @Override
            public Plan.Held transaction(Transaction receipt) {
                throw new AssertionError("planned: " + receipt);
            }

            @Override
            public Plan.Held held(Plan.Held held) {
                return held;
            }
        });
    }
}
