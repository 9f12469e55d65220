package io.counterfoil.connector.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.connector.Soap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Calls and reads as the .NET class that the Web Connector's proxy is built on (quickbooks.md section 8): 400 and 500 are
 * read like 200, every other status from 300 on is an error; text/xml only; names count with their namespace; what is
 * missing becomes null or 0.
 */
final class DotNetClient {

    private static final String INTUIT = "http://developer.intuit.com/";
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private final RawHttp http;

    DotNetClient(RawHttp http) {
        this.http = http;
    }

    /** What ends in QWCLog.txt as an error. */
    static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1;

        Failure(String message) {
            super(message);
        }
    }

    /** Null, which ends in the Web Connector's NullReferenceException, is a failure here. */
    String string(String operation, String... parameters) {
        return result(operation, parameters)
                .map(Element::getTextContent)
                .orElseThrow(() -> new Failure("Object reference not set to an instance of an object."));
    }

    int number(String operation, String... parameters) {
        return result(operation, parameters)
                .map(result -> Integer.parseInt(result.getTextContent()))
                .orElse(0);
    }

    List<String> strings(String operation, String... parameters) {
        Element array = result(operation, parameters)
                .orElseThrow(() -> new Failure("Object reference not set to an instance of an object."));
        return children(array, INTUIT, "string").map(DotNetClient::item).toList();
    }

    private static String item(Element item) {
        if (item.hasAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "nil")) {
            throw new Failure("Object reference not set to an instance of an object.");
        }
        return item.getTextContent();
    }

    private Optional<Element> result(String operation, String... parameters) {
        Element body = body(http.send(
                "POST /qbwc HTTP/1.1",
                envelope(operation, parameters),
                "User-Agent: Mozilla/4.0 (compatible; MSIE 6.0; MS Web Services Client Protocol 4.0.30319.42000)",
                "Content-Type: text/xml; charset=utf-8",
                "SOAPAction: \"" + INTUIT + operation + "\"",
                "Content-Length: " + envelope(operation, parameters).length));
        return children(body, INTUIT, operation + "Response")
                .flatMap(response -> children(response, INTUIT, operation + "Result"))
                .findFirst();
    }

    private static byte[] envelope(String operation, String... parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], parameters[i + 1]);
        }
        return Soap.envelope(operation, values).getBytes(UTF_8);
    }

    static Element body(RawHttp.Answer answer) {
        if (answer.status() >= 300 && answer.status() != 400 && answer.status() != 500) {
            throw new Failure("The remote server returned an error: (" + answer.status() + ")");
        }
        if (!answer.header("content-type").startsWith("text/xml")) {
            throw new Failure("Client found response content type of '" + answer.header("content-type") + "'");
        }
        Element envelope = document(answer.content());
        if (!SOAP.equals(envelope.getNamespaceURI()) || !"Envelope".equals(envelope.getLocalName())) {
            throw new Failure("Possible SOAP version mismatch");
        }
        Element body = children(envelope, SOAP, "Body").findFirst().orElseThrow(() -> new Failure("no Body"));
        children(body, SOAP, "Fault").findFirst().ifPresent(fault -> {
            throw new Failure(children(fault, null, "faultstring")
                    .map(Element::getTextContent)
                    .findFirst()
                    .orElse(""));
        });
        return body;
    }

    private static Element document(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Failure("Response is not well-formed XML.");
        }
    }

    private static Stream<Element> children(Element parent, @Nullable String namespace, String name) {
        NodeList nodes = parent.getChildNodes();
        List<Element> found = new ArrayList<>();
        IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
                .map(Element.class::cast)
                .filter(e -> name.equals(e.getLocalName()) && Objects.equals(namespace, e.getNamespaceURI()))
                .forEach(found::add);
        return found.stream();
    }
}
