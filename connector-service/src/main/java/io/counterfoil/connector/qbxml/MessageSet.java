package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A qbXML 13.0 document: understood by QuickBooks 2014 and everything newer. Each request of a set is tried, whatever
 * became of the one before ({@code continueOnError}).
 */
public final class MessageSet {

    /** The version that is spoken, as QuickBooks lists it among those it understands. */
    static final String QBXML_VERSION = "13.0";

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><?qbxml version=\"" + QBXML_VERSION + "\"?><QBXML>";

    private MessageSet() {}

    /**
     * Written requests as a set whose answer QuickBooks keeps under {@code id}, so that it can be asked for.
     *
     * @param id at most 23 characters (status 9004 otherwise)
     */
    public static String of(String id, List<String> requests) {
        return document(" newMessageSetID=\"" + checked(id) + "\"", requests);
    }

    /** Pure queries: nothing is kept. */
    public static String queries(List<String> requests) {
        return document("", requests);
    }

    /** Asks whether the answer of a set is kept; executes nothing. (old alone would clear it.) */
    public static String question(String id) {
        return document(" newMessageSetID=\"" + checked(id) + "\" oldMessageSetID=\"" + id + "\"", List.of());
    }

    private static String checked(String id) {
        if (!id.matches("[A-Za-z0-9-]{1," + Limits.MESSAGE_SET_ID + "}")) {
            throw new IllegalArgumentException("not a message set id: " + id);
        }
        return id;
    }

    private static String document(String attributes, List<String> requests) {
        return HEAD + "<QBXMLMsgsRq onError=\"continueOnError\"" + attributes + ">" + String.join("", requests)
                + "</QBXMLMsgsRq></QBXML>";
    }
}
