package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;

/** Changes a sales document. Lines that are not named go; without any line in the request all stay. */
record SalesMod(Kind kind) implements Family {

    @Override
    public String request() {
        return kind.element() + "ModRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node mod = request.child(kind.element() + "Mod").orElseThrow();
        refuseCredit(mod);
        Entry old = Edits.current(work.books(), kind, "TxnID", mod);
        SalesHeader header = SalesHeader.merged(old, work, mod);
        SalesLines lines = new LineMods(kind, old, work).applied(mod);
        Node ret = work.touched(new SalesDocument(header, lines).ret(SalesHeader.head(old)));
        new Posting(work).enter(Entry.of(ret));
        new Settlement(work).refreshIfSettled(old.id());
        return Reply.of(View.of(request)
                .apply(Edits.existing(work.books(), kind, old.id()).ret()));
    }

    private void refuseCredit(Node mod) {
        if (mod.child("SetCredit").isPresent()) {
            throw new RequestRefused(Status.unsupported("SetCredit in " + request()));
        }
    }
}
