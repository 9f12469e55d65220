package io.counterfoil.connector.raw;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** The requests or replies of one requestID, cut out of a qbXML document. */
final class Excerpt {

    /** QBXML, QBXMLMsgsRq or QBXMLMsgsRs, and then the requests or replies. */
    private static final int DEPTH_OF_MESSAGES = 3;

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private final boolean masked;
    private final Deque<String> path = new ArrayDeque<>();

    private Excerpt(XMLStreamReader in, XMLStreamWriter out, boolean masked) {
        this.in = in;
        this.out = out;
        this.masked = masked;
    }

    /**
     * One message a line; of a document that breaks off or is no XML, as much as can be read.
     *
     * @param masked without what tells of a person
     */
    static String of(String document, String requestId, boolean masked) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Excerpt(reader(document), out, masked).cut(requestId);
        } catch (XMLStreamException e) {
            return text.toString().strip();
        }
        return text.toString().strip();
    }

    /** QuickBooks' answers are not to be trusted: no DTD, no entities from outside. */
    private static XMLStreamReader reader(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new StringReader(document.stripLeading()));
    }

    private void cut(String requestId) throws XMLStreamException {
        int depth = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && ++depth == DEPTH_OF_MESSAGES) {
                depth -= copied(requestId) ? 1 : 0;
            }
        }
    }

    /** Copies the message that begins here, if it is one of these. */
    private boolean copied(String requestId) throws XMLStreamException {
        if (!requestId.equals(in.getAttributeValue(null, "requestID"))) {
            return false;
        }
        begin();
        while (!path.isEmpty()) {
            next();
        }
        out.writeCharacters("\n");
        out.flush();
        return true;
    }

    private void next() throws XMLStreamException {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            out.writeEndElement();
            path.removeLast();
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            out.writeCharacters(masked && !in.isWhiteSpace() ? PersonalData.masked(path, in.getText()) : in.getText());
        }
    }

    private void begin() throws XMLStreamException {
        path.addLast(in.getLocalName());
        out.writeStartElement(in.getLocalName());
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String value = in.getAttributeValue(i);
            out.writeAttribute(in.getAttributeLocalName(i), masked ? PersonalData.maskedWords(value) : value);
        }
    }
}
