package io.counterfoil.simulator.connector;

import io.counterfoil.simulator.xml.XmlWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Calls the service as Intuit's client does: SOAP 1.1 on one line, default namespace, a quoted action. */
final class SoapClient {

    static final String NAMESPACE = "http://developer.intuit.com/";
    static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private static final String USER_AGENT =
            "Mozilla/4.0 (compatible; MSIE 6.0; MS Web Services Client Protocol 4.0.30319.42000)";

    private final HttpClient http;
    private final URI address;
    private final Duration timeout;

    SoapClient(HttpClient http, URI address, Duration timeout) {
        this.http = http;
        this.address = address;
        this.timeout = timeout;
    }

    /**
     * Sends one call; an empty parameter is sent as an empty element.
     *
     * @throws CallFailed when the answer is not one that Intuit's client would read
     */
    SoapReply call(Operation operation, Map<String, String> parameters) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("User-Agent", USER_AGENT)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"" + NAMESPACE + operation.call() + "\"")
                .POST(BodyPublishers.ofString(envelope(operation, parameters)))
                .build();
        return SoapReply.read(operation, sent(operation, request));
    }

    private HttpResponse<byte[]> sent(Operation operation, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new CallFailed(operation, "the connection failed: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallFailed(operation, "stopped while waiting for the answer");
        }
    }

    private static String envelope(Operation operation, Map<String, String> parameters) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"")
                .append(ENVELOPE)
                .append("\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                .append(" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\"><soap:Body>");
        body(out, operation, parameters);
        return out.append("</soap:Body></soap:Envelope>").toString();
    }

    private static void body(StringBuilder out, Operation operation, Map<String, String> parameters) {
        out.append('<').append(operation.call()).append(" xmlns=\"").append(NAMESPACE);
        if (parameters.isEmpty()) {
            out.append("\" />");
            return;
        }
        out.append("\">");
        parameters.forEach((name, value) -> parameter(out, name, value));
        out.append("</").append(operation.call()).append('>');
    }

    private static void parameter(StringBuilder out, String name, String value) {
        if (value.isEmpty()) {
            out.append('<').append(name).append(" />");
        } else {
            out.append('<').append(name).append('>').append(XmlWriter.escape(value));
            out.append("</").append(name).append('>');
        }
    }
}
