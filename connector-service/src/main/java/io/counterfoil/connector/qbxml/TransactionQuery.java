package io.counterfoil.connector.qbxml;

/**
 * Asks for transactions; status 1 when there are none.
 *
 * @param page only with a {@link TransactionFilter}
 * @param lines with their lines, which QuickBooks leaves out unless asked for
 * @param linked with the transactions that they are linked to, where there can be any
 */
public record TransactionQuery(
        String requestId,
        Transaction kind,
        TransactionSelection selection,
        Page page,
        boolean lines,
        boolean linked,
        Wanted wanted)
        implements Request {

    public TransactionQuery {
        if (linked && !kind.linked()) {
            throw new IllegalArgumentException(kind + " cannot be asked for with what it is linked to");
        }
        if (page.maxReturned() != null && !(selection instanceof TransactionFilter)) {
            throw new IllegalArgumentException("transactions that are named are not given page by page");
        }
    }

    /** Without lines. */
    public static TransactionQuery of(String requestId, Transaction kind, TransactionSelection selection) {
        return new TransactionQuery(requestId, kind, selection, Page.ALL, false, false, Wanted.EVERYTHING);
    }

    public TransactionQuery withLines() {
        return new TransactionQuery(requestId, kind, selection, page, true, linked, wanted);
    }

    /** A page of an iteration: the first, or the next. */
    public TransactionQuery at(Page next) {
        return new TransactionQuery(requestId, kind, selection, next, lines, linked, wanted);
    }

    @Override
    public void writeTo(QbXml xml) {
        String element = kind.element() + "QueryRq";
        xml.openRequest(element, requestId, page.attributes());
        selection.writeTo(xml, kind, page);
        if (lines) {
            xml.flag("IncludeLineItems", true);
        }
        if (linked) {
            xml.flag("IncludeLinkedTxns", true);
        }
        wanted.writeTo(xml);
        xml.close(element);
    }
}
