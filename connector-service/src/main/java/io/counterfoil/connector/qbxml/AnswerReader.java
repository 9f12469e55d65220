package io.counterfoil.connector.qbxml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads QuickBooks' answers as a stream. No DTD, no entities but the five of XML, 64 levels at most. */
public final class AnswerReader {

    private static final int MAX_DEPTH = 64;
    private static final XMLInputFactory XML = lockedDown();

    private final XMLStreamReader in;
    private int depth;

    private AnswerReader(XMLStreamReader in) {
        this.in = in;
    }

    /** The answer, or nothing when this is not one. */
    public static Optional<Answer> read(String qbxml) {
        try {
            return new AnswerReader(XML.createXMLStreamReader(new StringReader(qbxml))).document();
        } catch (XMLStreamException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory lockedDown() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private Optional<Answer> document() throws XMLStreamException {
        Optional<Answer> answer = Optional.empty();
        while (in.hasNext()) {
            if (next() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("a DTD in an answer");
            }
            if (in.isStartElement() && depth == 2 && in.getLocalName().equals("QBXMLMsgsRs")) {
                answer = Optional.of(messages());
            }
        }
        return answer;
    }

    private Answer messages() throws XMLStreamException {
        String id = in.getAttributeValue(null, "newMessageSetID");
        String status = in.getAttributeValue(null, "messageSetStatusCode");
        List<Reply> replies = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                replies.add(reply());
            }
        }
        return new Answer(id, status == null ? null : Integer.valueOf(status), replies);
    }

    private Reply reply() throws XMLStreamException {
        String element = in.getLocalName();
        String requestId = attribute("requestID");
        int status = Integer.parseInt(attribute("statusCode"));
        String message = attribute("statusMessage");
        List<Reply.Entry> records = new ArrayList<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                records.add(new Reply.Entry(in.getLocalName(), fields()));
            }
        }
        return new Reply(requestId, element, status, message, records);
    }

    private String attribute(String name) {
        String value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private Map<String, String> fields() throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (in.isStartElement()) {
                String name = in.getLocalName();
                fields.putIfAbsent(name, textOfElement());
            }
        }
        return fields;
    }

    /** The element's own text; what is nested deeper is passed over. */
    private String textOfElement() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS && depth == outside + 1) {
                text.append(in.getText());
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > MAX_DEPTH) {
            throw new XMLStreamException("deeper than " + MAX_DEPTH + " levels");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }
}
