package io.counterfoil.simulator.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/** A shop that answers like WooCommerce 11.0.1, on this machine only. */
public final class Shop implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(Shop::daemon);
    private final Orders orders;
    private final OrderGenerator generator;
    private final ShopSettings settings;
    private final ShopFaults faults = new ShopFaults();

    private Shop(HttpServer server, ShopSettings settings, long seed, Clock clock) {
        this.server = server;
        this.settings = settings;
        this.orders = new Orders(settings.zone(), clock);
        this.generator = new OrderGenerator(seed, settings.home());
        Api api = new Api(settings, orders, new Access(settings, new OAuth(settings, clock)), clock);
        Control control = new Control(orders, generator, faults);
        server.createContext("/", exchange -> respond(exchange, () -> faults.applied(api.answer(request(exchange)))));
        server.createContext("/_control/", exchange -> respond(exchange, () -> controlled(exchange, control)));
        server.setExecutor(threads);
    }

    /**
     * Opens a shop.
     *
     * @param port where it listens; 0 takes any that is free
     * @param settings makes the settings for the port that it got
     * @param seed decides the generated orders
     * @throws IOException when the port is taken
     */
    public static Shop open(int port, IntFunction<ShopSettings> settings, long seed, Clock clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Shop shop = new Shop(server, settings.apply(server.getAddress().getPort()), seed, clock);
        server.start();
        return shop;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public ShopSettings settings() {
        return settings;
    }

    public Orders orders() {
        return orders;
    }

    public OrderGenerator generator() {
        return generator;
    }

    public ShopFaults faults() {
        return faults;
    }

    @Override
    public void close() {
        faults.clear();
        server.stop(0);
        threads.shutdownNow();
    }

    private interface Answering {
        Response answer() throws IOException, InterruptedException;
    }

    private static void respond(HttpExchange exchange, Answering answering) throws IOException {
        try (exchange) {
            Response response = answering.answer();
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = response.bytes();
            exchange.sendResponseHeaders(response.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange) {
        return Request.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    private static Response controlled(HttpExchange exchange, Control control) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return control.answer(
                exchange.getRequestMethod(), exchange.getRequestURI().getPath(), body);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "shop");
        thread.setDaemon(true);
        return thread;
    }
}
