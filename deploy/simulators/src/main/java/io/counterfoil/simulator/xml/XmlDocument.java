package io.counterfoil.simulator.xml;

import java.util.Map;

/** A document's root and the processing instructions in front of it, by target. */
public record XmlDocument(Map<String, String> instructions, Node root) {

    public XmlDocument {
        instructions = Map.copyOf(instructions);
    }

    /**
     * Reads a whole document.
     *
     * @throws XmlRefused when the text is not well-formed or brings a document type
     */
    public static XmlDocument read(String xml) {
        return new XmlReader(xml).document();
    }
}
