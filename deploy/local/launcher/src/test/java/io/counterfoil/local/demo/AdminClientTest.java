package io.counterfoil.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminClientTest {
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final HttpServer server = server();
    private final AdminClient admin =
            new AdminClient(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), "admin", "secret");

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aReplacementNamesTheVersionItReplaces() {
        admin.replace("/stores/1/preferences", Map.of("exportMode", "AUTOMATIC"));

        assertEquals(
                List.of(
                        "GET /api/v1/stores/1/preferences null ",
                        "PUT /api/v1/stores/1/preferences \"7\" {\"exportMode\":\"AUTOMATIC\"}"),
                asked);
    }

    @Test
    void aStoreThatAServiceHasNotHeardOfYetIsAskedForAgain() {
        statuses.addAll(List.of(404, 503, 200));

        admin.put("/stores/1/cart", Map.of());

        assertEquals(3, asked.size());
    }

    @Test
    void aRefusalSaysWhatWasAskedAndWhatWasAnswered() {
        statuses.add(409);

        ApiRefused refused = assertThrows(ApiRefused.class, () -> admin.post("/stores/1/auto-sync/start", Map.of()));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("POST http://127.0.0.1:"));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("/api/v1/stores/1/auto-sync/start answered 409: {}"));
    }

    private HttpServer server() {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            created.createContext("/", this::answer);
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        assertEquals("Basic YWRtaW46c2VjcmV0", exchange.getRequestHeaders().getFirst("Authorization"));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("If-Match") + " " + body);
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), 2);
        exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
