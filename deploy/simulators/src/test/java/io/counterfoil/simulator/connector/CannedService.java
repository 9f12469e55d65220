package io.counterfoil.simulator.connector;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.simulator.xml.Node;
import io.counterfoil.simulator.xml.XmlDocument;
import io.counterfoil.simulator.xml.XmlWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Web Connector service that gives prepared results, call by call, and keeps what it was asked. */
final class CannedService implements AutoCloseable {

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<String, Deque<String>> results = new HashMap<>();
    private final List<Node> calls = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private String contentType = "text/xml; charset=utf-8";
    private int status = 200;

    CannedService() throws IOException {
        server.createContext("/qbwc", this::answer);
        server.createContext("/support", CannedService::support);
        server.start();
    }

    /** The next results of a call; the last one stays. */
    CannedService giving(Operation operation, String... inner) {
        results.put(operation.call(), new ArrayDeque<>(List.of(inner)));
        return this;
    }

    CannedService usual() {
        return giving(Operation.SERVER_VERSION, result(Operation.SERVER_VERSION, "1.0"))
                .giving(Operation.CLIENT_VERSION, result(Operation.CLIENT_VERSION, ""))
                .giving(Operation.AUTHENTICATE, strings("T", ""))
                .giving(Operation.RECEIVE_RESPONSE, result(Operation.RECEIVE_RESPONSE, "100"))
                .giving(Operation.GET_LAST_ERROR, result(Operation.GET_LAST_ERROR, "sorry"))
                .giving(Operation.CONNECTION_ERROR, result(Operation.CONNECTION_ERROR, "done"))
                .giving(Operation.CLOSE_CONNECTION, result(Operation.CLOSE_CONNECTION, "OK"));
    }

    CannedService as(int newStatus, String newContentType) {
        status = newStatus;
        contentType = newContentType;
        return this;
    }

    static String result(Operation operation, String text) {
        String name = operation.call() + "Result";
        return "<" + name + ">" + XmlWriter.escape(text) + "</" + name + ">";
    }

    static String strings(String... items) {
        return "<authenticateResult><string>" + String.join("</string><string>", items)
                + "</string></authenticateResult>";
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/qbwc");
    }

    List<String> callNames() {
        return calls.stream().map(Node::name).toList();
    }

    Node call(int index) {
        return calls.get(index);
    }

    List<Node> calls(Operation operation) {
        return calls.stream()
                .filter(each -> each.name().equals(operation.call()))
                .toList();
    }

    String soapAction(int index) {
        return headers.get(index);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Node call =
                    XmlDocument.read(body).root().children().get(0).children().get(0);
            calls.add(call);
            headers.add(exchange.getRequestHeaders().getFirst("SOAPAction"));
            byte[] answer = envelope(call.name()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String envelope(String call) {
        Deque<String> prepared = results.getOrDefault(call, new ArrayDeque<>(List.of("")));
        String inner = prepared.size() > 1 ? prepared.removeFirst() : prepared.getFirst();
        String response = inner.startsWith("<soap:")
                ? inner
                : "<" + call + "Response xmlns=\"" + SoapClient.NAMESPACE + "\">" + inner + "</" + call + "Response>";
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope xmlns:soap=\"" + SoapClient.ENVELOPE
                + "\"><soap:Body>" + response + "</soap:Body></soap:Envelope>";
    }

    private static void support(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
