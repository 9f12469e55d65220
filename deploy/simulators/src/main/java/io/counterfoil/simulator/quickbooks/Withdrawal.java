package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens around a transaction that is voided or deleted: payments of it are free again, and the other way round. */
record Withdrawal(Work work) {

    static Entry existing(Work work, String type, String id) {
        Kind kind = Kind.of(type).orElseThrow(() -> new RequestRefused(Status.noSuchObject(id)));
        return Edits.existing(work.books(), kind, id);
    }

    /** Takes an invoice or a credit memo out of the payments in which it is; orders that it invoiced are open again. */
    void unapplied(Entry entry) {
        entry.ret().all("LinkedTxn").stream()
                .flatMap(link -> link.text("TxnID").stream())
                .flatMap(id -> work.books().byId(Set.of(Kind.SALES_ORDER), id).stream())
                .forEach(order -> SalesOrders.reopened(work, order, entry));
        List<Entry> payments = work.books()
                .entries(Set.of(Kind.RECEIVE_PAYMENT))
                .filter(payment -> Payments.settled(payment).anyMatch(entry.id()::equals))
                .toList();
        for (Entry payment : payments) {
            Entry freed = new Posting(work).enter(Entry.of(work.touched(without(payment, entry.id()))));
            Stream.concat(Payments.settled(payment), Payments.settled(freed))
                    .distinct()
                    .filter(id -> !id.equals(entry.id()))
                    .forEach(new Settlement(work)::refresh);
        }
    }

    /** Lets the invoices and credit memos of a payment that is gone be open again. */
    void refreshed(Entry payment) {
        Payments.settled(payment).forEach(new Settlement(work)::refresh);
    }

    private static Node without(Entry payment, String id) {
        BigDecimal freed = payment.ret().all("AppliedToTxnRet").stream()
                .filter(applied -> touches(applied, id))
                .map(applied -> Amounts.of(applied, "Amount").orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unused = Amounts.of(payment.ret(), "UnusedPayment")
                .orElse(BigDecimal.ZERO)
                .add(freed);
        Node kept = payment.ret()
                .with(payment.ret().children().stream()
                        .filter(field -> !field.name().equals("AppliedToTxnRet") || !touches(field, id))
                        .toList());
        return kept.replacing(Amounts.amount("UnusedPayment", unused));
    }

    private static boolean touches(Node applied, String id) {
        return applied.text("TxnID").equals(Optional.of(id))
                || applied.all("LinkedTxn").stream()
                        .anyMatch(link -> link.text("TxnID").equals(Optional.of(id)));
    }
}
