package io.counterfoil.cart;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.sync.TestWorkers;
import io.counterfoil.events.CartReachable;
import io.counterfoil.events.CartType;
import io.counterfoil.events.CartUnreachable;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderGone;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as its neighbours meet it: REST in front, Kafka on both sides, shops over HTTP behind. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class CartGatewayTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID TENANT = UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "COUNTERFOIL_SERVICE_KEY")
    String serviceKey;

    @Inject
    DataSource database;

    @Inject
    TestWorkers otherReplica;

    private final List<TestShop> shops = new ArrayList<>();
    private CartEvents events;

    @BeforeEach
    void listen() {
        events = new CartEvents(brokers);
    }

    @AfterEach
    void close() {
        Jdbi.create(database).useHandle(handle -> handle.execute("UPDATE poll SET running = false"));
        events.close();
        shops.forEach(TestShop::close);
    }

    @Test
    void tellsTheOrdersOfAConnectedStoreInOrderOfChange() {
        TestShop shop = shop();
        shop.orders().put(3, NOON.plusSeconds(1));
        shop.orders().put(1, NOON.plusSeconds(2));
        shop.orders().put(2, NOON.plusSeconds(3));

        UUID store = connected(shop);

        eventually(() -> assertEquals(List.of("3", "1", "2"), orderIds(store)));
        assertTrue(events.of(store).get(0) instanceof CartReachable);
        Order order = events.of(store, OrderSeen.class).get(0).order();
        assertEquals("78.66", order.total().toString());
        assertEquals(List.of(), order.defects());
        service(TENANT).get(path(store)).then().statusCode(200).body("status.reachable", equalTo(true));
    }

    @Test
    void tellsAnOrderAgainOnlyWhenItReadsDifferently() {
        TestShop shop = shop();
        shop.orders().put(1, NOON);
        UUID store = connected(shop);
        eventually(() -> assertEquals(List.of("1"), orderIds(store)));

        pollsAgain(shop);
        shop.orders().put(1, NOON, NOON.plusSeconds(60), "changed");

        eventually(() -> assertEquals(List.of("1", "1"), orderIds(store)));
        assertEquals("changed", events.of(store, OrderSeen.class).get(1).order().note());
        assertEquals(1, events.of(store, CartReachable.class).size());
    }

    @Test
    void aBadAnswerLeavesTheCursorNamesTheReasonAndDelaysNobodyElse() {
        Map<TestShop, String> codes = new LinkedHashMap<>();
        Map<TestShop, UUID> stores = new LinkedHashMap<>();
        bad(codes, "WRONG_KEY", shop -> shop.answer(401, Map.of(), "{\"code\":\"woocommerce_rest_cannot_view\"}"));
        bad(codes, "NOT_FOUND", shop -> shop.answer(404, Map.of(), "<html>gone</html>"));
        bad(codes, "RATE_LIMITED", shop -> shop.answer(429, Map.of("Retry-After", "2"), ""));
        bad(codes, "SERVER_ERROR", shop -> shop.answer(500, Map.of(), "oh"));
        bad(codes, "NOT_JSON", shop -> shop.answer(200, Map.of(), "<!doctype html><p>Maintenance</p>"));
        bad(codes, "TRUNCATED", shop -> shop.answer(200, Map.of(), "[{\"id\":5,\"date_modi"));
        bad(codes, "TIMED_OUT", TestShop::hang);
        codes.keySet().forEach(shop -> stores.put(shop, connectedAndRead(shop)));
        TestShop healthy = shop();
        UUID healthyStore = connectedAndRead(healthy);
        Map<TestShop, String> cursors = new LinkedHashMap<>();
        stores.forEach((shop, store) -> cursors.put(shop, cursor(store)));

        faults.forEach((shop, fault) -> fault.accept(shop));
        healthy.orders().put(2, NOON.plusSeconds(5));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertEquals(List.of("1", "2"), orderIds(healthyStore)));
        codes.forEach((shop, code) -> eventually(() -> {
            assertEquals(List.of(code), codesOf(stores.get(shop)));
            assertEquals(cursors.get(shop), cursor(stores.get(shop)));
        }));
        stores.forEach((shop, store) -> service(TENANT)
                .get(path(store))
                .then()
                .body("status.reachable", equalTo(false))
                .body("status.code", equalTo(codes.get(shop)))
                .body("status.reason", containsString("cart")));

        stores.keySet().forEach(shop -> {
            shop.orders().put(2, NOON.plusSeconds(5));
            shop.work();
        });

        stores.forEach((shop, store) -> eventually(() -> {
            assertEquals(List.of("1", "2"), orderIds(store), codes.get(shop));
            assertEquals(2, events.of(store, CartReachable.class).size(), codes.get(shop));
            assertEquals(1, codesOf(store).size(), codes.get(shop));
        }));
    }

    private final Map<TestShop, Consumer<TestShop>> faults = new LinkedHashMap<>();

    private void bad(Map<TestShop, String> codes, String code, Consumer<TestShop> fault) {
        TestShop shop = shop();
        codes.put(shop, code);
        faults.put(shop, fault);
    }

    @Test
    void tellsEveryOrderOfACrowdedSecondAlthoughOneOfThemChangesMeanwhile() {
        TestShop shop = shop();
        IntStream.rangeClosed(1, 250).forEach(id -> shop.orders().put(id, NOON));
        AtomicBoolean touched = new AtomicBoolean();
        shop.afterList(() -> {
            if (shop.queries().size() > 2 && touched.compareAndSet(false, true)) {
                shop.orders().put(1, NOON, NOON.plusSeconds(99), "touched");
            }
        });

        UUID store = connected(shop);

        eventually(() -> assertEquals(250, Set.copyOf(orderIds(store)).size()));
        eventually(() -> assertEquals(
                "touched",
                events.of(store, OrderSeen.class).stream()
                        .filter(seen -> seen.order().cartOrderId().equals("1"))
                        .reduce((one, later) -> later)
                        .orElseThrow()
                        .order()
                        .note()));
        assertEquals(251, orderIds(store).size(), "each once, and the changed one twice");
    }

    @Test
    void twoReplicasShareTheStoresAndTellEachOrderOnce() {
        List<UUID> stores = new ArrayList<>();
        for (int number = 0; number < 6; number++) {
            TestShop shop = shop();
            IntStream.rangeClosed(1, 120).forEach(id -> shop.orders().put(id, NOON.plusSeconds(id)));
            stores.add(connected(shop));
        }

        for (UUID store : stores) {
            await().atMost(Duration.ofSeconds(40)).pollInSameThread().untilAsserted(() -> {
                otherReplica.work();
                assertEquals(120, new HashSet<>(orderIds(store)).size());
            });
        }

        assertTrue(otherReplica.hasPolled(), "the other replica had no part");
        stores.forEach(store -> assertEquals(120, orderIds(store).size()));
        stores.forEach(
                store -> assertEquals(1, events.of(store, CartReachable.class).size()));
    }

    /** 10,000 with -Pproof. */
    @Test
    void losesNoOrderAndTellsNoneTwiceWhateverTheShopDoes() {
        int many = Integer.getInteger("counterfoil.orders", 400);
        TestShop shop = shop();
        // Each second has several; one has more than two pages.
        IntStream.rangeClosed(1, many)
                .forEach(id -> shop.orders().put(id, NOON.plusSeconds(id < 250 ? 1 : 2 + id / 7)));
        Random luck = new Random(7);
        AtomicInteger touched = new AtomicInteger();
        shop.afterList(() -> {
            if (touched.incrementAndGet() <= many / 20) {
                int id = 1 + luck.nextInt(many);
                shop.orders().put(id, NOON, NOON.plusSeconds(many + touched.get()), "changed while paging");
            }
        });
        shop.misbehave(11);

        UUID store = connected(shop);

        await().atMost(Duration.ofSeconds(30 + many / 40))
                .pollInterval(Duration.ofMillis(500))
                .pollInSameThread()
                .untilAsserted(() -> assertEquals(many, new HashSet<>(orderIds(store)).size()));
        shop.afterList(() -> {});
        shop.work();
        pollsAgain(shop);
        List<String> words = events.of(store, OrderSeen.class).stream()
                .map(seen -> seen.order().cartOrderId() + " " + seen.contentHash())
                .toList();
        assertEquals(words.size(), new HashSet<>(words).size(), "each word of an order once");
        assertTrue(shop.queries().size() > many / 100, "in many pages");
    }

    @Test
    void tellsAnOrderThatWasDeletedInTheShopWhenItIsMissingTwice() {
        TestShop shop = shop();
        Instant yesterday = Instant.now().minusSeconds(86_400).truncatedTo(ChronoUnit.SECONDS);
        IntStream.rangeClosed(1, 3).forEach(id -> shop.orders().put(id, yesterday.plusSeconds(id)));
        UUID store = UUID.randomUUID();
        connect(store, shop);
        events.tell(store(store, 1, true, yesterday));
        eventually(() -> assertEquals(List.of("1", "2", "3"), orderIds(store)));
        shop.orders().delete(2);

        sql("UPDATE cart_order SET seen_at = now() - interval '1 day' WHERE store_id = ?", store);
        reconciled(store);
        assertEquals(List.of(), events.of(store, OrderGone.class), "missing once may be a hiccup");
        sql("UPDATE cart_order SET missing_since = missing_since - interval '1 day' WHERE store_id = ?", store);
        reconciled(store);

        eventually(() -> assertEquals(
                List.of("2"),
                events.of(store, OrderGone.class).stream()
                        .map(OrderGone::cartOrderId)
                        .toList()));
        shop.orders().put(2, yesterday.plusSeconds(2), Instant.now(), "back from the trash");
        eventually(() -> assertEquals(List.of("1", "2", "3", "2"), orderIds(store)));
        reconciled(store);
        assertEquals(1, events.of(store, OrderGone.class).size());
    }

    private void reconciled(UUID store) {
        sql("UPDATE poll SET reconcile_at = now() WHERE store_id = ?", store);
        eventually(() -> assertEquals(List.of(true), Jdbi.create(database).withHandle(handle -> handle.select(
                        "SELECT reconcile_at > now() FROM poll WHERE store_id = ?", store)
                .mapTo(Boolean.class)
                .list())));
    }

    private void sql(String statement, Object... values) {
        Jdbi.create(database).useHandle(handle -> handle.execute(statement, values));
    }

    @Test
    void aWebhookHasTheOrderReadAtOnceAndAgainWhenItComesDuringAPoll() {
        TestShop shop = shop();
        shop.orders().put(1, NOON);
        UUID store = UUID.randomUUID();
        connect(store, shop);
        events.tell(everyHour(store));
        eventually(() -> assertEquals(List.of("1"), orderIds(store)));
        service(TENANT)
                .contentType("application/json")
                .body("{\"secret\":\"" + TestShop.SECRET + "\"}")
                .put("/internal/stores/" + store + "/webhook")
                .then()
                .statusCode(200);
        AtomicBoolean told = new AtomicBoolean();
        shop.afterList(() -> {
            if (shop.orders().has(2) && told.compareAndSet(false, true)) {
                shop.orders().put(3, NOON.plusSeconds(9));
                webhook(store, "{\"id\":3}");
            }
        });

        shop.orders().put(2, NOON.plusSeconds(5));
        webhook(store, "{\"id\":2}");

        eventually(() -> assertEquals(List.of("1", "2", "3"), orderIds(store)));
    }

    private static StoreChanged everyHour(UUID id) {
        return new StoreChanged(
                id, TENANT, TENANT, 1, "Shop", CartType.WOOCOMMERCE, true, NOON, 3_600, 10, Preferences.initial());
    }

    private static void webhook(UUID store, String body) {
        given().contentType("application/json")
                .header("X-WC-Webhook-Signature", TestShop.signature(body))
                .body(body)
                .post("/webhooks/woocommerce/" + store)
                .then()
                .statusCode(200);
    }

    @Test
    void aReplicaThatLostItsClaimChangesNothing() {
        TestShop shop = shop();
        UUID store = connectedAndRead(shop);
        String cursor = cursor(store);

        assertFalse(otherReplica.takesAPageWithAnOldClaim(store, TENANT));

        assertEquals(cursor, cursor(store));
        assertEquals(List.of("1"), orderIds(store));
    }

    @Test
    void aClaimOfAReplicaThatDiedIsTakenOverWhenItsTimeIsUp() {
        TestShop shop = shop();
        UUID store = connectedAndRead(shop);
        shop.orders().put(2, NOON.plusSeconds(5));
        Jdbi.create(database)
                .useHandle(handle -> handle.execute(
                        "UPDATE poll SET claim_token = gen_random_uuid(), claimed_until = now() + interval '1 second',"
                                + " due_at = now() WHERE store_id = ?",
                        store));

        eventually(() -> assertEquals(List.of("1", "2"), orderIds(store)));
    }

    @Test
    void ignoresOrdersMadeBeforeLastOrderFromUntilItIsSetEarlier() {
        TestShop shop = shop();
        shop.orders().put(1, NOON.minusSeconds(7200), NOON.plusSeconds(5), "old, but changed lately");
        shop.orders().put(2, NOON);
        UUID store = connected(shop);
        eventually(() -> assertEquals(List.of("2"), orderIds(store)));

        events.tell(store(store, 2, true, NOON.minusSeconds(86_400)));

        eventually(() -> assertEquals(List.of("2", "1"), orderIds(store)));
    }

    @Test
    void leavesAStoppedStoreAlone() {
        TestShop shop = shop();
        UUID store = connectedAndRead(shop);
        events.tell(store(store, 2, false, NOON));
        eventually(() -> assertFalse(running(store)));

        int before = shop.queries().size();
        otherReplica.work();

        assertEquals(before, shop.queries().size());
        events.tell(store(store, 3, true, NOON));
        eventually(() -> assertTrue(shop.queries().size() > before));
    }

    @Test
    void readsAnotherShopFromItsBeginning() {
        TestShop former = shop();
        UUID store = connectedAndRead(former);
        TestShop another = shop();
        another.orders().put(900, NOON.minusSeconds(1));
        another.orders().put(901, NOON.plusSeconds(1));

        connect(store, another);

        eventually(() -> assertEquals(List.of("1", "901"), orderIds(store)));
    }

    @Test
    void theSecretIsNowhereInClear() {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler listener = listener(log);
        Logger.getLogger("").addHandler(listener);
        TestShop shop = shop();
        UUID store = connectedAndRead(shop);
        shop.answer(500, Map.of(), TestShop.SECRET);
        eventually(() -> assertEquals(List.of("SERVER_ERROR"), codesOf(store)));
        Logger.getLogger("").removeHandler(listener);

        service(TENANT)
                .get(path(store))
                .then()
                .body(not(containsString(TestShop.SECRET)))
                .body("url", equalTo(shop.address()))
                .body("keyPrefix", equalTo("ck_a"))
                .body("keyLast4", equalTo("d4e5"))
                .body("testPassedAt", nullValue());
        assertFalse(log.isEmpty());
        assertTrue(log.stream().noneMatch(line -> line.contains(TestShop.SECRET)), "in the log");
        assertTrue(events.of(store).stream().noneMatch(event -> event.toString().contains(TestShop.SECRET)));
        byte[] sealed = Jdbi.create(database).withHandle(handle -> handle.select(
                        "SELECT sealed_secret FROM cart_connection WHERE store_id = ?", store)
                .mapTo(byte[].class)
                .one());
        assertFalse(new String(sealed, ISO_8859_1).contains("cs_"));
    }

    @Test
    void testsTheConnectionAndSaysSo() {
        TestShop shop = shop();
        UUID store = connectedAndRead(shop);

        service(TENANT)
                .post(path(store) + "/test")
                .then()
                .statusCode(200)
                .body("passed", equalTo(true))
                .body("message", equalTo("TEST PASSED: SUCCESSFULLY CONNECTED TO CART!"));
        service(TENANT).get(path(store)).then().body("testPassedAt", notNullValue());
        connect(store, shop);
        service(TENANT).get(path(store)).then().body("testPassedAt", nullValue());

        shop.answer(401, Map.of(), "");
        service(TENANT)
                .post(path(store) + "/test")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("message", containsString("did not accept the key"));
    }

    @Test
    void answersOnlyServicesWithAToken() {
        UUID store = UUID.randomUUID();

        given().get(path(store)).then().statusCode(401);
        given().auth().oauth2("x.y.z").get(path(store)).then().statusCode(401);
        given().auth()
                .oauth2(token(TENANT, "counterfoil", "service", new byte[32]))
                .get(path(store))
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(token(TENANT, "somebody", "service", key()))
                .get(path(store))
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(token(TENANT, "counterfoil", "guest", key()))
                .get(path(store))
                .then()
                .statusCode(403);
    }

    @Test
    void showsAStoreToItsOwnTenantOnly() {
        TestShop shop = shop();
        UUID store = connectedAndRead(shop);
        UUID stranger = UUID.randomUUID();

        service(stranger).get(path(store)).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        service(stranger).post(path(store) + "/test").then().statusCode(404);
        service(stranger)
                .contentType("application/json")
                .body(body(shop.address()))
                .put(path(store))
                .then()
                .statusCode(404);
    }

    @Test
    void refusesBadInputWithASentence() {
        UUID store = UUID.randomUUID();

        put(store, "{not json")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("JSON"));
        put(store, "{}").statusCode(400).body("code", equalTo("ADDRESS_REFUSED"));
        put(store, "null").statusCode(400).body("code", equalTo("NOT_JSON"));
        put(store, body("ftp://shop.example")).statusCode(400).body("code", equalTo("ADDRESS_REFUSED"));
        put(store, "{\"url\":\"http://127.0.0.1:1\",\"consumerKey\":\"ck\"}")
                .statusCode(400)
                .body("code", equalTo("WRONG_KEY"))
                .body("detail", containsString("the key and the secret"));
        service(TENANT)
                .get(path(store))
                .then()
                .statusCode(404)
                .body("detail", containsString("no cart connection yet"));
        service(TENANT).get("/internal/stores/not-an-id/cart").then().statusCode(404);
    }

    private TestShop shop() {
        TestShop shop = new TestShop();
        shops.add(shop);
        return shop;
    }

    private UUID connected(TestShop shop) {
        UUID store = UUID.randomUUID();
        connect(store, shop);
        events.tell(store(store, 1, true, NOON));
        return store;
    }

    private UUID connectedAndRead(TestShop shop) {
        shop.orders().put(1, NOON);
        UUID store = connected(shop);
        eventually(() -> assertEquals(List.of("1"), orderIds(store)));
        return store;
    }

    private void connect(UUID store, TestShop shop) {
        put(store, body(shop.address())).statusCode(204);
    }

    private static StoreChanged store(UUID id, long version, boolean running, Instant from) {
        return new StoreChanged(
                id, TENANT, TENANT, version, "Shop", CartType.WOOCOMMERCE, running, from, 1, 10, Preferences.initial());
    }

    private static void pollsAgain(TestShop shop) {
        int before = shop.queries().size();
        eventually(() -> assertTrue(shop.queries().size() > before + 1));
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().untilAsserted(check);
    }

    private List<String> orderIds(UUID store) {
        return events.of(store, OrderSeen.class).stream()
                .map(seen -> seen.order().cartOrderId())
                .toList();
    }

    private List<String> codesOf(UUID store) {
        return events.of(store, CartUnreachable.class).stream()
                .map(CartUnreachable::code)
                .toList();
    }

    private String cursor(UUID store) {
        return service(TENANT).get(path(store)).then().extract().path("status.cursor");
    }

    private boolean running(UUID store) {
        return Jdbi.create(database)
                .withHandle(handle -> handle.select("SELECT running FROM poll WHERE store_id = ?", store)
                        .mapTo(Boolean.class)
                        .one());
    }

    private io.restassured.response.ValidatableResponse put(UUID store, String body) {
        return service(TENANT)
                .contentType("application/json")
                .body(body)
                .put(path(store))
                .then();
    }

    private static String path(UUID store) {
        return "/internal/stores/" + store + "/cart";
    }

    private static String body(String url) {
        return "{\"url\":\"%s\",\"consumerKey\":\"%s\",\"consumerSecret\":\"%s\"}"
                .formatted(url, TestShop.KEY, TestShop.SECRET);
    }

    private RequestSpecification service(UUID tenant) {
        return given().auth().oauth2(token(tenant, "counterfoil", "service", key()));
    }

    private byte[] key() {
        return Base64.getUrlDecoder().decode(serviceKey);
    }

    private static String token(UUID tenant, String issuer, String group, byte[] key) {
        return Jwt.issuer(issuer)
                .subject("tester")
                .groups(group)
                .claim("tenant", tenant.toString())
                .expiresIn(60)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(key, "HmacSHA256"));
    }

    private static Handler listener(List<String> log) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                log.add(record.getMessage()
                        + List.of(record.getParameters() == null ? new Object[0] : record.getParameters())
                        + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
