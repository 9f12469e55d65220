package io.counterfoil.queue.plan;

import static io.counterfoil.queue.AnOrder.charge;
import static io.counterfoil.queue.AnOrder.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.queue.AnOrder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tax of an order: by QuickBooks where it makes the same cents, else as lines, else rounded, else a person's. */
class TaxTest {

    private static final String BOTH = "'salesTaxItems': ['State', 'City']";
    private static final String LINES = "'taxItem': 'Web Tax'";
    private static final String ROUNDING = "'roundingItem': 'Rounding'";
    private static final ReadBooks BOOKS = new ReadBooks()
            .withTax("State", "8.875")
            .withTax("City", "4.5")
            .withTax("Same", "8.875")
            .withTax("Out of State", "0.00");

    /** 8.875 % of 59.97 - 6.00 + 9.95 = 63.92 is 5.6729. */
    private static AnOrder order() {
        return AnOrder.number("1")
                .lines(line("FX-MUG", "Enamel mug", "3", "59.97", "5.32"))
                .discounts(charge("welcome", "6.00", "0.53"))
                .shippings(charge("Flat rate", "9.95", "0.88"));
    }

    @Test
    void quickBooksComputesItWhereItMakesTheSameCents() {
        Transaction entered = Shop.choosing(BOTH, LINES).with(BOOKS).entered(order());

        assertEquals(Listed.id("LState"), entered.header().taxItem());
        assertEquals("5.67", entered.tax().toPlainString());
        assertEquals(List.of("59.97 Tax", "-6.00 Tax", "9.95 Tax"), lines(entered));
    }

    @Test
    void whatIsNotTaxedIsMarkedSo() {
        AnOrder untaxedShipping = order().shippings(charge("Flat rate", "9.95", "0.00"))
                .tax("4.79")
                .total("68.71");

        Transaction entered = Shop.choosing(BOTH).with(BOOKS).entered(untaxedShipping);

        assertEquals(List.of("59.97 Tax", "-6.00 Tax", "9.95 Non"), lines(entered));
    }

    @Test
    void otherCentsStandAsALineAndQuickBooksComputesNothing() {
        AnOrder roundedPerLine = order().tax("5.66").total("69.58");

        Transaction entered = Shop.choosing(BOTH, LINES, "'zeroTaxItem': 'Out of State'")
                .with(BOOKS)
                .entered(roundedPerLine);

        assertEquals(List.of("59.97 Non", "-6.00 Non", "9.95 Non", "5.66 Non"), lines(entered));
        assertEquals(Listed.id("LOut of State"), entered.header().taxItem());
        assertEquals("0.00", entered.tax().toPlainString());
    }

    @Test
    void withoutAnItemForLinesARoundingLineMakesUpTheCents() {
        AnOrder fourCentsMore = order().tax("5.71").total("69.63");

        Transaction entered = Shop.choosing(BOTH, ROUNDING).with(BOOKS).entered(fourCentsMore);

        assertEquals("5.67", entered.tax().toPlainString());
        assertEquals(List.of("59.97 Tax", "-6.00 Tax", "9.95 Tax", "0.04 Non"), lines(entered));
        assertEquals(List.of("Rounding"), entered.lines().get(3).items());
    }

    @Test
    void theCapIsTheMostThatIsRounded() {
        Shop shop = Shop.choosing(BOTH, ROUNDING).with(BOOKS);

        assertEquals("0.05", rounding(shop.entered(order().tax("5.72").total("69.64"))));
        assertEquals(
                List.of("TAX_NOT_MATCHED"), codes(shop.held(order().tax("5.73").total("69.65"))));
        assertEquals(
                "0.06",
                rounding(Shop.choosing(BOTH, ROUNDING, "'roundingCap': '0.06'")
                        .with(BOOKS)
                        .entered(order().tax("5.73").total("69.65"))));
    }

    @Test
    void noItemForRoundingMeansNoRounding() {
        List<Reason> reasons =
                Shop.choosing(BOTH).with(BOOKS).held(order().tax("5.68").total("69.60"));

        assertEquals(List.of("TAX_NOT_MATCHED"), codes(reasons));
        assertTrue(
                reasons.get(0).text().contains("5.68. QuickBooks would compute 5.67: 8.875 % (State) of 63.92."),
                reasons.get(0).text());
    }

    @Test
    void aCartThatDoesNotSayWhatIsTaxedGetsLines() {
        AnOrder unsaid = AnOrder.number("1");

        assertEquals(
                "5.67 Non",
                lines(Shop.choosing(BOTH, LINES).with(BOOKS).entered(unsaid)).get(3));
        assertTrue(Shop.choosing(BOTH)
                .with(BOOKS)
                .held(unsaid)
                .get(0)
                .text()
                .contains("does not say which of its parts are taxed"));
    }

    @Test
    void severalTaxesAreLinesOfTheirOwnUnlessTheStoreWantsOneItem() {
        AnOrder two = order().taxes(charge("State", "4.00"), charge("City", "1.67"));

        Transaction entered = Shop.choosing(BOTH, LINES).with(BOOKS).entered(two);
        assertEquals(List.of("4.00 Non", "1.67 Non"), lines(entered).subList(3, 5));
        assertEquals("State", entered.lines().get(3).description());

        Transaction inOne = Shop.choosing(BOTH, "'taxStrategy': 'SALES_TAX_ITEM'")
                .with(BOOKS)
                .entered(two);
        assertEquals("5.67", inOne.tax().toPlainString());
    }

    @Test
    void taxesThatMissTheirSumAreOneLine() {
        AnOrder apart = order().taxes(charge("State", "4.00"), charge("City", "1.66"));

        assertEquals(
                "5.67 Non",
                lines(Shop.choosing(LINES).with(BOOKS).entered(apart)).get(3));
    }

    @Test
    void amongEqualRatesTheOneCalledAsTheCartCallsItGoesFirst() {
        AnOrder named = order().taxes(charge("same", "5.67"));

        assertEquals(
                Listed.id("LSame"),
                Shop.choosing("'salesTaxItems': ['State', 'Same']")
                        .with(BOOKS)
                        .entered(named)
                        .header()
                        .taxItem());
        assertEquals(
                Listed.id("LState"),
                Shop.choosing("'salesTaxItems': ['State', 'Same']")
                        .with(BOOKS)
                        .entered(order())
                        .header()
                        .taxItem());
    }

    @Test
    void aHalfCentIsRoundedUp() {
        AnOrder half = AnOrder.number("1")
                .plain()
                .lines(line("A", "A", "1", "1.00", "0.05"))
                .tax("0.05")
                .total("1.05");

        assertEquals("0.05", Shop.choosing(BOTH).with(BOOKS).entered(half).tax().toPlainString());
    }

    @Test
    void anOrderWithoutTaxNeedsNoItemForIt() {
        Transaction entered = Shop.choosing().entered(order().tax("0.00").total("63.92"));

        assertNull(entered.header().taxItem());
        assertEquals(List.of("59.97 Non", "-6.00 Non", "9.95 Non"), lines(entered));
    }

    @Test
    void certificatesAndPointsAreTakenOffOnTheirItemsWithoutTax() {
        AnOrder paidWith = order().giftCertificates(charge("", "20.00"))
                .rewardPoints(charge("300 points", "3.00"))
                .total("46.59");

        Transaction entered = Shop.choosing(BOTH).with(BOOKS).entered(paidWith);

        assertEquals(List.of("-20.00 Non", "-3.00 Non"), lines(entered).subList(3, 5));
        assertEquals(
                List.of("Gift certificate", "300 points"),
                entered.lines().subList(3, 5).stream()
                        .map(Transaction.Line::description)
                        .toList());
        assertEquals(
                List.of(List.of("Gift Certificate"), List.of("Points")),
                entered.lines().subList(3, 5).stream()
                        .map(Transaction.Line::items)
                        .toList());
    }

    @Test
    void handlingWrappingAndANegativeFeeCount() {
        AnOrder more = order().handlings(charge("", "2.00"))
                .wrappings(charge("", "3.00"))
                .fees(charge("Cash discount", "-1.00"))
                .total("73.59");

        Transaction entered = Shop.choosing(LINES).entered(more);

        assertEquals(
                List.of("2.00 Non", "3.00 Non", "-1.00 Non"), lines(entered).subList(3, 6));
        assertEquals("Handling", entered.lines().get(3).description());
    }

    @Test
    void aTotalOneCentOffIsRoundedOnlyWithAnItemForIt() {
        AnOrder off = order().total("69.60");

        assertEquals(List.of("NOT_BALANCED"), codes(Shop.choosing(LINES).held(off)));
        assertEquals("0.01", rounding(Shop.choosing(LINES, ROUNDING).entered(off)));
        assertEquals(
                List.of("NOT_BALANCED"), codes(Shop.choosing(LINES, ROUNDING).held(order().total("69.65"))));
    }

    private static String rounding(Transaction entered) {
        return entered.lines().stream()
                .filter(line -> line.items().equals(List.of("Rounding")))
                .map(Transaction.Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static List<String> lines(Transaction entered) {
        return entered.lines().stream()
                .map(line -> line.amount().toPlainString() + " " + line.taxCode())
                .toList();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
