package io.counterfoil.queue.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.queue.AnOrder;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Foreign money and money that is given back. */
class MoneyTest {

    private static final String EUROS =
            "'money': {'currencies': {'EUR': 'Euro', 'JPY': 'Japanese Yen', 'KWD': 'Dinar'}}";
    private static final String TAX = "'taxItem': 'Web Tax'";
    private static final Shop WORLDWIDE =
            Shop.choosing(EUROS, TAX, "'depositToAccount': 'Checking'").with(new ReadBooks().withSeveralCurrencies());

    @Test
    void aForeignOrderIsEnteredInItsCurrencyForACustomerOfThatCurrency() {
        Transaction dollars = WORLDWIDE.entered(AnOrder.number("1"));
        Transaction euros = WORLDWIDE.entered(AnOrder.number("2").paidIn("EUR"));

        assertEquals("Euro", euros.customer().currency());
        assertEquals("Odalys Fennimore EUR", euros.customer().name());
        assertNotEquals(dollars.customer().key(), euros.customer().key());
        assertEquals(new BigDecimal("69.59"), euros.total());
        assertNull(euros.header().account(), "the accounts of the preferences are in dollars");
        assertNull(dollars.customer().currency());
        assertEquals("Odalys Fennimore", dollars.customer().name());
        assertEquals("Checking", dollars.header().account().fullName());
    }

    @Test
    void aCurrencyWithoutCentsAndOneWithThreeDecimalsAreEnteredExactlyOrNotAtAll() {
        assertEquals(
                new BigDecimal("7000.00"),
                WORLDWIDE.entered(only("7000").paidIn("JPY")).total());
        assertEquals(
                new BigDecimal("7.55"),
                WORLDWIDE.entered(only("7.550").paidIn("KWD")).total());
        assertEquals(
                List.of("AMOUNT_NOT_POSTABLE"),
                codes(WORLDWIDE.held(only("7.555").paidIn("KWD"))));
    }

    @Test
    void aCurrencyThatNobodyHasNamedOrQuickBooksDoesNotKeepIsHeld() {
        List<Reason> unnamed = WORLDWIDE.held(AnOrder.number("1").paidIn("GBP"));
        List<Reason> single = Shop.choosing(EUROS, TAX)
                .with(new ReadBooks())
                .held(AnOrder.number("1").paidIn("EUR"));

        assertEquals(List.of("FOREIGN_CURRENCY"), codes(unnamed));
        assertTrue(unnamed.get(0).text().contains("money.currencies"), unnamed::toString);
        assertEquals(List.of("FOREIGN_CURRENCY"), codes(single));
        assertTrue(single.get(0).text().contains("Multiple Currencies"), single::toString);
    }

    @Test
    void booksInYenTakeOrdersInYen() {
        Shop japan = Shop.choosing(TAX).with(BooksFacts.unread("JPY"));

        assertEquals(
                new BigDecimal("7000.00"),
                japan.entered(only("7000").paidIn("JPY")).total());
        assertEquals(List.of("FOREIGN_CURRENCY"), codes(japan.held(only("70").paidIn("USD"))));
    }

    @Test
    void whatTheCartSaysOfARefundIsWhatTheCreditMemoSays() {
        Transaction credit = Shop.choosing(TAX)
                .entered(AnOrder.number("1-R7")
                        .refundOf("1")
                        .discounts()
                        .lines(AnOrder.line("FX-MUG", "Enamel mug", "1", "17.99"))
                        .shippings(AnOrder.charge("Flat rate", "2.00"))
                        .tax("1.60")
                        .total("21.59"));

        assertEquals(
                List.of("17.99", "2.00", "1.60"),
                credit.lines().stream()
                        .map(line -> line.amount().toPlainString())
                        .toList());
    }

    @Test
    void whatTheCartDoesNotExplainGoesToTheItemForIt() {
        Shop shop = Shop.choosing(TAX, "'money': {'refundItem': 'Web Refund'}");

        Transaction nothing = shop.entered(part().lines().total("5.00"));
        Transaction some = shop.entered(part().total("20.00"));
        Transaction less = shop.entered(part().total("15.00"));

        assertEquals(List.of("Web Refund"), nothing.lines().get(0).items());
        assertEquals(List.of("5.00"), amounts(nothing));
        assertEquals(List.of("17.99", "2.01"), amounts(some));
        assertEquals(List.of("17.99", "-2.99"), amounts(less));
    }

    @Test
    void withoutAnItemForItItIsHeldWithTheFigures() {
        List<Reason> held = Shop.choosing(TAX).held(part().total("20.00"));

        assertEquals(List.of("REFUND_NOT_SPLIT"), codes(held));
        assertTrue(held.get(0).text().contains("gave back 20.00 of the order and says for 17.99"), held::toString);
        assertEquals("REFUND", held.get(0).about());
    }

    private static AnOrder part() {
        return AnOrder.number("1-R7").refundOf("1").plain().lines(AnOrder.line("FX-MUG", "Enamel mug", "1", "17.99"));
    }

    private static AnOrder only(String amount) {
        return AnOrder.number("1")
                .plain()
                .lines(AnOrder.line("FX-MUG", "Enamel mug", "1", amount))
                .total(amount);
    }

    private static List<String> amounts(Transaction transaction) {
        return transaction.lines().stream()
                .map(line -> line.amount().toPlainString())
                .toList();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
