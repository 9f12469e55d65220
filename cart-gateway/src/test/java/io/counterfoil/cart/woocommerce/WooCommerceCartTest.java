package io.counterfoil.cart.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.counterfoil.cart.TestShop;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.UrlPolicy;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.Page;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The adapter against a shop that answers over HTTP. */
class WooCommerceCartTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TestShop shop = new TestShop();
    private final CartHttp http = CartReader.http(new UrlPolicy(true), Duration.ofMillis(700), 100_000);
    private final WooCommerceCart cart = new WooCommerceCart(http, Clock.systemUTC());

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void signsForTheAddressTheShopGivesItselfAndFollowsNoLink() {
        shop.orders().put(7, NOON);

        Page page = page(read(shop.address()));

        assertEquals("7", page.orders().get(0).order().cartOrderId());
        assertFalse(page.more());
        assertEquals(1, shop.queries().size());
        assertTrue(shop.queries().get(0).contains("modified_after=2026-11-22T11:59:58&"));
    }

    @Test
    void findsTheApiOfAShopWithPlainPermalinks() {
        shop.usePlainPermalinks();
        shop.orders().put(7, NOON);

        assertEquals(1, page(read(shop.address())).orders().size());
    }

    @Test
    void passesTheConnectionTestWithTheShopsName() {
        assertEquals(
                "Harbour & Co",
                cart.test(connection(shop.address(), TestShop.SECRET)).fold(name -> name, Trouble::reason));
    }

    @Test
    void tellsAWrongSecretInWords() {
        Trouble trouble = trouble(cart.test(connection(shop.address(), "cs_wrong")));

        assertEquals(Trouble.Kind.WRONG_KEY, trouble.kind());
        assertTrue(trouble.reason().contains("401 (woocommerce_rest_cannot_view)"), trouble.reason());
    }

    @ParameterizedTest
    @CsvSource({
        "200, <html>Just a moment</html>, NOT_JSON",
        "200, '{\"no\":\"list\"}', NOT_THIS_CART",
        "200, '{\"namespaces\":[\"wc', TRUNCATED",
        "301, , ADDRESS_REFUSED",
        "302, , ADDRESS_REFUSED",
        "401, '{\"code\":\"woocommerce_rest_authentication_error\"}', WRONG_KEY",
        "401, '{\"code\":\"woocommerce_rest_authentication_error\",\"message\":\"Invalid timestamp.\"}', CLOCK_SKEW",
        "403, '{\"code\":\"woocommerce_rest_cannot_view\"}', MISSING_RIGHT",
        "403, <html>Blocked</html>, BLOCKED",
        "404, <html>Nothing</html>, NOT_FOUND",
        "429, slow down, RATE_LIMITED",
        "500, oh, SERVER_ERROR",
        "503, '{\"code\":\"wp_die\"}', SERVER_ERROR"
    })
    void tellsEachBadAnswerByItsCode(int status, String body, Trouble.Kind kind) {
        shop.answer(status, Map.of("Location", "http://169.254.169.254/"), body == null ? "" : body);

        Trouble trouble = trouble(read(shop.address()));

        assertEquals(kind, trouble.kind());
        assertFalse(trouble.reason().contains("169.254"), trouble.reason());
    }

    @Test
    void keepsTheWaitThatTheShopAsksFor() {
        shop.answer(503, Map.of("Retry-After", "600"), "");

        assertEquals(
                Optional.of(Duration.ofMinutes(10)),
                trouble(read(shop.address())).waitAtLeast());
    }

    @Test
    void doesNotBelieveAShopThatIgnoresTheMoment() {
        shop.orders().put(7, NOON);
        read(shop.address());
        shop.answer(200, Map.of(), "[{\"id\":7,\"date_modified_gmt\":\"2020-01-01T00:00:00\"}]");

        assertEquals(Trouble.Kind.NOT_JSON, trouble(read(shop.address())).kind());
    }

    @Test
    void givesUpOnAShopThatHangsOrTrickles() {
        shop.hang();
        assertEquals(
                Trouble.Kind.TIMED_OUT, soon(() -> trouble(read(shop.address())).kind()));

        shop.trickle();
        assertEquals(
                Trouble.Kind.TIMED_OUT, soon(() -> trouble(read(shop.address())).kind()));
    }

    private static <T> T soon(ThrowingSupplier<T> call) {
        return assertTimeout(Duration.ofSeconds(7), call);
    }

    @Test
    void cutsOffAnAnswerThatIsTooLarge() {
        shop.answer(200, Map.of(), " ".repeat(100_001));

        assertEquals(Trouble.Kind.TRUNCATED, trouble(read(shop.address())).kind());
    }

    @Test
    void tellsAnAnswerThatBrokeOff() {
        shop.breakOff();

        assertEquals(Trouble.Kind.TRUNCATED, trouble(read(shop.address())).kind());
    }

    @Test
    void tellsWhenNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        Trouble refused = trouble(read("http://127.0.0.1:" + port));
        Trouble unknown = trouble(read("http://no-such-host.invalid"));

        assertEquals(Trouble.Kind.CONNECTION_REFUSED, refused.kind());
        assertTrue(refused.reason().contains("refused"), refused.reason());
        assertEquals(Trouble.Kind.NAME_NOT_FOUND, unknown.kind());
        assertTrue(unknown.reason().contains("nobody knows the host"), unknown.reason());
    }

    @Test
    void trustsNoCertificateThatTheShopSignedItself(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context(folder)));
        server.start();
        try {
            URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort());

            Trouble trouble = trouble(patient().get(connection("https://shop.example", "x"), uri, Map.of()));

            assertEquals(Trouble.Kind.TLS, trouble.kind());
            assertTrue(trouble.reason().contains("certificate"), trouble.reason());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void sendsTheKeyAsBasicOverHttpsAndSignsNothing(@TempDir Path folder) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context(folder)));
        String address = "https://127.0.0.1:" + server.getAddress().getPort();
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((TestShop.KEY + ":" + TestShop.SECRET).getBytes(UTF_8));
        server.createContext("/wp-json/", exchange -> {
            boolean about = exchange.getRequestURI().getPath().equals("/wp-json/");
            boolean signed = exchange.getRequestURI().getQuery().contains("oauth");
            boolean known = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (about
                            ? "{\"name\":\"Harbour\",\"home\":\"" + address + "\",\"namespaces\":[\"wc/v3\"]}"
                            : "[]")
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(about == known || signed ? 401 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        SSLContext usual = SSLContext.getDefault();
        SSLContext.setDefault(SelfSigned.trusting(folder));
        try {
            WooCommerceCart overTls = new WooCommerceCart(patient(), Clock.systemUTC());

            Outcome<String> tested = overTls.test(connection(address, TestShop.SECRET));

            assertEquals("Harbour", tested.fold(name -> name, Trouble::reason));
        } finally {
            SSLContext.setDefault(usual);
            server.stop(0);
        }
    }

    /** The first use of TLS in a process takes its time. */
    private static CartHttp patient() {
        return CartReader.http(new UrlPolicy(true), Duration.ofSeconds(30), 100_000);
    }

    @Test
    void callsNoPrivateAddressUnlessTheOperatorAllowsIt() {
        CartHttp guarded = CartReader.http(new UrlPolicy(false), Duration.ofSeconds(1), 1_000);

        Trouble trouble = trouble(
                guarded.get(connection("https://127.0.0.1:1", "x"), URI.create("https://127.0.0.1:1/"), Map.of()));

        assertEquals(Trouble.Kind.ADDRESS_REFUSED, trouble.kind());
        assertEquals(List.of(), shop.queries());
    }

    private Outcome<Page> read(String address) {
        return cart.read(connection(address, TestShop.SECRET), cart.startAt(NOON));
    }

    private static CartConnection connection(String address, String secret) {
        return new CartConnection(
                UUID.randomUUID(), UUID.randomUUID(), URI.create(address), new Credentials(TestShop.KEY, secret));
    }

    private static Page page(Outcome<Page> outcome) {
        return outcome.fold(page -> page, trouble -> {
            throw new AssertionError(trouble.toString());
        });
    }

    private static <T> Trouble trouble(Outcome<T> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("no trouble but " + value);
                },
                trouble -> trouble);
    }
}
