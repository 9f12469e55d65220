package io.counterfoil.simulator.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shop over HTTP, held against what was measured on WooCommerce 11.0.1. */
class ShopTest {

    private static final String KEY = "ck_a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5";
    private static final String SECRET = "cs_f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0";
    private static final Instant RECORDED = Instant.parse("2026-11-22T02:58:07Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = shop(true);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void goldenSignaturesAreAcceptedOnceAndTheRestIsRefusedInItsWords() throws Exception {
        reopenOnPlainHttp();
        String search = "search=Zo%C3%AB%20O%27Grau%C3%9F%20%26%20co&_fields=id%2Cstatus";
        String sha256 = search + oauth("fixture-sha256", 1795316287, "HMAC-SHA256")
                + "E0fQUQuOLFcHaSmyB4Ys9v8OsOAh0s9uEaL38DCdFRU%3D";
        String sha1 = search + oauth("fixture-sha1", 1795316287, "HMAC-SHA1") + "NTmkHi232v9xLhfL7DinRxC27Dw%3D";
        String old = "_fields=id" + oauth("fixture-old", 1795312688, "HMAC-SHA256")
                + "CQdU2Dase7S6YMFlzJNSwXCozqteyLZs9euptqD%2FWq8%3D";
        String bad = "_fields=id" + oauth("fixture-bad", 1795316288, "HMAC-SHA256")
                + "DDqwxhg%2FCEzR9Q9bwNbWWgLTBqieEF4bUwKiWCC0Y1c%3D";

        assertEquals("[]", plain("orders?" + sha256).body());
        assertEquals("[]", plain("orders?" + sha1).body());
        assertEquals("Invalid nonce - nonce has already been used.", message(plain("orders?" + sha1)));
        assertEquals("Invalid timestamp.", message(plain("orders?" + old)));
        assertEquals("Invalid signature - provided signature does not match.", message(plain("orders?" + bad)));
        assertEquals(401, plain("orders?" + bad).statusCode());
    }

    @Test
    void basicIsForTlsOnly() throws Exception {
        assertEquals(200, get("orders").statusCode());

        reopenOnPlainHttp();

        assertEquals("woocommerce_rest_cannot_view", code(get("orders/121")));
        assertEquals(401, get("orders/121").statusCode());
    }

    @Test
    void keyMayBeInTheAddressBehindTls() throws Exception {
        arrived("simple");

        assertEquals(
                200,
                plain("orders/121?consumer_key=" + KEY + "&consumer_secret=" + SECRET)
                        .statusCode());
        assertEquals("Sorry, you cannot view this resource.", message(plain("orders/121")));
        assertEquals(
                "Consumer secret is invalid.", message(plain("orders/121?consumer_key=" + KEY + "&consumer_secret=x")));
    }

    @Test
    void indexNeedsNoKeyAndTellsTheAddressThatIsSigned() throws Exception {
        JsonNode index = json(
                request("/wp-json/?_fields=home,namespaces,timezone_string").build());

        assertEquals("https://shop.example", index.path("home").asText());
        assertTrue(index.path("namespaces").toString().contains("\"wc/v3\""));
        assertEquals(3, index.size());
        assertEquals(
                index,
                json(request("/?rest_route=/&_fields=home,namespaces,timezone_string")
                        .build()));
    }

    @Test
    void sinceIsExclusiveAndNaiveUtc() throws Exception {
        modifiedAt("2026-11-22T02:57:50", "2026-11-22T02:57:51", "2026-11-22T07:57:52");

        assertEquals(List.of(2L, 3L), since("2026-11-22T02:57:50&dates_are_gmt=true"));
        assertEquals(List.of(2L, 3L), since("2026-11-22T02:57:50.999&dates_are_gmt=true"));
        assertEquals(List.of(), since("2026-11-22T07:57:52&dates_are_gmt=true"));
        assertEquals(
                List.of(1L, 2L), since("2026-11-22T02:57:49&modified_before=2026-11-22T02:57:52&dates_are_gmt=true"));
    }

    @Test
    void zoneInATimeIsTurnedIntoShopTimeAndComparedWithUtc() throws Exception {
        modifiedAt("2026-11-22T02:57:50", "2026-11-22T02:57:51", "2026-11-22T07:57:52");

        assertEquals(List.of(2L, 3L), since("2026-11-22T07:57:50Z&dates_are_gmt=true"));
        assertEquals(List.of(2L, 3L), since("2026-11-22T02:57:50-05:00&dates_are_gmt=true"));
        assertEquals(List.of(3L), since("2026-11-21T21:57:51"));
        assertEquals(List.of(3L), since("2026-11-22T02:57:51Z"));
    }

    @Test
    void dateWithoutTimeIsRefusedAsRecorded() throws Exception {
        HttpResponse<String> refused = get("orders?modified_after=2026-11-22&dates_are_gmt=true");

        assertEquals(400, refused.statusCode());
        assertEquals(
                "{\"code\":\"rest_invalid_param\",\"message\":\"Invalid parameter(s): modified_after\",\"data\":"
                        + "{\"status\":400,\"params\":{\"modified_after\":\"Invalid date.\"},\"details\":"
                        + "{\"modified_after\":{\"code\":\"rest_invalid_date\",\"message\":\"Invalid date.\","
                        + "\"data\":null}}}}",
                refused.body());
    }

    @Test
    void pageOfMoreThanAHundredIsRefusedAsRecorded() throws Exception {
        HttpResponse<String> refused = get("orders?per_page=101");

        assertEquals(400, refused.statusCode());
        assertEquals(
                "per_page must be between 1 (inclusive) and 100 (inclusive)",
                ShopJson.read(refused.body())
                        .path("data")
                        .path("params")
                        .path("per_page")
                        .asText());
    }

    @Test
    void pagesTellTheirNumberAndTheirNeighbours() throws Exception {
        for (int i = 0; i < 5; i++) {
            shop.orders().arrive(shop.generator().next());
        }

        HttpResponse<String> second = get("orders?orderby=id&order=asc&per_page=2&page=2&_fields=id");
        HttpResponse<String> past = get("orders?per_page=2&page=4");

        assertEquals("[{\"id\":1003},{\"id\":1004}]", second.body());
        assertEquals("5", header(second, "X-WP-Total"));
        assertEquals("3", header(second, "X-WP-TotalPages"));
        assertTrue(header(second, "Link").contains("page=1&_fields=id>; rel=\"prev\""), header(second, "Link"));
        assertTrue(header(second, "Link").contains("page=3&_fields=id>; rel=\"next\""), header(second, "Link"));
        assertEquals("[]", past.body());
        assertEquals("0", header(past, "X-WP-Total"));
    }

    @Test
    void statusesAreFiltered() throws Exception {
        arrived("status-pending", "status-completed", "simple");

        assertEquals(2, json(get("orders?status=completed,processing")).size());
        assertEquals(3, json(get("orders")).size());
        assertEquals(1, json(get("orders?include=121")).size());
        assertEquals(400, get("orders?status=shipped").statusCode());
    }

    @Test
    void recordedOrderComesOutAsItWasBesidesDatesAndAddresses() throws Exception {
        arrived("simple");

        JsonNode order = json(get("orders/121"));

        assertEquals("78.66", order.path("total").asText());
        assertEquals("2026-11-22T02:58:07", order.path("date_modified_gmt").asText());
        assertEquals("2026-11-21T21:58:07", order.path("date_modified").asText());
        assertTrue(order.path("date_completed_gmt").isNull());
        assertEquals("0.333", order.path("line_items").path(1).path("price").asText());
        assertTrue(order.path("payment_url").asText().startsWith(shop.settings().home() + "/checkout"));
    }

    @Test
    void fieldsOfASingleOrderKeepTheLinksAndThoseOfAListDoNot() throws Exception {
        arrived("simple");

        assertEquals(Set.of("id", "billing", "_links"), names(json(get("orders/121?_fields=id,billing.email"))));
        assertEquals(
                Set.of("email"),
                names(json(get("orders/121?_fields=id,billing.email")).path("billing")));
        assertEquals(Set.of("id"), names(json(get("orders?_fields=id")).path(0)));
    }

    @Test
    void missingThingsAreMissingAsRecorded() throws Exception {
        assertEquals("woocommerce_rest_shop_order_invalid_id", code(get("orders/99999999")));
        assertEquals("rest_no_route", code(get("no-such-thing")));
        assertEquals(404, get("no-such-thing").statusCode());
    }

    @Test
    void refundsAndShopDataAreThere() throws Exception {
        arrived("partial-refund", "simple");

        assertEquals(2, json(get("orders/153/refunds")).size());
        assertEquals("[]", get("orders/121/refunds").body());
        assertEquals("USD", json(get("data/currencies/current")).path("code").asText());
        assertEquals(
                "2",
                json(get("system_status"))
                        .path("settings")
                        .path("number_of_decimals")
                        .asText());
    }

    @Test
    void orderArrivesByTheControlAndIsListedThere() throws Exception {
        JsonNode added = json(control("POST", "orders", "{\"generate\":2}"));
        json(control("POST", "orders", "{\"id\":7,\"number\":\"7\",\"status\":\"processing\",\"total\":\"1.00\"}"));

        assertEquals(2, added.size());
        JsonNode listed = json(control("GET", "orders", ""));
        assertEquals(3, listed.size());
        assertEquals("1.00", listed.path(0).path("total").asText());
    }

    @Test
    void faultsLastAsLongAsTheyWereSet() throws Exception {
        arrived("simple");

        json(control("POST", "fault", "{\"kind\":\"too-many\",\"retryAfter\":3,\"times\":2}"));
        assertEquals("3", header(get("orders"), "Retry-After"));
        assertEquals(429, get("orders").statusCode());
        assertEquals(200, get("orders").statusCode());

        json(control("POST", "fault", "{\"kind\":\"html\"}"));
        assertTrue(get("orders").body().startsWith("<!DOCTYPE html>"));
        json(control("POST", "fault", "{\"kind\":\"truncated\"}"));
        assertFalse(get("orders").body().endsWith("]"));
        json(control("POST", "fault", "{\"kind\":\"unauthorized\"}"));
        assertEquals(401, get("orders").statusCode());
        json(control("DELETE", "fault", ""));
        assertEquals(200, get("orders").statusCode());
    }

    @Test
    void hangingRequestIsAnsweredWhenTheFaultIsGone() throws Exception {
        json(control("POST", "fault", "{\"kind\":\"hang\"}"));

        CompletableFuture<HttpResponse<String>> hanging = http.sendAsync(
                request("/wp-json/").timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        assertEquals(1, json(control("DELETE", "fault", "")).size());

        assertEquals(200, hanging.get().statusCode());
    }

    private Shop shop(boolean behindTls) throws IOException {
        ShopSettings settings = new ShopSettings(
                URI.create("https://shop.example"), KEY, SECRET, behindTls, ZoneId.of("America/New_York"));
        return Shop.open(0, port -> settings, 1, Clock.fixed(RECORDED, ZoneOffset.UTC));
    }

    private void reopenOnPlainHttp() throws IOException {
        shop.close();
        shop = shop(false);
    }

    private void arrived(String... names) {
        RecordedOrders.first(100, shop.settings().home()).stream()
                .filter(order -> List.of(names).contains(nameOf(order)))
                .forEach(shop.orders()::arrive);
    }

    private static String nameOf(ObjectNode order) {
        return switch (order.path("id").asInt()) {
            case 121 -> "simple";
            case 148 -> "status-pending";
            case 150 -> "status-completed";
            case 153 -> "partial-refund";
            default -> "";
        };
    }

    /** Orders 1, 2, ... with these UTC times, and New York's beside them. */
    private void modifiedAt(String... times) {
        for (int i = 0; i < times.length; i++) {
            String local = LocalDateTime.parse(times[i]).minusHours(5).toString();
            shop.orders()
                    .keep(ShopJson.object()
                            .put("id", i + 1)
                            .put("status", "processing")
                            .put("date_modified", local)
                            .put("date_modified_gmt", times[i])
                            .put("date_created", local)
                            .put("date_created_gmt", times[i]));
        }
    }

    private List<Long> since(String time) throws Exception {
        JsonNode rows = json(get("orders?orderby=modified&order=asc&_fields=id&modified_after=" + time));
        List<Long> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }

    private static String oauth(String nonce, long timestamp, String method) {
        return "&oauth_consumer_key=" + KEY + "&oauth_nonce=" + nonce + "&oauth_timestamp=" + timestamp
                + "&oauth_signature_method=" + method + "&oauth_version=1.0&oauth_signature=";
    }

    private HttpResponse<String> get(String route) throws Exception {
        String basic = Base64.getEncoder().encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.US_ASCII));
        return http.send(
                request("/wp-json/wc/v3/" + route)
                        .header("Authorization", "Basic " + basic)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> plain(String route) throws Exception {
        return http.send(request("/wp-json/wc/v3/" + route).build(), BodyHandlers.ofString());
    }

    private HttpRequest control(String method, String path, String body) {
        return request("/_control/" + path)
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + shop.port() + pathAndQuery));
    }

    private JsonNode json(HttpRequest request) throws Exception {
        return json(http.send(request, BodyHandlers.ofString()));
    }

    private static JsonNode json(HttpResponse<String> response) throws Exception {
        return ShopJson.read(response.body());
    }

    private static String code(HttpResponse<String> response) throws Exception {
        return json(response).path("code").asText();
    }

    private static String message(HttpResponse<String> response) throws Exception {
        return json(response).path("message").asText();
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Set<String> names(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return Set.copyOf(StreamSupport.stream(names.spliterator(), false).toList());
    }
}
