package io.counterfoil.queue.plan;

import static io.counterfoil.queue.AnOrder.charge;
import static io.counterfoil.queue.AnOrder.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.queue.AnOrder;
import io.counterfoil.queue.plan.Accounting.Line;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountingTest {

    private static final String TAX = "'salesTaxItems': ['State']";
    private static final ReadBooks BOOKS = new ReadBooks().withTax("State", "8.875");

    private static AnOrder order() {
        return AnOrder.number("1")
                .lines(line("FX-MUG", "Enamel mug", "3", "59.97", "5.32"))
                .discounts(charge("welcome", "6.00", "0.53"))
                .shippings(charge("Flat rate", "9.95", "0.88"));
    }

    @Test
    void aReceiptDebitsTheMoneyAndCreditsWhatWasSold() {
        List<Line> lines = accounting(order(), TAX);

        assertEquals(
                List.of(
                        new Line("Account Undeposited Funds", "69.59", null),
                        new Line("Item FX-MUG", null, "59.97"),
                        new Line("Item Web Discount", "6.00", null),
                        new Line("Item Web Shipping", null, "9.95"),
                        new Line("Sales tax payable", null, "5.67")),
                lines);
        assertEquals(sum(lines, true), sum(lines, false));
    }

    @Test
    void aCreditMemoIsTheOtherWayRound() {
        List<Line> lines = accounting(order().refundOf("1"), TAX, "'receivableAccount': 'Owed'");

        assertEquals(new Line("Account Owed", null, "69.59"), lines.get(0));
        assertEquals(new Line("Item FX-MUG", "59.97", null), lines.get(1));
        assertEquals(sum(lines, true), sum(lines, false));
    }

    @Test
    void whatIsOrderedOrPendingHasNoEffectYet() {
        assertEquals(List.of(), accounting(order(), TAX, "'orderType': 'SALES_ORDER'"));
        assertEquals(List.of(), accounting(order(), TAX, "'pending': true"));
    }

    private static List<Line> accounting(AnOrder order, String... chosen) {
        return Accounting.of(Shop.choosing(chosen).with(BOOKS).entered(order));
    }

    private static BigDecimal sum(List<Line> lines, boolean debits) {
        return lines.stream()
                .map(entry -> debits ? entry.debit() : entry.credit())
                .map(AccountingTest::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal amount(@Nullable String text) {
        return text == null ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
