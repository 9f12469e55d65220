package io.counterfoil.simulator.quickbooks;

/** The status of one response: QuickBooks' code and its words. */
public record Status(int code, String message) {

    static final Status OK = new Status(0, "Status OK");
    static final Status NO_MATCH = new Status(1, "A query request did not find a matching object in QuickBooks");
    static final Status NOT_PROCESSED = new Status(3231, "The request has not been processed.");

    static final Status NOT_ENABLED =
            new Status(3250, "This feature is not enabled or not available in this version of QuickBooks.");

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

    static Status outOfDate(String sequence) {
        return new Status(3200, "The provided edit sequence \"" + sequence + "\" is out-of-date.");
    }

    static Status inUse(String name) {
        return new Status(
                3160,
                "Object \"" + name + "\" cannot be deleted.  QuickBooks error message: It is used by other records.");
    }

    static Status noItem() {
        return new Status(3210, "There is no item of the kind that is needed here.");
    }

    static Status missingAccount(String field) {
        return new Status(3270, "There is no posting account: \"" + field + "\" is missing.");
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

    /** In use by somebody else: to be tried again. The codes differ in what could not be locked. */
    static Status locked(int code, String object) {
        return switch (code) {
            case 3170 ->
                new Status(
                        code,
                        "There was an error when modifying a " + object
                                + ".  QuickBooks error message: The internals could not be locked.  They are in use by"
                                + " another user.");
            case 3175 ->
                new Status(
                        code,
                        "There was an error when adding, modifying or deleting a " + object
                                + ".  QuickBooks error message: The transaction could not be locked.  It is in use by"
                                + " another user; failed to acquire the lock.");
            case 3176 ->
                new Status(
                        code,
                        "A record that the " + object
                                + " refers to could not be locked.  QuickBooks error message: The list element is in use.");
            case 3180 ->
                new Status(
                        code,
                        "There was an error when saving a " + object
                                + ".  QuickBooks error message: This list has been modified by another user.");
            default -> throw new IllegalArgumentException("not the code of a lock: " + code);
        };
    }

    static Status closed(String object) {
        return new Status(
                3171,
                "An attempt was made to modify a " + object
                        + " with a date that is on or before the closing date of the company.");
    }

    static Status denied(int code) {
        return switch (code) {
            case 3260 -> new Status(code, "Insufficient permission level to perform this action.");
            case 3261 -> new Status(code, "The integrated application has no permission to access sensitive data.");
            case 3263 -> new Status(code, "The integrated application may only read from this company file.");
            default -> throw new IllegalArgumentException("not the code of a missing permission: " + code);
        };
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
