package io.counterfoil.cart;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.reading.FakeShop.Reply;
import io.counterfoil.cart.reading.Person;
import io.counterfoil.cart.reading.Placed;
import io.counterfoil.cart.reading.Product;
import io.counterfoil.cart.woocommerce.FakeWooCommerce;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CartType;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.CustomerSeen;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.SetExportFlag;
import io.counterfoil.events.SetStock;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.Synchronization;
import io.counterfoil.events.WriteItem;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Both directions, as the neighbours meet them: what the books want written, and what a person looks through. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class TwoWayTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID TENANT = UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "COUNTERFOIL_SERVICE_KEY")
    String serviceKey;

    @Inject
    DataSource database;

    private final FakeWooCommerce shop = new FakeWooCommerce();
    private CartEvents events;

    @BeforeEach
    void listen() {
        events = new CartEvents(brokers);
    }

    @AfterEach
    void close() {
        Jdbi.create(database).useHandle(handle -> {
            handle.execute("UPDATE poll SET running = false");
            handle.execute("UPDATE record_poll SET wanted = false");
            handle.execute("UPDATE write_turn SET due_at = NULL");
        });
        events.close();
        shop.close();
    }

    @Test
    void writesStockAndSaysSo() {
        sells(1, "A", "5");
        sells(2, "B", "5");
        UUID store = connected(Synchronization.NONE);
        SetStock a = stock(store, "A", "12", 1);
        SetStock gone = stock(store, "GONE", "3", 2);
        SetStock b = stock(store, "B", "0", 3);

        events.tell(a, gone, b);

        eventually(() -> assertEquals(
                List.of(a.writeId(), b.writeId()),
                done(store).stream()
                        .map(CartWriteDone::writeId)
                        .sorted(java.util.Comparator.comparing(id -> id.equals(a.writeId()) ? 0 : 1))
                        .toList()));
        assertStock(1, "12");
        assertStock(2, "0");
        assertEquals("1", done(store, a).cartId());
        eventually(() -> assertEquals(
                List.of("NO_SUCH_RECORD"),
                failed(store).stream().map(CartWriteFailed::code).toList()));
        assertEquals(gone.writeId(), failed(store).get(0).writeId());
    }

    @Test
    void anOlderValueNeverOverwritesANewerOne() {
        sells(1, "A", "5");
        UUID store = connected(Synchronization.NONE);
        SetStock newer = stock(store, "A", "7", 20);
        events.tell(newer);
        eventually(() -> done(store, newer));

        SetStock older = stock(store, "A", "99", 19);
        SetStock beforeRestore = stock(store, "A", "98", 1000, 0);
        events.tell(older, beforeRestore, newer);

        eventually(() -> assertEquals(3, done(store).size()));
        assertStock(1, "7");
        SetStock next = stock(store, "A", "6", 1, 2);
        events.tell(next);
        eventually(() -> done(store, next));
        assertStock(1, "6");
    }

    @Test
    void manyValuesOfOneItemAreOneWriteOfTheLast() {
        sells(1, "A", "5");
        UUID store = connected(Synchronization.NONE);
        shop.fault(reply -> Reply.of(503, ""));
        SetStock[] all = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> stock(store, "A", "" + (100 + number), number))
                .toArray(SetStock[]::new);
        events.tell(all);
        eventually(() -> assertEquals(19, done(store).size()));
        AtomicInteger writes = new AtomicInteger();
        shop.fault(reply -> {
            if (reply.body().startsWith("{\"update\"")) {
                writes.incrementAndGet();
            }
            return reply;
        });

        eventually(() -> assertEquals(20, done(store).size()));

        assertStock(1, "120");
        assertEquals(1, writes.get());
    }

    @Test
    void aShopThatIsAwayIsWaitedFor() {
        sells(1, "A", "5");
        UUID store = connected(Synchronization.NONE);
        int before = shop.calls();
        shop.fault(reply -> Reply.of(503, "<html>Back soon</html>"));
        SetStock write = stock(store, "A", "12", 1);
        events.tell(write);
        eventually(() -> assertTrue(shop.calls() > before + 2));

        shop.fault(reply -> reply);

        eventually(() -> done(store, write));
        assertEquals(List.of(), failed(store));
        assertStock(1, "12");
    }

    /** Another replica takes the turn at the moment the shop has answered, as if this one had died there. */
    @Test
    void aDeathBetweenCallAndCommitWritesTheSameAgain() {
        sells(1, "A", "5");
        UUID store = connected(Synchronization.NONE);
        AtomicInteger writes = new AtomicInteger();
        shop.fault(reply -> {
            if (reply.body().startsWith("{\"update\"") && writes.incrementAndGet() == 1) {
                Jdbi.create(database)
                        .useHandle(handle -> handle.execute(
                                "UPDATE write_turn SET claim_token = gen_random_uuid(),"
                                        + " claimed_until = now() + interval '1 second' WHERE store_id = ?",
                                store));
            }
            return reply;
        });
        SetStock write = stock(store, "A", "12", 1);

        events.tell(write);

        eventually(() -> done(store, write));
        assertEquals(2, writes.get());
        assertEquals(1, done(store).size());
        assertStock(1, "12");
    }

    @Test
    void changedItemsAreToldAndOurOwnWritesAreNot() {
        sells(1, "A", "5");
        sells(2, "OLD", "5");
        shop.put(shop.product(2).orElseThrow().changed(NOON.minusSeconds(86_400)));
        UUID store = connected(new Synchronization(NOON.minusSeconds(3600), false, true, false, false, false));
        eventually(() -> assertEquals(List.of("A"), seenSkus(store)));
        ItemSeen seen = events.of(store, ItemSeen.class).get(0);

        CartItem dearer = new CartItem("1", "A", "", "", new BigDecimal("25.00"), null, true, null);
        WriteItem write = new WriteItem(store, TENANT, UUID.randomUUID(), dearer, seen.contentHash(), now());
        SetStock stock = stock(store, "A", "3", 1);
        events.tell(write, stock);
        eventually(() -> done(store, write.writeId()));
        eventually(() -> done(store, stock));
        assertNotNull(done(store, write.writeId()).contentHash());
        shop.put(shop.product(1).orElseThrow().changed(NOON.plusSeconds(900)));
        polledTwice();
        assertEquals(List.of("A"), seenSkus(store));

        shop.put(shop.product(1).orElseThrow().named("Renamed").changed(NOON.plusSeconds(1800)));
        eventually(() -> assertEquals(List.of("A", "A"), seenSkus(store)));
        assertEquals("Renamed", events.of(store, ItemSeen.class).get(1).item().name());

        WriteItem late = new WriteItem(store, TENANT, UUID.randomUUID(), dearer, seen.contentHash(), now());
        WriteItem other = new WriteItem(
                store,
                TENANT,
                UUID.randomUUID(),
                new CartItem("1", "A", "", "", new BigDecimal("1.00"), null, true, null),
                seen.contentHash(),
                now().plusMillis(5));
        events.tell(late, other);
        eventually(() -> assertEquals(
                List.of("CHANGED_MEANWHILE"),
                failed(store).stream().map(CartWriteFailed::code).toList()));
        assertEquals(
                0,
                new BigDecimal("25.00").compareTo(shop.product(1).orElseThrow().price()));
    }

    @Test
    void whoWritesStockOnlyIsToldOfEveryItemThereIs() {
        sells(1, "A", "5");
        shop.put(shop.product(1).orElseThrow().changed(NOON.minusSeconds(86_400)));

        UUID store = connected(new Synchronization(NOON, false, false, false, true, false));

        eventually(() -> assertEquals(List.of("A"), seenSkus(store)));
        assertEquals(
                0,
                new BigDecimal("5")
                        .compareTo(Objects.requireNonNull(
                                events.of(store, ItemSeen.class).get(0).item().quantity())));
    }

    private void polledTwice() {
        int before = shop.calls();
        eventually(() -> assertTrue(shop.calls() > before + 5));
    }

    @Test
    void changedCustomersAreTold() {
        shop.put(new Person(7, "Zoë", "Ångmark", "zoe@example.com", "555 1", "12 Harbour Way", NOON));
        UUID store = connected(new Synchronization(NOON.minusSeconds(3600), true, false, false, false, false));
        eventually(() -> assertEquals(1, events.of(store, CustomerSeen.class).size()));

        shop.put(shop.person(7).orElseThrow().reached("555 2").changed(NOON.plusSeconds(60)));

        eventually(() -> assertEquals(2, events.of(store, CustomerSeen.class).size()));
        assertEquals(
                "555 2", events.of(store, CustomerSeen.class).get(1).customer().phone());
    }

    @Test
    void aCartWithoutAMarkLeavesIt() {
        UUID store = connected(Synchronization.NONE);
        SetExportFlag flag = new SetExportFlag(store, TENANT, UUID.randomUUID(), "17", true, now());

        events.tell(flag);

        eventually(() -> assertEquals("17", done(store, flag.writeId()).cartId()));
    }

    @Test
    void listsAndImportsWhatAPersonChooses() {
        LongStream.rangeClosed(1, 3).forEach(id -> sells(id, "SKU-" + id, "5"));
        shop.put(new Person(7, "Zoë", "Ångmark", "zoe@example.com", "555 1", "12 Harbour Way", NOON));
        shop.place(41, NOON.minusSeconds(900_000), Placed.Kind.SIMPLE);
        shop.place(42, NOON.minusSeconds(800_000), Placed.Kind.SIMPLE);
        UUID store = connected(Synchronization.NONE);

        service(TENANT)
                .get(path(store) + "/items?limit=2")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].sku", equalTo("SKU-1"))
                .body("items[0].price", equalTo("19.99"))
                .body("next", notNullValue());
        service(TENANT)
                .get(path(store) + "/customers?q=Zoë")
                .then()
                .statusCode(200)
                .body("items[0].email", equalTo("zoe@example.com"))
                .body("next", nullValue());
        service(TENANT)
                .get(path(store) + "/orders")
                .then()
                .body("items.cartOrderId", equalTo(List.of("42", "41")))
                .body("items[0].total", equalTo("75.52"));
        service(UUID.randomUUID()).get(path(store) + "/items").then().statusCode(404);

        String orders = post(store, "/orders/import", "{\"ids\":[\"41\",\"404\"]}")
                .extract()
                .path("job");
        String items = post(
                        store,
                        "/items/import",
                        "{\"items\":[{\"id\":\"2\",\"code\":\"Anchor\",\"cost\":\"3.10\",\"stockLevel\":\"40\"}]}")
                .extract()
                .path("job");
        post(store, "/customers/import", "{\"ids\":[\"7\"]}");

        eventually(() -> service(TENANT)
                .get(path(store) + "/jobs/" + orders)
                .then()
                .body("total", equalTo(2))
                .body("done", equalTo(2))
                .body("failed", equalTo(1))
                .body("failures[0].record", equalTo("404"))
                .body("failures[0].code", equalTo("NO_SUCH_RECORD")));
        eventually(
                () -> service(TENANT).get(path(store) + "/jobs/" + items).then().body("done", equalTo(1)));
        eventually(() -> assertEquals(1, events.of(store, CustomerSeen.class).size()));
        OrderSeen order = events.of(store, OrderSeen.class).get(0);
        assertEquals("41", order.order().cartOrderId());
        ItemSeen item = events.of(store, ItemSeen.class).get(0);
        assertEquals("Anchor", Objects.requireNonNull(item.imported()).code());
        assertEquals(new BigDecimal("40"), item.imported().stockLevel());
        assertEquals(Boolean.TRUE, events.of(store, CustomerSeen.class).get(0).imported());
        service(UUID.randomUUID()).get(path(store) + "/jobs/" + items).then().statusCode(404);
    }

    @Test
    void tellsTheCartsTroubleAndBadInput() {
        UUID store = connected(Synchronization.NONE);
        shop.fault(reply -> Reply.of(429, ""));

        service(TENANT)
                .get(path(store) + "/items")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("code", equalTo("RATE_LIMITED"))
                .body("detail", containsString("fewer calls"));
        for (String body : List.of("", "null", "[]", "{\"ids\":[]}", "{\"ids\":[null]}", "{\"ids\":[\" \"]}", "{")) {
            sending(body)
                    .post(path(store) + "/orders/import")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("ids"));
        }
        sending("{\"items\":[{\"id\":\"1\",\"cost\":\"-1\"}]}")
                .post(path(store) + "/items/import")
                .then()
                .statusCode(400);
        sending("{\"items\":[{\"name\":\"no sku\"}]}")
                .post(path(store) + "/items/export")
                .then()
                .statusCode(400);
    }

    @Test
    void exportsItemsWithTheirStockAndCanBeStopped() {
        sells(1, "KNOWN", "5");
        UUID store = connected(Synchronization.NONE);

        String job = post(
                        store,
                        "/items/export",
                        "{\"items\":[{\"sku\":\"NEW\",\"name\":\"Brass hook\",\"price\":\"4.20\",\"quantity\":\"8\","
                                + "\"active\":true},{\"sku\":\"KNOWN\",\"price\":\"7.00\",\"quantity\":\"9\",\"active\":true}]}")
                .extract()
                .path("job");

        eventually(() -> service(TENANT)
                .get(path(store) + "/jobs/" + job)
                .then()
                .body("done", equalTo(2))
                .body("failed", equalTo(0)));
        assertStock(1, "9");
        assertEquals(
                0,
                new BigDecimal("7.00").compareTo(shop.product(1).orElseThrow().price()));
        Product made = shop.products()
                .filter(product -> product.sku().equals("NEW"))
                .findFirst()
                .orElseThrow();
        assertEquals(0, new BigDecimal("8").compareTo(Objects.requireNonNull(made.quantity())));
        eventually(() -> assertEquals(2, events.of(store, ItemSeen.class).size()));

        shop.fault(reply -> Reply.of(503, ""));
        String stopped = post(store, "/items/export", "{\"items\":[{\"sku\":\"NEVER\",\"active\":true}]}")
                .extract()
                .path("job");
        service(TENANT)
                .delete(path(store) + "/jobs/" + stopped)
                .then()
                .statusCode(200)
                .body("cancelled", equalTo(true))
                .body("done", equalTo(1));
        shop.fault(reply -> reply);
        SetStock after = stock(store, "KNOWN", "4", 1);
        events.tell(after);
        eventually(() -> done(store, after));
        assertTrue(shop.products().noneMatch(product -> product.sku().equals("NEVER")));
    }

    /** 10,000 SKUs to a shop that takes 50 ms for an answer. */
    @Test
    @EnabledIfSystemProperty(named = "counterfoil.seeds", matches = "100000")
    void tenThousandSkusReachASlowShopInMinutes() {
        int many = 10_000;
        LongStream.rangeClosed(1, many).forEach(id -> sells(id, "SKU-" + id, "5"));
        UUID store = connected(Synchronization.NONE);
        shop.fault(reply -> {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            return reply;
        });
        int calls = shop.calls();
        Instant start = Instant.now();

        events.tell(IntStream.rangeClosed(1, many)
                .mapToObj(number -> stock(store, "SKU-" + number, "" + number, number))
                .toArray(SetStock[]::new));

        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .pollInSameThread()
                .untilAsserted(() -> assertEquals(many, done(store).size()));
        Duration took = Duration.between(start, Instant.now());
        System.out.printf("stock push: %d SKUs in %d s with %d calls%n", many, took.toSeconds(), shop.calls() - calls);
        LongStream.rangeClosed(1, many).forEach(id -> assertStock(id, "" + id));
    }

    private void sells(long id, String sku, String quantity) {
        shop.put(new Product(
                id,
                sku,
                "Thing " + id,
                "",
                new BigDecimal("19.99"),
                new BigDecimal(quantity),
                true,
                NOON.plusSeconds(60)));
    }

    private void assertStock(long id, String quantity) {
        assertEquals(
                0,
                new BigDecimal(quantity)
                        .compareTo(Objects.requireNonNull(
                                shop.product(id).orElseThrow().quantity())));
    }

    private static SetStock stock(UUID store, String sku, String quantity, long counter) {
        return stock(store, sku, quantity, counter, 1);
    }

    private static SetStock stock(UUID store, String sku, String quantity, long counter, long epoch) {
        return new SetStock(
                store, TENANT, UUID.randomUUID(), null, sku, new BigDecimal(quantity), epoch, counter, now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private List<CartWriteDone> done(UUID store) {
        return events.of(store, CartWriteDone.class);
    }

    private CartWriteDone done(UUID store, SetStock write) {
        return done(store, write.writeId());
    }

    private CartWriteDone done(UUID store, UUID write) {
        List<CartWriteDone> found = done(store).stream()
                .filter(done -> done.writeId().equals(write))
                .toList();
        assertEquals(1, found.size(), "not done");
        return found.get(0);
    }

    private List<CartWriteFailed> failed(UUID store) {
        return events.of(store, CartWriteFailed.class);
    }

    private List<String> seenSkus(UUID store) {
        return new ArrayList<>(events.of(store, ItemSeen.class).stream()
                .map(seen -> seen.item().sku())
                .toList());
    }

    private UUID connected(Synchronization kept) {
        UUID store = UUID.randomUUID();
        sending("{\"url\":\"%s\",\"consumerKey\":\"%s\",\"consumerSecret\":\"%s\"}"
                        .formatted(
                                shop.address(),
                                shop.credentials().key(),
                                shop.credentials().secret()))
                .put(path(store))
                .then()
                .statusCode(204);
        events.tell(new StoreChanged(
                store,
                TENANT,
                TENANT,
                1,
                "Shop",
                CartType.WOOCOMMERCE,
                true,
                NOON,
                1,
                10,
                Preferences.initial(),
                kept,
                List.of()));
        eventually(() -> {
            List<Integer> known = Jdbi.create(database)
                    .withHandle(handle -> handle.select("SELECT 1 FROM poll WHERE store_id = ?", store)
                            .mapTo(Integer.class)
                            .list());
            assertEquals(List.of(1), known);
        });
        return store;
    }

    private ValidatableResponse post(UUID store, String route, String body) {
        return sending(body).post(path(store) + route).then().statusCode(202).body("job", notNullValue());
    }

    private RequestSpecification sending(String body) {
        return service(TENANT).contentType("application/json").body(body);
    }

    private static void eventually(ThrowingRunnable check) {
        await().atMost(Duration.ofSeconds(30)).pollInSameThread().untilAsserted(check);
    }

    private static String path(UUID store) {
        return "/internal/stores/" + store + "/cart";
    }

    private RequestSpecification service(UUID tenant) {
        return given().auth()
                .oauth2(Jwt.issuer("counterfoil")
                        .subject("tester")
                        .groups("service")
                        .claim("tenant", tenant.toString())
                        .expiresIn(60)
                        .jws()
                        .algorithm(SignatureAlgorithm.HS256)
                        .sign(new SecretKeySpec(Base64.getUrlDecoder().decode(serviceKey), "HmacSHA256")));
    }
}
