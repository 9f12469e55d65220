package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * A qbXML 13.0 document: understood by QuickBooks 2014 and everything newer. Each request of a set is tried, whatever
 * became of the one before ({@code continueOnError}).
 */
public final class MessageSet {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?><?qbxml version=\"13.0\"?><QBXML>";

    private MessageSet() {}

    /** Written requests as a set whose answer QuickBooks keeps under {@code id}, so that it can be asked for. */
    public static String of(String id, List<String> requests) {
        return document(" newMessageSetID=\"" + id + "\"", requests);
    }

    /** Pure queries: nothing is kept. */
    public static String queries(List<String> requests) {
        return document("", requests);
    }

    /** Asks whether the answer of a set is kept; executes nothing. (old alone would clear it.) */
    public static String question(String id) {
        return document(" newMessageSetID=\"" + id + "\" oldMessageSetID=\"" + id + "\"", List.of());
    }

    private static String document(String attributes, List<String> requests) {
        QbXml xml = new QbXml().raw(HEAD).raw("<QBXMLMsgsRq onError=\"continueOnError\"" + attributes + ">");
        requests.forEach(xml::raw);
        return xml.close("QBXMLMsgsRq").close("QBXML").toString();
    }
}
