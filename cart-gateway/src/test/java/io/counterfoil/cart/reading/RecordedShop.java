package io.counterfoil.cart.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Says what a real shop said when it was asked this. */
public final class RecordedShop implements AutoCloseable {

    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    public RecordedShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** The exact bytes of a file beside the tests, as an answer to calls whose address has this part. */
    public static String recorded(String file) {
        try (InputStream bytes = RecordedShop.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RecordedShop when(String method, String address, int status, String body) {
        exchanges.add(new Exchange(method, address, status, body));
        return this;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public CartConnection connection() {
        return new CartConnection(
                UUID.randomUUID(), UUID.randomUUID(), URI.create(address()), new Credentials("key", "secret"));
    }

    /** What was written, in turn. */
    public List<String> bodies() {
        return bodies;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestMethod() + " "
                    + URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8);
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (!body.isEmpty()) {
                bodies.add(body);
            }
            Exchange known = exchanges.stream()
                    .filter(one -> asked.startsWith(one.method()) && asked.contains(one.address()))
                    .findFirst()
                    .orElseGet(() -> new Exchange("", "", 404, "nobody recorded " + asked));
            byte[] bytes = known.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(known.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Exchange(String method, String address, int status, String body) {}
}
