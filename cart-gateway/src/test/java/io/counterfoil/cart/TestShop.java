package io.counterfoil.cart;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A WooCommerce shop on plain http, under another name than the one it is called by; faults on demand. */
public final class TestShop implements AutoCloseable {

    public static final String KEY = "ck_a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5";
    public static final String SECRET = "cs_f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0";

    private static final String HOME = "http://shop.example";

    private final ShopOrders orders = new ShopOrders();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile Answer fault = (exchange, query) -> false;
    private volatile Runnable afterList = () -> {};
    private volatile boolean plainPermalinks;
    private final AtomicReference<String> lastList = new AtomicReference<>("[]");
    private volatile Optional<Random> luck = Optional.empty();

    public TestShop() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public ShopOrders orders() {
        return orders;
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The queries for orders so far. */
    public List<String> queries() {
        return queries;
    }

    public void usePlainPermalinks() {
        plainPermalinks = true;
    }

    /** Done after each list that was answered. */
    public void afterList(Runnable action) {
        afterList = action;
    }

    public void work() {
        luck = Optional.empty();
        fault = (exchange, query) -> false;
    }

    /** Answers each call like this from now on. */
    public void answer(int status, Map<String, String> headers, String body) {
        fault = (exchange, query) -> {
            headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            send(exchange, status, body.getBytes(UTF_8));
            return true;
        };
    }

    /** One list in three comes out wrong, each time in another way, until it is told to work. */
    public void misbehave(long seed) {
        luck = Optional.of(new Random(seed));
    }

    /** Never answers. */
    public void hang() {
        fault = (exchange, query) -> {
            await(closed);
            return true;
        };
    }

    /** Sends the headers at once and then one byte after the other, for ever. */
    public void trickle() {
        fault = (exchange, query) -> {
            exchange.sendResponseHeaders(200, 0);
            for (OutputStream body = exchange.getResponseBody(); closed.getCount() > 0; body.flush()) {
                body.write(' ');
                closed.await(100, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            return true;
        };
    }

    /** Announces more bytes than it sends. */
    public void breakOff() {
        fault = (exchange, query) -> {
            exchange.sendResponseHeaders(200, 100_000);
            exchange.getResponseBody().write("[{\"id\":1,".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
            return true;
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange);
            String path = exchange.getRequestURI().getPath();
            if (!fault.taken(exchange, query)) {
                answer(exchange, plainPermalinks ? route(path, query) : path.replaceFirst("^/wp-json", ""), query);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String route(String path, Map<String, String> query) {
        return path.equals("/") ? query.getOrDefault("rest_route", "/no-route") : "/not-found";
    }

    private void answer(HttpExchange exchange, String route, Map<String, String> query) throws IOException {
        if (route.equals("/")
                && (plainPermalinks || exchange.getRequestURI().getPath().startsWith("/wp-json"))) {
            send(exchange, 200, about().getBytes(UTF_8));
        } else if (!route.equals("/wc/v3/orders")) {
            send(exchange, 404, "<html>Not here</html>".getBytes(UTF_8));
        } else if (!signed(plainPermalinks ? HOME : HOME + "/wp-json" + route, query)) {
            send(exchange, 401, "{\"code\":\"woocommerce_rest_cannot_view\"}".getBytes(UTF_8));
        } else {
            list(exchange, query);
        }
    }

    private void list(HttpExchange exchange, Map<String, String> query) throws IOException {
        queries.add(exchange.getRequestURI().getQuery());
        ShopOrders.Rows rows = orders.list(query);
        exchange.getResponseHeaders().add("Link", "<https://evil.example/>; rel=\"next\"");
        afterList.run();
        String list = rows.orders().toString();
        String last = lastList.getAndSet(list);
        switch (luck.map(random -> random.nextInt(24)).orElse(24)) {
            case 0 -> {
                exchange.getResponseHeaders().add("Retry-After", "1");
                send(exchange, 429, new byte[0]);
            }
            case 1 -> send(exchange, 429, "slow down".getBytes(UTF_8));
            case 2 -> send(exchange, 500, "<b>Fatal error</b>".getBytes(UTF_8));
            case 3 -> list(exchange, rows.total(), list.substring(0, list.length() / 2));
            case 4 -> list(exchange, rows.total(), "<!doctype html><p>Just a moment</p>");
            case 5 -> list(exchange, rows.total(), last);
            case 6 -> list(exchange, rows.total() + 7, list);
            case 7 -> list(exchange, Math.max(0, rows.total() - 101), list);
            default -> list(exchange, rows.total(), list);
        }
    }

    private static void list(HttpExchange exchange, int total, String body) throws IOException {
        exchange.getResponseHeaders().add("X-WP-Total", String.valueOf(total));
        send(exchange, 200, body.getBytes(UTF_8));
    }

    private static String about() {
        return "{\"name\":\"Harbour &amp; Co\",\"home\":\"" + HOME + "\",\"namespaces\":[\"wp\\/v2\",\"wc\\/v3\"]}";
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        return Arrays.stream((raw == null ? "" : raw).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8),
                        (one, other) -> other,
                        TreeMap::new));
    }

    /** Its own reckoning of OAuth 1.0a, as the shop would do it. */
    private static boolean signed(String base, Map<String, String> query) {
        Map<String, String> others = new TreeMap<>(query);
        String given = others.remove("oauth_signature");
        String joined = others.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "%3D" + encoded(encoded(entry.getValue())))
                .collect(Collectors.joining("%26"));
        return KEY.equals(query.get("oauth_consumer_key"))
                && hmac("GET&" + encoded(base) + "&" + joined).equals(given);
    }

    /** As the shop signs what it delivers. */
    public static String signature(String body) {
        return hmac(SECRET, body);
    }

    private static String hmac(String text) {
        return hmac(SECRET + "&", text);
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** Whether a fault took the call, instead of the shop. */
    @FunctionalInterface
    private interface Answer {
        boolean taken(HttpExchange exchange, Map<String, String> query) throws IOException, InterruptedException;
    }
}
