package io.counterfoil.cart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Many WooCommerce shops without orders behind one address; the first of them never answer. */
final class ManyShops implements AutoCloseable {

    private final Map<Integer, Instant> firstCalls = new ConcurrentHashMap<>();
    private final AtomicLong calls = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private final int hanging;

    ManyShops(int hanging) {
        this.hanging = hanging;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(int shop) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + shop;
    }

    Optional<Instant> firstCall(int shop) {
        return Optional.ofNullable(firstCalls.get(shop));
    }

    long calls() {
        return calls.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        int shop = Integer.parseInt(path.split("/", 3)[1]);
        firstCalls.putIfAbsent(shop, Instant.now());
        calls.incrementAndGet();
        if (shop < hanging) {
            // Neither answered nor closed.
            return;
        }
        boolean about = path.endsWith("/wp-json/");
        byte[] body = (about ? "{\"name\":\"S\",\"home\":\"" + address(shop) + "\",\"namespaces\":[\"wc/v3\"]}" : "[]")
                .getBytes(UTF_8);
        exchange.getResponseHeaders().add("X-WP-Total", "0");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
