package io.counterfoil.simulator.quickbooks;

/** The status of one response: QuickBooks' code and its words. */
record Status(int code, String message) {

    static final Status OK = new Status(0, "Status OK");
    static final Status NO_MATCH = new Status(1, "A query request did not find a matching object in QuickBooks");
    static final Status NOT_PROCESSED = new Status(3231, "The request has not been processed.");

    private static final String NOT_IN_LIST =
            "  QuickBooks error message: Invalid argument.  The specified record does not exist in the list.";

    static Status notAllFound(String missing) {
        return new Status(
                500,
                "The query request has not been fully completed. There was a required element (\"" + missing
                        + "\") that could not be found in QuickBooks.");
    }

    static Status invalidDate(String written) {
        return new Status(3020, "The date \"" + written + "\" is not valid.");
    }

    static Status noSuchObject(String id) {
        return new Status(3120, "Object \"" + id + "\" specified in the request cannot be found." + NOT_IN_LIST);
    }

    static Status invalidReference(String what, String name, String where) {
        return new Status(
                3140,
                "There is an invalid reference to QuickBooks " + what + " \"" + name + "\" in the " + where + "."
                        + NOT_IN_LIST);
    }

    static Status nameInUse(String name) {
        return new Status(3100, "The name \"" + name + "\" of the list element is already in use.");
    }

    static Status invalidName(String name) {
        return new Status(3090, "There was an error when storing \"" + name + "\" in the \"Name\" field.");
    }

    static Status invalidValue(String field, String value, String reason) {
        return new Status(
                3210,
                "The \"" + field + "\" field has an invalid value \"" + value + "\".  QuickBooks error message: "
                        + reason);
    }

    static Status invalidIterator(String id) {
        return new Status(3391, "The iteratorID \"" + id + "\" is not valid.");
    }

    static Status requestIdTooLong() {
        return new Status(1060, "The requestID is longer than 50 characters.");
    }

    static Status unsupported(String request) {
        return new Status(1030, "Unsupported message: " + request);
    }

    boolean isError() {
        return code >= 1000;
    }

    String severity() {
        if (isError()) {
            return "Error";
        }
        return code >= 500 ? "Warn" : "Info";
    }
}
