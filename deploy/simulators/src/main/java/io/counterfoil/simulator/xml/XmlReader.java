package io.counterfoil.simulator.xml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a whole document into nodes: no document type, no external entities, a bounded depth. */
final class XmlReader {

    private static final XMLInputFactory FACTORY = lockedDown();
    private static final int DEEPEST = 40;

    private final String xml;
    private final Map<String, String> instructions = new HashMap<>();

    XmlReader(String xml) {
        this.xml = xml;
    }

    XmlDocument document() {
        try {
            XMLStreamReader stream = FACTORY.createXMLStreamReader(new StringReader(xml));
            Node root = root(stream);
            finish(stream);
            return new XmlDocument(instructions, root);
        } catch (XMLStreamException malformed) {
            throw new XmlRefused("not well-formed: " + malformed.getMessage());
        }
    }

    private Node root(XMLStreamReader stream) throws XMLStreamException {
        while (stream.next() != XMLStreamConstants.START_ELEMENT) {
            prolog(stream);
        }
        return element(stream, 1);
    }

    private void prolog(XMLStreamReader stream) {
        if (stream.getEventType() == XMLStreamConstants.DTD) {
            throw new XmlRefused("a document type is not allowed");
        }
        if (stream.getEventType() == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            instructions.put(stream.getPITarget(), Objects.requireNonNullElse(stream.getPIData(), ""));
        }
    }

    private static void finish(XMLStreamReader stream) throws XMLStreamException {
        while (stream.hasNext()) {
            stream.next();
        }
    }

    private static Node element(XMLStreamReader stream, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XmlRefused("nested deeper than " + DEEPEST);
        }
        String namespace = Objects.requireNonNullElse(stream.getNamespaceURI(), "");
        String name = stream.getLocalName();
        Map<String, String> attributes = attributes(stream);
        List<Node> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (stream.next() != XMLStreamConstants.END_ELEMENT) {
            content(stream, depth, children, text);
        }
        return new Node(
                namespace, name, attributes, children, children.isEmpty() ? text.toString() : blank(name, text));
    }

    private static void content(XMLStreamReader stream, int depth, List<Node> children, StringBuilder text)
            throws XMLStreamException {
        if (stream.isStartElement()) {
            children.add(element(stream, depth + 1));
        } else if (stream.isCharacters()) {
            text.append(stream.getText());
        } else if (stream.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XmlRefused("an entity that is not predefined: " + stream.getLocalName());
        }
    }

    private static Map<String, String> attributes(XMLStreamReader stream) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < stream.getAttributeCount(); i++) {
            attributes.put(stream.getAttributeLocalName(i), stream.getAttributeValue(i));
        }
        return attributes;
    }

    private static String blank(String name, StringBuilder text) {
        if (!text.toString().isBlank()) {
            throw new XmlRefused("text beside elements in " + name);
        }
        return "";
    }

    private static XMLInputFactory lockedDown() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
