package io.counterfoil.queue;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.counterfoil.events.CartType;
import io.counterfoil.events.CartUpdate;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.Order;
import io.counterfoil.events.OrderGone;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.RunStarted;
import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.Synchronization;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.TaskSettled.Totals;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A store of its own for each test: what its cart and its QuickBooks say, and what this service says of it. */
final class TestShop {

    static final Instant FIRST_DAY = Instant.parse("2026-11-01T00:00:00Z");
    private static final byte[] KEY = Base64.getUrlDecoder().decode("dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk");
    private static final AtomicLong SECONDS = new AtomicLong();

    final UUID storeId = UUID.randomUUID();
    final UUID tenantId;
    final UUID booksId;
    private final TestTopics topics;
    private long version;
    private Synchronization synchronization = Synchronization.NONE;
    private Preferences preferences = chosen(ExportMode.ON_DEMAND);

    TestShop(TestTopics topics) {
        this(topics, UUID.randomUUID());
    }

    TestShop(TestTopics topics, UUID booksId) {
        this(topics, booksId, UUID.randomUUID());
    }

    TestShop(TestTopics topics, UUID booksId, UUID tenantId) {
        this.topics = topics;
        this.booksId = booksId;
        this.tenantId = tenantId;
    }

    TestShop automatic() {
        return changed(chosen(ExportMode.AUTOMATIC), true);
    }

    TestShop onDemand() {
        return changed(chosen(ExportMode.ON_DEMAND), true);
    }

    /** As it is, and with this kept in step. */
    TestShop keeping(Synchronization wanted) {
        synchronization = wanted;
        return changed(preferences, true);
    }

    /** Settings and orders travel on different topics: the first settings are waited for. */
    TestShop changed(Preferences preferences, boolean running) {
        topics.publish(new StoreChanged(
                storeId,
                tenantId,
                booksId,
                ++version,
                "Harbour Goods",
                CartType.WOOCOMMERCE,
                running,
                FIRST_DAY,
                600,
                10,
                preferences,
                synchronization,
                List.of()));
        this.preferences = preferences;
        ServiceTest.soon().until(() -> as(tenantId).get(path("/orders")).statusCode() == 200);
        return this;
    }

    /** Other preferences, for orders created from then on. */
    TestShop changedFrom(Preferences before, String effectiveFrom, String json) {
        Preferences after = preferences(
                "{\"effectiveFrom\": \"" + effectiveFrom + "\", " + json.strip().substring(1));
        topics.publish(new StoreChanged(
                storeId,
                tenantId,
                booksId,
                ++version,
                "Harbour Goods",
                CartType.WOOCOMMERCE,
                true,
                FIRST_DAY,
                600,
                10,
                after,
                Synchronization.NONE,
                List.of(before)));
        return this;
    }

    static Preferences preferences(String json) {
        try {
            return Wire.mapper().readValue(json, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    static Preferences chosen(ExportMode mode) {
        return Preferences.of(mode, "W", "Web Item", "Web Shipping", "Web Fee", "Web Discount", "Web Tax");
    }

    /** The cart says this order, later than all it said before. */
    OrderSeen says(AnOrder order) {
        OrderSeen seen = seen(order.build(), FIRST_DAY.plusSeconds(SECONDS.incrementAndGet()));
        topics.publish(seen);
        return seen;
    }

    /** The cart no longer has this order. */
    void deleted(String cartOrderId) {
        topics.publish(new OrderGone(storeId, tenantId, cartOrderId, FIRST_DAY.plusSeconds(SECONDS.incrementAndGet())));
    }

    OrderSeen seen(Order order, Instant at) {
        String hash = NameUuid.of(new String(Wire.write(new OrderSeen(storeId, tenantId, order, "", FIRST_DAY))))
                .toString();
        return new OrderSeen(storeId, tenantId, order, hash, at);
    }

    void runStarted(TaskQueued task) {
        topics.publish(
                new RunStarted(storeId, tenantId, UUID.randomUUID(), task.operationId(), "Push Orders", Instant.now()));
    }

    void confirmed(TaskQueued task, String remoteId) {
        settled(task, Outcome.CONFIRMED, remoteId, null, null);
    }

    void confirmed(TaskQueued task, String txnId, String total) {
        settled(task, Outcome.CONFIRMED, txnId, null, total);
    }

    void refused(TaskQueued task, Outcome outcome, int statusCode) {
        settled(task, outcome, null, statusCode, null);
    }

    void settled(TaskQueued task, Outcome outcome) {
        settled(task, outcome, null, null, null);
    }

    private void settled(
            TaskQueued task,
            Outcome outcome,
            @Nullable String remoteId,
            @Nullable Integer statusCode,
            @Nullable String total) {
        boolean ok = statusCode == null;
        topics.publish(new TaskSettled(
                storeId,
                tenantId,
                task.taskId(),
                task.operationId(),
                UUID.randomUUID(),
                "attempt",
                outcome,
                remoteId,
                null,
                ok ? Integer.valueOf(0) : statusCode,
                ok ? "Status OK" : "There is an invalid reference.",
                ok ? "Entered." : "QuickBooks refused it.",
                total == null ? null : new Totals(new BigDecimal(total), BigDecimal.ZERO, new BigDecimal(total)),
                task.work() instanceof Work.AddTransaction receipt ? receipt.total() : null,
                Instant.now()));
    }

    List<OperationEvent> events() {
        return topics.operations(storeId.toString());
    }

    <E extends OperationEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    <U extends CartUpdate> List<U> writes(Class<U> type) {
        return topics.cartUpdates(storeId.toString()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Links a part of the store's orders to a record of the books. */
    void link(String kind, String text, String listId) {
        String body =
                "{\"items\": [{\"kind\": \"%s\", \"text\": \"%s\", \"listId\": \"%s\"}]}".formatted(kind, text, listId);
        as(tenantId)
                .contentType("application/json")
                .header("If-Match", as(tenantId).get(path("/mappings")).header("ETag"))
                .body(body)
                .patch(path("/mappings"))
                .then()
                .statusCode(204);
    }

    List<TaskQueued> tasks(Class<? extends Work> work) {
        return events(TaskQueued.class).stream()
                .filter(task -> work.isInstance(task.work()))
                .toList();
    }

    List<TaskQueued> receipts() {
        return tasks(Work.AddTransaction.class);
    }

    UUID documentId(String cartOrderId) {
        return NameUuid.of("document", storeId, cartOrderId);
    }

    /** The order as this service shows it; null values while it has none. */
    JsonPath order(String cartOrderId) {
        return as(tenantId).get(path("/orders/" + documentId(cartOrderId))).jsonPath();
    }

    JsonPath release(String body) {
        return as(tenantId)
                .contentType("application/json")
                .body(body)
                .post(path("/orders/release"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What would become of every document that can be released. */
    JsonPath dryRun() {
        return as(tenantId)
                .contentType("application/json")
                .body("{\"all\": true}")
                .post(path("/orders/dry-run"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath release(UUID documentId) {
        return release("{\"documents\": [\"" + documentId + "\"]}");
    }

    String path(String rest) {
        return "/internal/stores/" + storeId + rest;
    }

    static RequestSpecification as(UUID tenantId) {
        return given().auth().oauth2(token(tenantId, "service"));
    }

    static String token(UUID tenantId, String group) {
        return Jwt.issuer("counterfoil")
                .subject("user-1")
                .groups(group)
                .claim("tenant", tenantId.toString())
                .expiresIn(60)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(new SecretKeySpec(KEY, "HmacSHA256"));
    }
}
