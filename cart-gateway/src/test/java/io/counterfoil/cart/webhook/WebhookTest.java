package io.counterfoil.cart.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.ServiceCalls;
import io.counterfoil.events.CartType;
import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attacks 65 to 69 of the threat model, and what a good delivery does. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "cart"))
class WebhookTest {

    private static final String SECRET = "a-secret-of-the-shop-42";
    private static final String ORDER = "{\"id\": 17,  \"total\":\"5.00\"}";

    @Inject
    DataSource database;

    private final UUID tenant = UUID.randomUUID();

    @AfterEach
    void forget() {
        Jdbi.create(database).useHandle(handle -> handle.execute("DELETE FROM poll WHERE tenant_id = ?", tenant));
    }

    @Test
    void attack65WithoutTheRightSignatureNothingIsBelievedAndNothingKept() {
        UUID store = store(CartType.WOOCOMMERCE);
        UUID other = polled(CartType.WOOCOMMERCE);
        secret(other, "the-secret-of-another-store");
        String right = base64(hmac(SECRET, ORDER));

        refused(given().body(ORDER), store);
        refused(signed("").body(ORDER), store);
        refused(signed("AAAA").body(ORDER), store);
        refused(signed(right.substring(0, 20)).body(ORDER), store);
        refused(signed(right + "=").body(ORDER), store);
        refused(signed(base64(hmac("the-secret-of-another-store", ORDER))).body(ORDER), store);
        refused(signed(right).body("{\"id\":17,\"total\":\"5.00\"}"), store);
        refused(signed(right).body(ORDER), UUID.randomUUID());
        refused(signed(right).body(ORDER), other);

        assertEquals(0, nudges(store));
        assertEquals(0, count("SELECT count(*) FROM cart_webhook_delivery WHERE store_id = ?", store));
        delivered(store, ORDER);
        assertEquals(1, nudges(store));
    }

    @Test
    void attack66TheSameDeliveryAThousandTimesHasOneEffect() {
        UUID store = store(CartType.WOOCOMMERCE);

        for (int time = 0; time < 1_000; time++) {
            signed(base64(hmac(SECRET, ORDER)))
                    .header("X-WC-Webhook-Delivery-ID", "another-" + time)
                    .body(ORDER)
                    .post("/webhooks/woocommerce/" + store)
                    .then()
                    .statusCode(200);
        }

        assertEquals(1, nudges(store));
    }

    @Test
    void attack67WhatADeliverySaysIsNotTakenForTheOrder() {
        UUID store = store(CartType.WOOCOMMERCE);

        delivered(store, "{\"id\":404,\"status\":\"completed\",\"total\":\"1000000.00\"}");

        assertEquals(1, nudges(store));
        assertEquals(0, count("SELECT count(*) FROM cart_order WHERE store_id = ?", store));
    }

    @Test
    void attack68ThePathSaysWhoseDeliveryItIsAndNoHeader() {
        UUID store = store(CartType.WOOCOMMERCE);
        String right = base64(hmac(SECRET, ORDER));

        signed(right)
                .header("X-WC-Webhook-Topic", "order.deleted")
                .header("X-WC-Webhook-Source", "https://evil.example")
                .header("X-Shopify-Shop-Domain", "evil.myshopify.com")
                .body(ORDER)
                .post("/webhooks/woocommerce/" + store)
                .then()
                .statusCode(200);
        for (String type : new String[] {"shopify", "bigcommerce", "magento", "WOOCOMMERCE", "x"}) {
            signed(right)
                    .header("X-Shopify-Hmac-SHA256", right)
                    .body(ORDER)
                    .post("/webhooks/" + type + "/" + store)
                    .then()
                    .statusCode(401);
        }
        given().body(ORDER).post("/webhooks/woocommerce/not-an-id").then().statusCode(404);
        assertEquals(1, nudges(store));
    }

    @Test
    void attack69WhatIsTooLargeOrNoJsonIsRefused() throws IOException {
        UUID store = store(CartType.WOOCOMMERCE);

        assertTrue(announced(store, 2_000_000).startsWith("HTTP/1.1 413"));
        signed(base64(hmac(SECRET, "{not json")))
                .body("{not json")
                .post("/webhooks/woocommerce/" + store)
                .then()
                .statusCode(400);

        assertEquals(0, nudges(store));
    }

    /** The first line of the answer to a delivery of so many bytes, of which none is sent. */
    private static String announced(UUID store, int bytes) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port);
                BufferedReader answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
            String head = "POST /webhooks/woocommerce/" + store
                    + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + bytes
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            return answer.readLine();
        }
    }

    @Test
    void answersWooCommercesQuestionWhetherAnybodyIsThere() {
        given().contentType("application/x-www-form-urlencoded")
                .body("webhook_id=12")
                .post("/webhooks/woocommerce/" + UUID.randomUUID())
                .then()
                .statusCode(200);
    }

    @Test
    void knowsShopifysSignature() {
        UUID store = store(CartType.SHOPIFY);

        given().contentType("application/json")
                .header("X-Shopify-Hmac-SHA256", base64(hmac(SECRET, ORDER)))
                .body(ORDER)
                .post("/webhooks/shopify/" + store)
                .then()
                .statusCode(200);

        assertEquals(1, nudges(store));
    }

    @Test
    void knowsBigCommercesSignatureAndRefusesAnOldOne() {
        UUID store = store(CartType.BIGCOMMERCE);
        long now = Instant.now().getEpochSecond();

        bigCommerce(store, now - 3_600, now - 3_600, 401);
        bigCommerce(store, now, now - 3_600, 401);
        bigCommerce(store, now, now, 200);

        assertEquals(1, nudges(store));
    }

    private void bigCommerce(UUID store, long said, long signed, int status) {
        String signature = base64(hmac(SECRET, "msg_1." + signed + "." + ORDER));
        given().contentType("application/json")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", said)
                .header("webhook-signature", "v1,AAAA v1," + signature)
                .body(ORDER)
                .post("/webhooks/bigcommerce/" + store)
                .then()
                .statusCode(status);
    }

    @Test
    void theFormerSecretIsGoodUntilTheNextButOne() {
        UUID store = store(CartType.WOOCOMMERCE);
        secret(store, "the-second-secret-of-it");
        delivered(store, "{\"a\":1}");

        secret(store, "the-third-secret-of-it!");

        refused(signed(base64(hmac(SECRET, "{\"a\":2}"))).body("{\"a\":2}"), store);
    }

    @Test
    void saysHowItStands() {
        UUID store = store(CartType.WOOCOMMERCE);
        String path = "/internal/stores/" + store + "/webhook";
        ServiceCalls.as(tenant).get(path).then().body("state", equalTo("WAITING"));
        delivered(store, ORDER);
        ServiceCalls.as(tenant)
                .get(path)
                .then()
                .body("state", equalTo("ACTIVE"))
                .body("path", equalTo("/webhooks/woocommerce/" + store));

        Jdbi.create(database)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO cart_order (store_id, cart_order_id, hash, raw, seen_at)"
                                + " VALUES (?, '1', '', '', now() + interval '2 hours')",
                        store));

        ServiceCalls.as(tenant)
                .get(path)
                .then()
                .body("state", equalTo("INACTIVE"))
                .body("message", containsString("Webhook inactive"));
        ServiceCalls.as(UUID.randomUUID()).get(path).then().statusCode(404);
        given().get(path).then().statusCode(401);
        ServiceCalls.as(tenant).body("{\"secret\":\"short\"}").put(path).then().statusCode(400);
        UUID magento = polled(CartType.MAGENTO);
        ServiceCalls.as(tenant)
                .get("/internal/stores/" + magento + "/webhook")
                .then()
                .body("state", equalTo("NOT_OFFERED"));
    }

    @Test
    void aNudgeBringsThePollForwardOnceInFiveSeconds() {
        UUID store = store(CartType.WOOCOMMERCE);

        delivered(store, "{\"a\":1}");

        assertEquals(
                1,
                count(
                        "SELECT count(*) FROM poll WHERE store_id = ? AND due_at BETWEEN polled_at + interval '4 seconds'"
                                + " AND now() + interval '6 seconds'",
                        store));
    }

    private UUID store(CartType type) {
        UUID store = polled(type);
        secret(store, SECRET);
        return store;
    }

    private UUID polled(CartType type) {
        UUID store = UUID.randomUUID();
        Jdbi.create(database)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO poll (store_id, tenant_id, version, cart_type, running, last_order_from, poll_seconds,"
                                + " due_at, polled_at) VALUES (?, ?, 1, ?, true, now(), 600, now() + interval '9 minutes',"
                                + " now())",
                        store,
                        tenant,
                        type.name()));
        return store;
    }

    private void secret(UUID store, String secret) {
        ServiceCalls.as(tenant)
                .body("{\"secret\":\"" + secret + "\"}")
                .put("/internal/stores/" + store + "/webhook")
                .then()
                .statusCode(200);
    }

    private static void delivered(UUID store, String body) {
        signed(base64(hmac(SECRET, body)))
                .body(body)
                .post("/webhooks/woocommerce/" + store)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification signed(String signature) {
        return given().contentType("application/json").header("X-WC-Webhook-Signature", signature);
    }

    private static void refused(RequestSpecification delivery, UUID store) {
        delivery.post("/webhooks/woocommerce/" + store).then().statusCode(401);
    }

    private long nudges(UUID store) {
        return count("SELECT nudge FROM poll WHERE store_id = ?", store);
    }

    private long count(String sql, UUID store) {
        return Jdbi.create(database)
                .withHandle(
                        handle -> handle.select(sql, store).mapTo(Long.class).one());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
