package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.stream.Stream;

/** Changes a payment. Invoices that are not named are no longer paid by it; without any in the request all stay. */
final class PaymentMod implements Family {

    @Override
    public String request() {
        return "ReceivePaymentModRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node mod = request.child("ReceivePaymentMod").orElseThrow();
        Entry old = Edits.current(work.books(), Kind.RECEIVE_PAYMENT, "TxnID", mod);
        SalesHeader header = SalesHeader.merged(old, work, mod);
        Payments payments = new Payments(work, Node.of("Header", header.fields()), new Settlement(work, old.id()));
        List<Node> asked = mod.all("AppliedToTxnMod");
        List<Node> applied = asked.isEmpty() ? old.ret().all("AppliedToTxnRet") : payments.applied(asked);
        List<Node> above = header.without("TotalAmount", "UnusedPayment", "UnusedCredits", "AppliedToTxnRet");
        Node ret = Shapes.of(Kind.RECEIVE_PAYMENT.ret())
                .arrange(Stream.of(SalesHeader.head(old), above, payments.figures(applied), applied)
                        .flatMap(List::stream));
        Entry changed = new Posting(work).enter(Entry.of(work.touched(ret)));
        Stream.concat(Payments.settled(old), Payments.settled(changed))
                .distinct()
                .forEach(new Settlement(work)::refresh);
        return Reply.of(View.of(request).apply(changed.ret()));
    }
}
