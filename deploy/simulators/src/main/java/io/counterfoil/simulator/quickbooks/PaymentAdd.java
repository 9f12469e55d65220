package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.stream.Stream;

/** Enters a payment of a customer and applies it to invoices. */
final class PaymentAdd implements Family {

    @Override
    public String request() {
        return "ReceivePaymentAddRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node add = request.child("ReceivePaymentAdd").orElseThrow();
        SalesHeader header = SalesHeader.added(Kind.RECEIVE_PAYMENT, work, add);
        Payments payments = new Payments(work, Node.of("Header", header.fields()), new Settlement(work));
        List<Node> applied =
                Edits.isTrue(add, "IsAutoApply") ? payments.automatic() : payments.applied(add.all("AppliedToTxnAdd"));
        List<Node> head = work.head("TxnID", work.newTxnId());
        Node ret = Shapes.of(Kind.RECEIVE_PAYMENT.ret())
                .arrange(Stream.of(head, header.without("TotalAmount"), payments.figures(applied), applied)
                        .flatMap(List::stream));
        Entry entered = new Posting(work).enter(Entry.of(ret));
        Payments.settled(entered).forEach(new Settlement(work)::refresh);
        return Reply.of(View.of(request).apply(entered.ret()));
    }
}
