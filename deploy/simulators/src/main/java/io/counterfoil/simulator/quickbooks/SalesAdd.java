package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;

/** Enters a sales document. Two may have the same number: QuickBooks does not mind. */
record SalesAdd(Kind kind) implements Family {

    @Override
    public String request() {
        return kind.element() + "AddRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node add = request.child(kind.element() + "Add").orElseThrow();
        refuseCredit(add);
        SalesHeader header = SalesHeader.added(kind, work, add);
        List<Entry> orders = add.texts("LinkToTxnID").stream()
                .map(id -> Edits.existing(work.books(), Kind.SALES_ORDER, id))
                .toList();
        SalesLines lines = new SalesLines(kind, work);
        orders.forEach(order -> SalesOrders.lines(order).forEach(lines::add));
        add.children().stream()
                .filter(field -> field.name().startsWith(kind.element() + "Line"))
                .forEach(lines::add);
        Node ret = new SalesDocument(header, lines).ret(work.head("TxnID", work.newTxnId()));
        Entry entered = new Posting(work).enter(Entry.of(SalesOrders.linked(ret, orders)));
        orders.forEach(order -> SalesOrders.invoiced(work, order, entered));
        return Reply.of(View.of(request).apply(entered.ret()));
    }

    private void refuseCredit(Node add) {
        if (add.child("SetCredit").isPresent()) {
            throw new RequestRefused(Status.unsupported("SetCredit in " + request()));
        }
    }
}
