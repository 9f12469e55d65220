package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.xml.Node;
import io.counterfoil.simulator.xml.XmlDocument;
import io.counterfoil.simulator.xml.XmlRefused;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer, read by the rules of the .NET client in the Web Connector. */
record SoapReply(Operation operation, Node response) {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

    static SoapReply read(Operation operation, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 300 && status != 400 && status != 500) {
            throw new CallFailed(operation, "The request failed with HTTP status " + status + ".");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/xml") && !type.startsWith("application/soap+xml")) {
            throw new CallFailed(
                    operation, "Client found response content type of '" + type + "', but expected 'text/xml'.");
        }
        return new SoapReply(operation, response(operation, new String(answer.body(), charset(operation, type))));
    }

    /** The text of the result; the Web Connector stumbles over a missing one. */
    String text() {
        Node result = result().orElseThrow(this::nullReference);
        if (isNil(result)) {
            throw nullReference();
        }
        return result.text();
    }

    /** The text of the result, empty when there is none; for calls of which nobody uses the answer. */
    String textOrEmpty() {
        return result().map(Node::text).orElse("");
    }

    /** The strings of an array. */
    List<String> strings() {
        List<Node> items = result().orElseThrow(this::nullReference).all("string").stream()
                .filter(SoapReply::isOurs)
                .toList();
        if (items.stream().anyMatch(SoapReply::isNil)) {
            throw nullReference();
        }
        if (items.size() < 2) {
            throw new CallFailed(operation, "Index was outside the bounds of the array.");
        }
        return items.stream().map(Node::text).toList();
    }

    /** The number of the result. The real client reads a missing one as 0 and asks for ever; this one fails. */
    int number() {
        try {
            return Integer.parseInt(text().trim());
        } catch (NumberFormatException notANumber) {
            throw new CallFailed(operation, "There is an error in XML document: not a number: \"" + text() + "\"");
        }
    }

    private Optional<Node> result() {
        return response.child(operation.call() + "Result").filter(SoapReply::isOurs);
    }

    private CallFailed nullReference() {
        return new CallFailed(operation, "Object reference not set to an instance of an object.");
    }

    private static boolean isOurs(Node node) {
        return node.namespace().equals(SoapClient.NAMESPACE);
    }

    private static boolean isNil(Node node) {
        return node.attribute("nil").filter("true"::equals).isPresent();
    }

    private static Charset charset(Operation operation, String type) {
        Matcher charset = CHARSET.matcher(type);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (UnsupportedCharsetException unknown) {
            throw new CallFailed(operation, "unknown charset in " + type);
        }
    }

    private static Node response(Operation operation, String xml) {
        Node envelope = envelope(operation, xml);
        Node body = envelope.child("Body")
                .filter(node -> node.namespace().equals(SoapClient.ENVELOPE))
                .orElseThrow(() -> new CallFailed(operation, "no SOAP body"));
        body.child("Fault").ifPresent(fault -> {
            throw new CallFailed(operation, fault.text("faultstring").orElse("a fault without words"));
        });
        return body.child(operation.call() + "Response")
                .filter(SoapReply::isOurs)
                .orElseThrow(() -> new CallFailed(operation, "no response element in Intuit's namespace"));
    }

    private static Node envelope(Operation operation, String xml) {
        try {
            Node root = XmlDocument.read(xml).root();
            if (!root.name().equals("Envelope") || !root.namespace().equals(SoapClient.ENVELOPE)) {
                throw new CallFailed(operation, "not a SOAP 1.1 envelope: " + root.namespace() + root.name());
            }
            return root;
        } catch (XmlRefused malformed) {
            throw new CallFailed(operation, "Response is not well-formed XML: " + malformed.getMessage());
        }
    }
}
