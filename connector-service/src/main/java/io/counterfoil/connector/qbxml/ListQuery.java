package io.counterfoil.connector.qbxml;

/**
 * Asks for records of a list; status 1 or 500 when there are none.
 *
 * @param page only for a list that iterates, and only with a {@link ListFilter}
 */
public record ListQuery(String requestId, QbList list, ListSelection selection, Page page, Wanted wanted)
        implements Request {

    public ListQuery {
        if (page.iterates() && !list.iterates()) {
            throw new IllegalArgumentException(list + " cannot be asked for page by page");
        }
        if (page.maxReturned() != null && !(selection instanceof ListFilter)) {
            throw new IllegalArgumentException("records that are named are not given page by page");
        }
        if (!wanted.ownerIds().isEmpty() && !list.extensible()) {
            throw new IllegalArgumentException(list + " has no private data");
        }
    }

    /** The whole list, active or not. */
    public static ListQuery all(String requestId, QbList list) {
        return new ListQuery(requestId, list, ListFilter.EVERY, Page.ALL, Wanted.EVERYTHING);
    }

    /** One record by its full name, active or not. */
    public static ListQuery named(String requestId, QbList list, String fullName) {
        return new ListQuery(requestId, list, ListSelection.named(fullName), Page.ALL, Wanted.EVERYTHING);
    }

    /** One record, active or not. */
    public static ListQuery byId(String requestId, QbList list, String listId) {
        return new ListQuery(requestId, list, ListSelection.byId(listId), Page.ALL, Wanted.EVERYTHING);
    }

    /** The next page of an iteration. */
    public ListQuery at(Page next) {
        return new ListQuery(requestId, list, selection, next, wanted);
    }

    @Override
    public void writeTo(QbXml xml) {
        String element = list.element() + "QueryRq";
        xml.openRequest(element, requestId, page.attributes());
        selection.writeTo(xml, list, page);
        wanted.writeTo(xml);
        xml.close(element);
    }
}
