package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is still to be paid of invoices, and to be used of credit memos: it follows from the payments.
 *
 * @param except the id of a payment that does not count, because it is about to change; or empty
 */
record Settlement(Work work, String except) {

    private static final Set<Kind> PAYMENTS = Set.of(Kind.RECEIVE_PAYMENT);

    Settlement(Work work) {
        this(work, "");
    }

    /** What a transaction is about, sales tax included. */
    static BigDecimal total(Entry entry) {
        return Amounts.of(entry.ret(), "TotalAmount")
                .orElseGet(() -> sum(entry.ret(), "Subtotal").add(sum(entry.ret(), "SalesTaxTotal")));
    }

    /** What a payment forgives beside what is paid. */
    static BigDecimal discounts(Entry payment) {
        return payment.ret().all("AppliedToTxnRet").stream()
                .map(applied -> sum(applied, "DiscountAmount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is still to be paid of an invoice, or to be used of a credit memo. */
    BigDecimal open(Entry entry) {
        return total(entry).subtract(settled(entry));
    }

    /** Lets a record show what payments have done to it by now. */
    void refresh(String id) {
        work.books()
                .byId(Set.of(Kind.INVOICE, Kind.CREDIT_MEMO), id)
                .ifPresent(entry -> work.put(work.touched(shown(entry))));
    }

    /** As {@link #refresh}, and nothing when no payment has to do with it. */
    void refreshIfSettled(String id) {
        boolean settled =
                payments().anyMatch(payment -> Payments.settled(payment).anyMatch(id::equals));
        if (settled) {
            refresh(id);
        }
    }

    private Node shown(Entry entry) {
        BigDecimal settled = settled(entry);
        BigDecimal open = open(entry);
        Stream<Node> figures = Stream.of(
                Amounts.amount("AppliedAmount", settled.negate()),
                Amounts.amount("BalanceRemaining", open),
                Amounts.amount("CreditRemaining", open),
                Node.leaf("IsPaid", Boolean.toString(open.signum() == 0)));
        Stream<Node> links = payments()
                .filter(payment -> settledBy(payment, entry).signum() != 0)
                .map(payment -> Links.to(payment, settledBy(payment, entry).negate()));
        List<Node> shown = Stream.concat(figures, links).toList();
        Stream<Node> kept = entry.ret().children().stream()
                .filter(field -> shown.stream().noneMatch(each -> each.name().equals(field.name())))
                .filter(field -> !isPayment(field));
        return Shapes.of(entry.ret().name()).arrange(Stream.concat(kept, shown.stream()));
    }

    private static boolean isPayment(Node field) {
        return field.name().equals("LinkedTxn")
                && field.text("TxnType").equals(Optional.of(Kind.RECEIVE_PAYMENT.element()));
    }

    private BigDecimal settled(Entry entry) {
        return payments().map(payment -> settledBy(payment, entry)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Stream<Entry> payments() {
        return work.books().entries(PAYMENTS).filter(payment -> !payment.id().equals(except));
    }

    private static BigDecimal settledBy(Entry payment, Entry entry) {
        return payment.ret().all("AppliedToTxnRet").stream()
                .map(applied -> entry.kind() == Kind.INVOICE ? paid(applied, entry.id()) : used(applied, entry.id()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal paid(Node applied, String invoice) {
        return applied.text("TxnID").equals(Optional.of(invoice))
                ? sum(applied, "Amount").add(sum(applied, "DiscountAmount")).add(credits(applied.all("LinkedTxn")))
                : BigDecimal.ZERO;
    }

    private static BigDecimal used(Node applied, String credit) {
        return credits(applied.all("LinkedTxn").stream()
                .filter(link -> link.text("TxnID").equals(Optional.of(credit)))
                .toList());
    }

    private static BigDecimal credits(List<Node> links) {
        return links.stream().map(link -> sum(link, "Amount")).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Node parent, String field) {
        return Amounts.of(parent, field).orElse(BigDecimal.ZERO);
    }
}
