package io.counterfoil.connector.soap;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a call once before CXF does: SOAP 1.1, one Body, one operation of Intuit's, no DTD, no processing instruction.
 * CXF alone would take the first operation of several, or the one that the SOAPAction names.
 */
final class FirstLook {

    static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final XMLStreamReader in;
    private boolean header;

    private FirstLook(XMLStreamReader in) {
        this.in = in;
    }

    /** A complete call. */
    static Call at(String xml, Predicate<String> encoding) throws Refusal {
        try {
            FirstLook look = new FirstLook(LockedXml.over(new StringReader(xml)));
            Operation operation = look.operation(encoding);
            Map<String, String> parameters = look.parameters();
            look.end();
            return new Call(operation, parameters, look.header);
        } catch (XMLStreamException e) {
            throw Refusal.malformed("The call is not well-formed XML within our limits.");
        }
    }

    /** What a call calls of which only the beginning is there. */
    static Beginning atBeginning(String xml, Predicate<String> encoding) throws Refusal {
        try {
            FirstLook look = new FirstLook(LockedXml.over(new StringReader(xml)));
            return new Beginning(look.operation(encoding), look.ticket());
        } catch (XMLStreamException e) {
            throw Refusal.malformed("The call is not well-formed XML within our limits.");
        }
    }

    /**
     * A small call.
     *
     * @param parameters by name; what is missing, empty or nil is absent
     * @param header there was a SOAP header, which may have to be understood
     */
    record Call(Operation operation, Map<String, String> parameters, boolean header) {

        Call {
            parameters = Map.copyOf(parameters);
        }

        String parameter(String name) {
            return parameters.getOrDefault(name, "");
        }
    }

    /**
     * What the beginning of a large call shows.
     *
     * @param ticket empty when it is not the first parameter
     */
    record Beginning(Operation operation, String ticket) {}

    private Operation operation(Predicate<String> encoding) throws XMLStreamException, Refusal {
        String declared = in.getCharacterEncodingScheme();
        if (declared != null && !encoding.test(declared)) {
            throw Refusal.malformed("The call is not in the encoding that it says.");
        }
        toTag(XMLStreamConstants.START_ELEMENT);
        envelope();
        toTag(XMLStreamConstants.START_ELEMENT);
        if (isSoap("Header")) {
            header = true;
            passElement();
            toTag(XMLStreamConstants.START_ELEMENT);
        }
        require(isSoap("Body"));
        toTag(XMLStreamConstants.START_ELEMENT);
        if (!ConnectorEndpoint.INTUIT.equals(in.getNamespaceURI())) {
            throw unknown();
        }
        return Operation.named(in.getLocalName()).orElseThrow(FirstLook::unknown);
    }

    private void envelope() throws Refusal {
        require(in.getLocalName().equals("Envelope"));
        if (!SOAP.equals(in.getNamespaceURI())) {
            throw Refusal.otherVersion();
        }
    }

    private boolean isSoap(String name) {
        return in.getLocalName().equals(name) && SOAP.equals(in.getNamespaceURI());
    }

    private String ticket() throws XMLStreamException, Refusal {
        toTag(XMLStreamConstants.START_ELEMENT);
        return in.getLocalName().equals("ticket") ? in.getElementText() : "";
    }

    /** The texts of the operation's own elements; SOAP inside of SOAP is a trick. */
    private Map<String, String> parameters() throws XMLStreamException, Refusal {
        Map<String, String> parameters = new HashMap<>();
        StringBuilder text = new StringBuilder();
        String name = "";
        for (int open = 1; open > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                require(!SOAP.equals(in.getNamespaceURI()));
                if (++open == 2) {
                    name = in.getLocalName();
                    text.setLength(0);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (--open == 1 && !text.isEmpty()) {
                    parameters.putIfAbsent(name, text.toString());
                }
            } else if (open == 2 && in.hasText()) {
                text.append(in.getText());
            }
        }
        return parameters;
    }

    private void end() throws XMLStreamException, Refusal {
        toTag(XMLStreamConstants.END_ELEMENT);
        toTag(XMLStreamConstants.END_ELEMENT);
        while (in.hasNext()) {
            next();
        }
    }

    /** Passes over an element; SOAP inside of SOAP is a trick. */
    private void passElement() throws XMLStreamException, Refusal {
        for (int open = 1; open > 0; ) {
            int event = next();
            require(event != XMLStreamConstants.START_ELEMENT || !SOAP.equals(in.getNamespaceURI()));
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private void toTag(int expected) throws XMLStreamException, Refusal {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            require(event != XMLStreamConstants.CHARACTERS || in.isWhiteSpace());
            require(in.hasNext());
            event = next();
        }
        require(event == expected);
    }

    private int next() throws XMLStreamException, Refusal {
        int event = in.next();
        if (event == XMLStreamConstants.DTD
                || event == XMLStreamConstants.PROCESSING_INSTRUCTION
                || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw notSoap();
        }
        return event;
    }

    private static void require(boolean fact) throws Refusal {
        if (!fact) {
            throw notSoap();
        }
    }

    private static Refusal notSoap() {
        return Refusal.malformed("The call is not one plain SOAP call.");
    }

    private static Refusal unknown() {
        return Refusal.malformed("This call is not one of the Web Connector's.");
    }
}
