package io.counterfoil.cart.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.connection.UrlPolicy;
import io.counterfoil.cart.reading.CartReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attacks 47 to 64 of the threat model: a shop's address, and what answers there, as weapons. */
class SsrfTest {

    private static final String SECRET = "cs_canary";
    private static final int MOST_BYTES = 200_000;

    private final UrlPolicy policy = new UrlPolicy(false);
    private final CartHttp guarded = CartReader.http(policy, Duration.ofSeconds(2), MOST_BYTES);
    /** With the operator's switch for private networks, or nothing could answer here. */
    private final CartHttp open = CartReader.http(new UrlPolicy(true), Duration.ofSeconds(2), MOST_BYTES);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile Behaviour answer = exchange -> exchange.sendResponseHeaders(204, -1);

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest(name = "attack {0}: {1}")
    @CsvSource({
        "47, http://127.0.0.1:PORT",
        "48, https://127.1:PORT",
        "49, https://0x7f000001:PORT",
        "50, https://2130706433:PORT",
        "51, https://[::1]:PORT",
        "52, https://[::ffff:10.0.0.1]:PORT",
        "53, https://169.254.169.254",
        "54, https://[fd00:ec2::254]",
        "55, https://localhost.:PORT",
        "56, https://kafka:9092",
        "57, https://user@evil@10.0.0.1/",
        "58, https://①②⑦.0.0.1:PORT"
    })
    void anAddressInThePrivateNetworkIsRefusedWhenSavedAndWhenCalled(int attack, String address) throws IOException {
        try (ServerSocket victim = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            victim.setSoTimeout(50);
            String there = address.replace("PORT", "" + victim.getLocalPort());

            Kind saved = policy.accept(there).fold(uri -> Kind.LEFT_ALONE, Trouble::kind);
            // A name that nobody knows here is refused as such; in a cluster it leads into the private network.
            assertTrue(List.of(Kind.ADDRESS_REFUSED, Kind.NAME_NOT_FOUND).contains(saved), saved.toString());
            uri(there).ifPresent(uri -> {
                Kind called = guarded.get(connection(uri), uri, Map.of()).fold(got -> Kind.LEFT_ALONE, Trouble::kind);
                assertTrue(List.of(Kind.ADDRESS_REFUSED, Kind.NAME_NOT_FOUND).contains(called), called.toString());
            });

            assertFalse(connected(victim), "no connection for attack " + attack);
        }
    }

    /** Some are no address to Java at all. */
    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean connected(ServerSocket victim) throws IOException {
        try {
            victim.accept().close();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }

    /**
     * The name is looked at again right before each call. A name that changes between the look and the connection gets
     * no further than the TLS handshake: what is in the private network has no certificate for it.
     */
    @Test
    void attack59ANameThatLeadsElsewhereMeanwhileIsRefused() {
        URI keptLongAgo = URI.create("https://localhost:" + server.getAddress().getPort() + "/");

        assertEquals(
                Kind.ADDRESS_REFUSED,
                trouble(guarded.get(connection(keptLongAgo), keptLongAgo, Map.of()))
                        .kind());
        URI withTls = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        assertNotEquals(
                Kind.ADDRESS_REFUSED,
                trouble(open.get(connection(withTls), withTls, authorization())).kind());
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @CsvSource({
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "//127.0.0.1:PORT/stolen",
        "/stolen",
        "gopher://x/"
    })
    void attack60ARedirectIsNotFollowedAndTheSecretStays(String target) {
        String location = target.replace("PORT", "" + server.getAddress().getPort());
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };

        assertEquals(Kind.ADDRESS_REFUSED, trouble(get()).kind());

        assertEquals(List.of("/first " + SECRET), asked);
    }

    @Test
    void attack61AnEndlessAnswerIsCutOffBySize() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange.getResponseBody(), new byte[65_536], 0);
        };

        assertEquals(
                Kind.TRUNCATED,
                assertTimeout(Duration.ofSeconds(10), () -> trouble(get())).kind());
    }

    @Test
    void attack61ADropAtATimeIsCutOffByTheClock() {
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endless(exchange.getResponseBody(), new byte[] {' '}, 100);
        };

        assertEquals(
                Kind.TIMED_OUT,
                assertTimeout(Duration.ofSeconds(10), () -> trouble(get())).kind());
    }

    private void endless(OutputStream body, byte[] drop, long pause) throws IOException {
        try {
            while (!over.await(pause, TimeUnit.MILLISECONDS)) {
                body.write(drop);
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void attack61ABombOfGzipIsNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int kilobyte = 0; kilobyte < 20_000; kilobyte++) {
                gzip.write(new byte[1_000]);
            }
        }
        answer = exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            exchange.getResponseBody().write(bomb.toByteArray());
        };

        int length = get().fold(got -> got.text().length(), trouble -> 0);

        assertTrue(length <= bomb.size(), length + " characters of " + bomb.size() + " bytes");
    }

    @ParameterizedTest
    @CsvSource({"999999999999, 3600", "'Thu, 31 Dec 2099 23:59:59 GMT', 3600", "-5, 0", "x, 0", "30, 30"})
    void attack63AShopCannotMakeUsWaitForEver(String retryAfter, long seconds) {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
        };

        Duration wait = trouble(get()).waitAtLeast().orElse(Duration.ZERO);

        assertEquals(seconds, wait.toSeconds());
    }

    @Test
    void attack63AHeaderOfMegabytesIsATrouble() {
        answer = exchange -> {
            exchange.getResponseHeaders().add("X-Bomb", "y".repeat(3_000_000));
            exchange.sendResponseHeaders(200, -1);
        };

        Duration limit = Duration.ofSeconds(10);
        int length = assertTimeout(limit, () -> get().fold(got -> got.text().length(), trouble -> 0));

        assertEquals(0, length);
    }

    @Test
    void attack64ALinkToAnotherHostIsNotFollowed() {
        answer = exchange -> {
            exchange.getResponseHeaders()
                    .add("Link", "<http://127.0.0.1:" + server.getAddress().getPort() + "/evil>; rel=\"next\"");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        };

        assertEquals("[]", get().fold(Answer::text, Trouble::reason));

        assertEquals(List.of("/first " + SECRET), asked);
    }

    private Outcome<Answer> get() {
        URI first = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/first");
        return open.get(connection(first), first, authorization());
    }

    private static Map<String, String> authorization() {
        return Map.of("Authorization", SECRET);
    }

    private static CartConnection connection(URI address) {
        return new CartConnection(UUID.randomUUID(), UUID.randomUUID(), address, new Credentials("key", SECRET));
    }

    private static <T> Trouble trouble(Outcome<T> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("no trouble but " + value);
                },
                trouble -> trouble);
    }

    @FunctionalInterface
    private interface Behaviour {
        void to(HttpExchange exchange) throws IOException;
    }
}
