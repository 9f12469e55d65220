package io.counterfoil.admin;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.events.StoreChanged;
import io.counterfoil.events.Synchronization;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AutoSyncTest extends FrontDoor {

    private static final String SETTINGS = "{\"lastOrderFrom\":\"2020-01-01T00:00:00Z\",\"everySeconds\":5}";

    @Test
    void aStoreThatHasEverythingStartsAndStopsAndTellsEverybody() {
        String store = aStore();
        hasCredentials(store);
        put(store, SETTINGS).statusCode(200).body("state", equalTo("STOPPED"));

        post(store, "start").statusCode(200).body("state", equalTo("RUNNING"));
        post(store, "start").statusCode(200).body("state", equalTo("RUNNING"));
        post(store, "stop").statusCode(200).body("state", equalTo("STOPPED"));

        try (StoreTopic topic = new StoreTopic()) {
            List<StoreChanged> told = topic.until(store, change -> change.version() == 4);
            assertEquals(
                    List.of(1L, 2L, 3L, 4L),
                    told.stream().map(StoreChanged::version).toList());
            assertEquals(
                    List.of(false, false, true, false),
                    told.stream().map(StoreChanged::running).toList());
            assertEquals(Instant.parse("2020-01-01T00:00:00Z"), told.get(2).lastOrderFrom());
            assertEquals(5, told.get(2).pollSeconds());
        }
    }

    @Test
    void aStartIsRefusedWithTheNamesOfAllThatIsMissing() {
        String store = aStore();

        post(store, "start")
                .statusCode(409)
                .body("code", equalTo("NOT_READY"))
                .body("detail", allOf(containsString("cart credentials"), containsString("\"Last Order from\"")));
        hasCredentials(store);
        post(store, "start")
                .statusCode(409)
                .body("detail", allOf(not(containsString("credentials")), containsString("\"Last Order from\"")));
        admin().get("/api/v1/stores/" + store)
                .then()
                .body("state", equalTo("STOPPED"))
                .body("version", equalTo(1));
    }

    @Test
    void aCartWithoutAnAddressCountsAsMissing() {
        String store = aStore();
        put(store, SETTINGS).statusCode(200);
        owners.when("cart", "GET", "/internal/stores/" + store + "/cart", "{\"url\":null}");

        post(store, "start").statusCode(409).body("detail", containsString("cart credentials"));
    }

    @Test
    void aStoreStartsOnlyOnceItsConnectionTestHasPassed() {
        String store = aStore();
        put(store, SETTINGS).statusCode(200);
        String cart = "/internal/stores/" + store + "/cart";
        owners.when("cart", "GET", cart, "{\"url\":\"https://shop.example\",\"testPassedAt\":null}");
        owners.when(
                "cart",
                "POST",
                cart + "/test?type=WOOCOMMERCE",
                "{\"passed\":false,\"message\":\"The cart did not accept the key.\"}");

        post(store, "start")
                .statusCode(409)
                .body("code", equalTo("TEST_NOT_PASSED"))
                .body("detail", containsString("The cart did not accept the key."));
        owners.when("cart", "POST", cart + "/test?type=WOOCOMMERCE", "{\"passed\":true,\"message\":\"TEST PASSED\"}");

        post(store, "start").statusCode(200).body("state", equalTo("RUNNING"));
    }

    @Test
    void aStoreDoesNotStartWhileCartGatewayIsAway() {
        String store = aStore();
        put(store, SETTINGS).statusCode(200);

        owners.without("cart", () -> post(store, "start")
                .statusCode(503)
                .body("detail", equalTo("cart-gateway does not answer; nothing was changed. Try again.")));

        admin().get("/api/v1/stores/" + store + "/auto-sync").then().body("state", equalTo("STOPPED"));
    }

    @Test
    void settingsThatWereNotReadOrHaveChangedSinceAreNotOverwritten() {
        String store = aStore();
        String path = "/api/v1/stores/" + store + "/auto-sync";
        String first = etag(path);
        put(store, SETTINGS).statusCode(200);

        admin().body(SETTINGS).put(path).then().statusCode(428);
        admin().header("If-Match", first).body("{}").put(path).then().statusCode(412);
        admin().get(path).then().body("everySeconds", equalTo(5));
    }

    @Test
    void secondsAreSixHundredWhenLeftOutAndTheOldStateMayBeSentBack() {
        String store = aStore();

        put(store, "{\"state\":\"STOPPED\"}")
                .statusCode(200)
                .body("everySeconds", equalTo(600))
                .body("lastOrderFrom", nullValue());
    }

    @Test
    void aRunningStoreKeepsItsLastOrderFrom() {
        String store = aStore();
        hasCredentials(store);
        put(store, SETTINGS).statusCode(200);
        post(store, "start").statusCode(200);

        put(store, "{\"everySeconds\":60}").statusCode(409).body("detail", containsString("'Last Order from'"));
        put(store, "{\"lastOrderFrom\":\"2021-01-01T00:00:00Z\",\"state\":\"RUNNING\"}")
                .statusCode(200);
    }

    @Test
    void whatIsKeptInStepIsOffUntilSomebodySwitchesItOnAndStaysWhenLeftOut() {
        String store = aStore();
        put(store, SETTINGS)
                .statusCode(200)
                .body("lastUpdateFrom", nullValue())
                .body("customersFromCart", equalTo(false))
                .body("stockToCart", equalTo(false));

        put(
                        store,
                        "{\"lastUpdateFrom\":\"2026-01-01T00:00:00Z\",\"itemsFromCart\":true,\"stockToCart\":true,"
                                + "\"customersToCart\":true}")
                .statusCode(200);
        put(store, "{\"customersToCart\":false}")
                .statusCode(200)
                .body("lastUpdateFrom", equalTo("2026-01-01T00:00:00Z"))
                .body("itemsFromCart", equalTo(true))
                .body("stockToCart", equalTo(true))
                .body("customersToCart", equalTo(false))
                .body("itemsToCart", equalTo(false));

        try (StoreTopic topic = new StoreTopic()) {
            assertEquals(
                    new Synchronization(Instant.parse("2026-01-01T00:00:00Z"), false, true, false, true, false),
                    topic.until(store, change -> change.version() == 4).get(3).synchronization());
        }
    }

    @Test
    void updatesNeedALastUpdateTimeBeforeTheyStart() {
        String store = aStore();
        hasCredentials(store);
        String from = "{\"lastOrderFrom\":\"2020-01-01T00:00:00Z\",";
        put(store, from + "\"stockToCart\":true}").statusCode(200);

        post(store, "start").statusCode(409).body("detail", containsString("\"Last update time\""));
        put(store, from + "\"stockToCart\":false}").statusCode(200);
        post(store, "start").statusCode(200);

        put(store, from + "\"stockToCart\":true}").statusCode(409).body("detail", containsString("'Last update time'"));
        put(store, from + "\"stockToCart\":true,\"lastUpdateFrom\":\"2026-01-01T00:00:00Z\"}")
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"everySeconds\":4} | everySeconds must be from 5 to 86400.",
                "{\"everySeconds\":86401} | everySeconds must be from 5 to 86400.",
                "{\"everySeconds\":7.5} | 'everySeconds' must be a whole number",
                "{\"everySeconds\":\"7\"} | 'everySeconds' must be a whole number",
                "{\"everySeconds\":99999999999} | 'everySeconds' has a value that is out of range.",
                "{\"lastOrderFrom\":\"yesterday\"} | 'lastOrderFrom' must be a time such as",
                "{\"lastOrderFrom\":\"+999999999-01-01T00:00:00Z\"} | lastOrderFrom must lie between",
                "{\"lastOrderFrom\":\"0001-01-01T00:00:00Z\"} | lastOrderFrom must lie between",
                "{\"state\":\"RUNNING\"} | POST to auto-sync/start",
            })
    void badSettingsAreRefusedWithASentence(String body, String sentence) {
        put(aStore(), body).statusCode(400).body("detail", containsString(sentence));
    }

    private void hasCredentials(String store) {
        owners.when(
                "cart",
                "GET",
                "/internal/stores/" + store + "/cart",
                "{\"url\":\"https://shop.example\",\"testPassedAt\":\"2026-11-22T12:00:00Z\"}");
    }

    private static ValidatableResponse put(String store, String body) {
        String path = "/api/v1/stores/" + store + "/auto-sync";
        return admin().header("If-Match", etag(path)).body(body).put(path).then();
    }

    private static ValidatableResponse post(String store, String what) {
        return admin().post("/api/v1/stores/" + store + "/auto-sync/" + what).then();
    }
}
