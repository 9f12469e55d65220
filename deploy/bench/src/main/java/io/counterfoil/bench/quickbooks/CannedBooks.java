package io.counterfoil.bench.quickbooks;

/**
 * Answers every message set at once, as a company file would that has every item, no customer yet, and takes everything
 * it is given. It keeps nothing but how much it entered. Requests are found by looking for their marks, not by parsing:
 * the driver shares the machine with the service it measures. Used by one thread.
 */
public final class CannedBooks {
    private static final String HEAD = "<?xml version=\"1.0\" ?><QBXML><QBXMLMsgsRs";
    private static final String FOOT = "</QBXMLMsgsRs></QBXML>";
    private static final String REQUEST = "Rq requestID=";

    private final Receipts receipts = new Receipts();
    private final Customers customers = new Customers();

    /**
     * What QuickBooks says to a message set.
     *
     * @param receipts sales receipts entered by the set
     */
    public record Answer(String qbxml, int receipts) {}

    /** Sales receipts entered so far. */
    public long receiptsEntered() {
        return receipts.entered();
    }

    /** Customers entered so far. */
    public long customersEntered() {
        return customers.entered();
    }

    /**
     * What QuickBooks says to a message set.
     *
     * @param companyFacts the company file that is open, as told with the first call of a session
     */
    public Answer answer(String set, String companyFacts) {
        long before = receipts.entered();
        StringBuilder out = new StringBuilder(set.length() * 2).append(HEAD).append(recovery(set));
        for (int mark = set.indexOf(REQUEST); mark >= 0; mark = set.indexOf(REQUEST, mark + 1)) {
            answer(Request.at(set, mark), companyFacts, out);
        }
        String qbxml = out.append(FOOT).toString();
        return new Answer(qbxml, (int) (receipts.entered() - before));
    }

    /** What QuickBooks adds when it was asked to keep the answer (quickbooks.md section 4.8). */
    private static String recovery(String set) {
        if (set.contains(" oldMessageSetID=")) {
            throw new IllegalStateException("an answer was asked for again, although none was lost: " + set);
        }
        String id = Request.between(set, " newMessageSetID=\"", "\"", 0);
        return id.isEmpty() ? ">" : " newMessageSetID=\"" + id + "\" messageSetStatusCode=\"0\">";
    }

    private void answer(Request request, String companyFacts, StringBuilder out) {
        switch (request.element()) {
            case "SalesReceiptAdd" -> receipts.add(request, out);
            case "CustomerAdd" -> customers.add(request, out);
            case "CustomerQuery" -> request.answer(500, "Warn", "No customer of that name was found.", "", out);
            case "SalesReceiptQuery" -> found(request, out);
            case "CompanyQuery" -> request.answer(0, "Info", "Status OK", company(companyFacts), out);
            default -> throw new IllegalStateException("a request without a canned answer: " + request.element());
        }
    }

    /** Receipts that are asked for by their ids have been entered. */
    private static void found(Request request, StringBuilder out) {
        String id = request.field("TxnID");
        if (id.isEmpty()) {
            request.answer(1, "Info", "No receipt was found.", "", out);
        } else {
            String receipt = "<SalesReceiptRet><TxnID>" + id + "</TxnID></SalesReceiptRet>";
            request.answer(0, "Info", "Status OK", receipt, out);
        }
    }

    private static String company(String facts) {
        return "<CompanyRet>" + Request.between(facts, "<CompanyRet>", "</CompanyRet>", 0) + "</CompanyRet>";
    }
}
