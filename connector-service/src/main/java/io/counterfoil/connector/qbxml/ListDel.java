package io.counterfoil.connector.qbxml;

/** Deletes a record of a list. QuickBooks refuses it for a record that is in use; that can be made inactive. */
public record ListDel(String requestId, QbList list, String listId) implements Request {

    @Override
    public void writeTo(QbXml xml) {
        xml.openRequest("ListDelRq", requestId)
                .text("ListDelType", list.deletedAs())
                .id("ListID", listId)
                .close("ListDelRq");
    }
}
