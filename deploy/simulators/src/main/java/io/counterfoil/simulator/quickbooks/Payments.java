package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a payment is applied to invoices: as it says, or to the oldest ones of the customer. */
record Payments(Work work, Node header, Settlement settlement) {

    private static final Comparator<Entry> OLDEST = Comparator.comparing(entry -> entry.required("TxnDate"));

    /** The ids of all that a payment changes: invoices and credit memos. */
    static Stream<String> settled(Entry payment) {
        return payment.ret().all("AppliedToTxnRet").stream()
                .flatMap(applied -> Stream.concat(
                        applied.text("TxnID").stream(), credits(applied).flatMap(Optional::stream)))
                .distinct();
    }

    private static Stream<Optional<String>> credits(Node applied) {
        return applied.all("LinkedTxn").stream().map(link -> link.text("TxnID"));
    }

    /** What the payment comes to in all, and what of it is not applied. */
    List<Node> figures(List<Node> applied) {
        BigDecimal used = sum(applied);
        BigDecimal total = Amounts.of(header, "TotalAmount").orElse(used);
        if (used.compareTo(total) > 0) {
            throw new RequestRefused(Status.invalidValue(
                    "payment amount", used.toPlainString(), "You cannot apply more than the amount of the payment."));
        }
        return List.of(
                Amounts.amount("TotalAmount", total),
                Amounts.amount("UnusedPayment", total.subtract(used)),
                Amounts.amount("UnusedCredits", BigDecimal.ZERO));
    }

    List<Node> applied(List<Node> asked) {
        return asked.stream().map(this::applied).toList();
    }

    List<Node> automatic() {
        String customer = header.text("CustomerRef", "ListID").orElse("");
        BigDecimal left = Amounts.of(header, "TotalAmount").orElse(BigDecimal.ZERO);
        List<Node> applied = new ArrayList<>();
        for (Entry invoice : unpaid(customer)) {
            BigDecimal part = left.min(settlement.open(invoice));
            if (part.signum() > 0) {
                applied.add(applied(invoice, part, BigDecimal.ZERO, List.of()));
                left = left.subtract(part);
            }
        }
        return applied;
    }

    private List<Entry> unpaid(String customer) {
        return work.books()
                .entries(Set.of(Kind.INVOICE))
                .filter(invoice -> !Edits.isTrue(invoice.ret(), "IsPending"))
                .filter(invoice -> invoice.ret().text("CustomerRef", "ListID").equals(Optional.of(customer)))
                .sorted(OLDEST)
                .toList();
    }

    private Node applied(Node asked) {
        Entry invoice =
                Edits.existing(work.books(), Kind.INVOICE, asked.text("TxnID").orElse(""));
        refuseStranger(invoice);
        BigDecimal amount = Amounts.of(asked, "PaymentAmount").orElse(BigDecimal.ZERO);
        BigDecimal discount = Amounts.of(asked, "DiscountAmount").orElse(BigDecimal.ZERO);
        List<Node> credits = asked.all("SetCredit").stream().map(this::credit).toList();
        return applied(invoice, amount, discount, credits);
    }

    private void refuseStranger(Entry invoice) {
        if (!invoice.ret().text("CustomerRef", "ListID").equals(header.text("CustomerRef", "ListID"))) {
            throw new RequestRefused(Status.invalidValue(
                    "TxnID", invoice.id(), "The transaction does not belong to the customer of the payment."));
        }
    }

    private Node credit(Node asked) {
        Entry memo = Edits.existing(
                work.books(), Kind.CREDIT_MEMO, asked.text("CreditTxnID").orElse(""));
        BigDecimal amount = Amounts.of(asked, "AppliedAmount").orElse(BigDecimal.ZERO);
        refuseMore(amount, settlement.open(memo));
        return Links.to(memo, amount);
    }

    private Node applied(Entry invoice, BigDecimal amount, BigDecimal discount, List<Node> credits) {
        BigDecimal open = settlement.open(invoice);
        BigDecimal credit = sum(credits);
        BigDecimal settled = amount.add(discount).add(credit);
        refuseMore(settled, open);
        List<Node> fields = new ArrayList<>(Links.to(invoice, amount).children());
        fields.removeIf(field -> field.name().equals("LinkType"));
        fields.add(Amounts.amount("BalanceRemaining", open.subtract(settled)));
        if (discount.signum() != 0) {
            fields.add(Amounts.amount("DiscountAmount", discount));
        }
        fields.addAll(credits);
        return Shapes.of("AppliedToTxnRet").arrange(fields.stream());
    }

    private static void refuseMore(BigDecimal amount, BigDecimal open) {
        if (amount.compareTo(open) > 0) {
            throw new RequestRefused(Status.invalidValue(
                    "payment amount", amount.toPlainString(), "You cannot pay more than the amount due."));
        }
    }

    private static BigDecimal sum(List<Node> parts) {
        return parts.stream()
                .map(part -> Amounts.of(part, "Amount").orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
