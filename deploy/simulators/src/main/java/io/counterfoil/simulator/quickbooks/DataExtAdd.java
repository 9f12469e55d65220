package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;

/** Keeps private data of an application about the company; data about lists and transactions is not simulated. */
final class DataExtAdd implements Family {

    @Override
    public String request() {
        return "DataExtAddRq";
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node add = request.child("DataExtAdd").orElseThrow();
        if (add.child("OtherDataExtType").isEmpty()) {
            throw new RequestRefused(Status.unsupported("DataExtAddRq about lists or transactions"));
        }
        Change.DataExtPut dataExt = new Change.DataExtPut(
                add.text("OwnerID").orElse(""),
                add.text("DataExtName").orElse(""),
                add.text("DataExtValue").orElse(""));
        work.change(dataExt);
        return Reply.of(ret(dataExt));
    }

    static Node ret(Change.DataExtPut dataExt) {
        return Node.of(
                "DataExtRet",
                Node.leaf("OwnerID", dataExt.ownerId()),
                Node.leaf("DataExtName", dataExt.name()),
                Node.leaf("DataExtType", "STR255TYPE"),
                Node.leaf("DataExtValue", dataExt.value()));
    }
}
