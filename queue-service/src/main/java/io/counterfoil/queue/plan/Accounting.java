package io.counterfoil.queue.plan;

import io.counterfoil.events.Form;
import io.counterfoil.events.Work.Listed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a transaction debits and credits. The account behind an item is QuickBooks' to know: the item is named. */
public final class Accounting {

    private Accounting() {}

    /**
     * One side of an entry.
     *
     * @param what the account, or the item whose account it is
     * @param debit null on the other side
     * @param credit null on the other side
     */
    public record Line(
            String what, @Nullable String debit, @Nullable String credit) {

        private static Line credit(String what, BigDecimal amount) {
            return amount.signum() < 0
                    ? new Line(what, amount.negate().toPlainString(), null)
                    : new Line(what, null, amount.toPlainString());
        }
    }

    /** None for a sales order, and while it is pending in QuickBooks. */
    public static List<Line> of(Transaction transaction) {
        boolean effective = transaction.form() != Form.SALES_ORDER
                && !Objects.equals(transaction.header().pending(), true);
        return effective ? entries(transaction) : List.of();
    }

    private static List<Line> entries(Transaction transaction) {
        BigDecimal sign = transaction.form() == Form.CREDIT_MEMO ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return Stream.of(
                        Stream.of(Line.credit(
                                money(transaction), transaction.total().negate().multiply(sign))),
                        transaction.lines().stream()
                                .filter(line -> line.amount().signum() != 0)
                                .map(line -> Line.credit(
                                        "Item " + line.items().get(0),
                                        line.amount().multiply(sign))),
                        Stream.of(transaction.tax())
                                .filter(tax -> tax.signum() != 0)
                                .map(tax -> Line.credit("Sales tax payable", tax.multiply(sign))))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String money(Transaction transaction) {
        Listed account = transaction.header().account();
        String usual =
                transaction.form() == Form.SALES_RECEIPT ? "Account Undeposited Funds" : "Account Accounts Receivable";
        return account == null ? usual : "Account " + Objects.requireNonNullElse(account.fullName(), account.listId());
    }
}
