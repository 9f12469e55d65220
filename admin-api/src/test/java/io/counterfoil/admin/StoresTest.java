package io.counterfoil.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.counterfoil.events.CartType;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.StoreChanged;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StoresTest extends FrontDoor {

    private static final String ITEMS = """
            {"exportMode":"AUTOMATIC","documentPrefix":"W-1","defaultItem":" Web Item ","shippingItem":"Web Shipping",
             "feeItem":"","taxItem":"Web Tax"}""";

    @Test
    void aNewStoreIsStoppedOnDemandAndToldToEverybodyUnderItsKey() {
        String name = aName();

        Response added = admin().body("{\"name\":\"  " + name + " \",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\""
                        + myCompany() + "\"}")
                .post("/api/v1/stores");

        String id = added.then()
                .statusCode(201)
                .body("name", equalTo(name))
                .body("state", equalTo("STOPPED"))
                .body("lastOrderFrom", nullValue())
                .body("everySeconds", equalTo(600))
                .body("booksId", notNullValue())
                .header("Location", containsString("/api/v1/stores/" + added.path("id")))
                .extract()
                .path("id");
        admin().get("/api/v1/stores/" + id).then().statusCode(200).body("name", equalTo(name));
        try (StoreTopic topic = new StoreTopic()) {
            StoreChanged told = topic.until(id, change -> true).get(0);
            assertEquals(
                    new StoreChanged(
                            UUID.fromString(id),
                            UUID.fromString(myCompany()),
                            UUID.fromString(added.path("booksId")),
                            1,
                            name,
                            CartType.WOOCOMMERCE,
                            false,
                            null,
                            600,
                            10,
                            Preferences.initial()),
                    told);
        }
    }

    @Test
    void aNameIsTakenOncePerTenantWhateverItsCase() {
        String name = aName();
        aStore(name);

        admin().body("{\"name\":\"" + name.toUpperCase(java.util.Locale.ROOT)
                        + "\",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\"" + myCompany() + "\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(409)
                .body("code", equalTo("NAME_TAKEN"));
        admin().body("{\"name\":\"" + name + "\",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\"" + aTenant() + "\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(201);
    }

    @Test
    void withSeveralTenantsTheTenantMustBeNamed() {
        aTenant();

        admin().body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(400)
                .body("detail", containsString("tenantId is missing"));
        admin().body("{\"name\":\"x\",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\"" + UUID.randomUUID() + "\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ | The body is not JSON",
                "[] | The body must be a JSON object.",
                "null | The body is missing",
                "{\"cartType\":\"WOOCOMMERCE\"} | name is missing.",
                "{\"name\":\"  \",\"cartType\":\"WOOCOMMERCE\"} | name is empty.",
                "{\"name\":\"a\\u0000b\",\"cartType\":\"WOOCOMMERCE\"} | name must be one line of text.",
                "{\"name\":5,\"cartType\":\"WOOCOMMERCE\"} | 'name' must be a text",
                "{\"name\":\"x\"} | cartType is missing.",
                "{\"name\":\"x\",\"cartType\":\"SHOPWARE\"} | 'cartType' must be one of WOOCOMMERCE",
                "{\"name\":\"x\",\"tenantId\":\"1\"} | 'tenantId' must be an id such as",
                "{\"name\":\"x\",\"kartType\":\"WOOCOMMERCE\"} | There is no field 'kartType' here. The fields are: cartType, name, tenantId, zone.",
                "{\"name\":\"x\",\"cartType\":\"WOOCOMMERCE\"} {} | The body",
            })
    void badInputIsRefusedWithASentence(String body, String sentence) {
        admin().body(body)
                .post("/api/v1/stores")
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("status", equalTo(400))
                .body("code", notNullValue())
                .body("detail", containsString(sentence));
    }

    @Test
    void aListComesInPartsAndMissesNothing() {
        String tenant = aTenant();
        String manager = aManagerOf(tenant);
        List<String> names = List.of("Alpha", "beta", "Gamma", "Zulu & Söhne, 東京");
        names.forEach(name -> as(manager, PASSWORD)
                .body("{\"name\":\"" + name + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(201));

        List<String> seen = new ArrayList<>();
        String after = "";
        for (int part = 0; part < 4 && after != null; part++) {
            Response page = as(manager, PASSWORD).get("/api/v1/stores?limit=1" + after);
            seen.addAll(page.path("items.name"));
            String next = page.path("next");
            after = next == null ? null : "&after=" + next;
        }

        assertEquals(names.size(), seen.size());
        assertEquals(new java.util.TreeSet<>(names), new java.util.TreeSet<>(seen));
        assertEquals(null, after);
    }

    @ParameterizedTest
    @CsvSource({"after=nonsense", "after=%21", "after=AAAA", "limit=0", "limit=201"})
    void aPartThatCannotBeIsRefused(String query) {
        admin().get("/api/v1/stores?" + query).then().statusCode(400).body("detail", notNullValue());
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        admin().get("/api/v1/stores/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        admin().get("/api/v1/stores/7").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        admin().get("/api/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        admin().delete("/api/v1/stores").then().statusCode(405).body("code", equalTo("REFUSED"));
    }

    @Test
    void preferencesAreReadThenReplacedAndToldToEverybody() {
        String store = aStore();
        String path = "/api/v1/stores/" + store + "/preferences";
        String first = etag(path);

        Response saved = admin().header("If-Match", first).body(ITEMS).put(path);

        saved.then()
                .statusCode(200)
                .body("exportMode", equalTo("AUTOMATIC"))
                .body("defaultItem", equalTo("Web Item"))
                .body("feeItem", nullValue());
        assertNotEquals(first, saved.header("ETag"));
        assertEquals(saved.header("ETag"), etag(path));
        try (StoreTopic topic = new StoreTopic()) {
            List<StoreChanged> told = topic.until(store, change -> change.version() == 2);
            assertEquals(
                    Preferences.of(ExportMode.AUTOMATIC, "W-1", "Web Item", "Web Shipping", null, null, "Web Tax"),
                    told.get(told.size() - 1).preferences());
        }
    }

    @Test
    void whatIsNotSaidIsAsItBeginsAndWhatWasReadCanBeSentBack() {
        String path = "/api/v1/stores/" + aStore() + "/preferences";
        admin().header("If-Match", etag(path))
                .body("{\"exportMode\":\"AUTOMATIC\",\"salesTaxItems\":[\" State Tax \",\"\"],\"roundingCap\":0.03}")
                .put(path)
                .then()
                .statusCode(200)
                .body("orderType", equalTo("SALES_RECEIPT"))
                .body("eligibleStatuses", equalTo(List.of("OPEN", "COMPLETED")))
                .body("salesTaxItems", equalTo(List.of("State Tax")))
                .body("taxableCode", equalTo("Tax"));
        String tag = etag(path);

        String read = admin().get(path).asString();
        Response again = admin().header("If-Match", tag).body(read).put(path);

        again.then().statusCode(200);
        assertEquals(tag, again.header("ETag"));
    }

    @Test
    void groupsAreReadAndSetLikeTheRest() {
        String path = "/api/v1/stores/" + aStore() + "/preferences";

        admin().header("If-Match", etag(path))
                .body(
                        "{\"exportMode\":\"AUTOMATIC\",\"items\":{\"unmapped\":\"CREATE\",\"incomeAccount\":\" Sales \"}}")
                .put(path)
                .then()
                .statusCode(200)
                .body("items.unmapped", equalTo("CREATE"))
                .body("items.createAs", equalTo("NON_INVENTORY"))
                .body("items.incomeAccount", equalTo("Sales"))
                .body("customers.policy", equalTo("CREATE"))
                .body("customers.linkByEmail", equalTo(false))
                .body("effectiveFrom", nullValue());
    }

    @Test
    void aChangeFromADateKeepsWhatWasChosenBeforeForOlderOrders() {
        String store = aStore();
        String path = "/api/v1/stores/" + store + "/preferences";
        admin().header("If-Match", "*").body(from("A", "2020-01-01T00:00:00Z")).put(path);
        admin().header("If-Match", "*").body(from("B", "2099-01-01T00:00:00Z")).put(path);
        admin().header("If-Match", "*").body(from("C", "2098-01-01T00:00:00Z")).put(path);

        try (StoreTopic topic = new StoreTopic()) {
            List<StoreChanged> told = topic.until(store, change -> change.version() == 4);
            StoreChanged last = told.get(told.size() - 1);
            assertEquals("C", last.preferences().documentPrefix());
            assertEquals(
                    List.of("", "A"),
                    last.earlier().stream().map(Preferences::documentPrefix).toList());
            assertEquals(
                    "",
                    last.preferencesAt(Instant.parse("2019-12-31T00:00:00Z")).documentPrefix());
            assertEquals(
                    "A",
                    last.preferencesAt(Instant.parse("2020-01-01T00:00:00Z")).documentPrefix());
            assertEquals(
                    "C",
                    last.preferencesAt(Instant.parse("2099-01-01T00:00:00Z")).documentPrefix());
        }
        admin().header("If-Match", "*").body("{\"exportMode\":\"ON_DEMAND\"}").put(path);
        try (StoreTopic topic = new StoreTopic()) {
            List<StoreChanged> told = topic.until(store, change -> change.version() == 5);
            assertEquals(List.of(), told.get(told.size() - 1).earlier());
        }
    }

    private static String from(String prefix, String time) {
        return "{\"exportMode\":\"ON_DEMAND\",\"documentPrefix\":\"" + prefix + "\",\"effectiveFrom\":\"" + time
                + "\"}";
    }

    @Test
    void preferencesThatWereNotReadOrHaveChangedSinceAreNotOverwritten() {
        String path = "/api/v1/stores/" + aStore() + "/preferences";
        String first = etag(path);
        admin().header("If-Match", first).body(ITEMS).put(path).then().statusCode(200);

        admin().body(ITEMS).put(path).then().statusCode(428).body("code", equalTo("IF_MATCH_MISSING"));
        admin().header("If-Match", first)
                .body("{\"exportMode\":\"ON_DEMAND\"}")
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        admin().get(path).then().body("exportMode", equalTo("AUTOMATIC"));
    }

    @Test
    void savingTheSameAgainIsNoChange() {
        String store = aStore();
        String path = "/api/v1/stores/" + store + "/preferences";
        admin().header("If-Match", etag(path)).body(ITEMS).put(path).then().statusCode(200);

        admin().header("If-Match", etag(path)).body(ITEMS).put(path).then().statusCode(200);

        admin().get("/api/v1/stores/" + store).then().body("version", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | exportMode is missing.",
                "{\"exportMode\":\"SOMETIMES\"} | 'exportMode' must be one of ON_DEMAND, AUTOMATIC",
                "{\"exportMode\":\"AUTOMATIC\",\"documentPrefix\":\"ABCDE\"} | documentPrefix may have at most 4 characters",
                "{\"exportMode\":\"AUTOMATIC\",\"documentPrefix\":\"w\"} | documentPrefix may have at most 4 characters",
                "{\"exportMode\":\"AUTOMATIC\",\"taxItem\":\"a\\nb\"} | taxItem must be one line of text.",
                "{\"exportMode\":\"AUTOMATIC\",\"tax\":\"a\"} | There is no field 'tax' here.",
                "{\"exportMode\":\"AUTOMATIC\",\"orderType\":\"GIFT\"} | 'orderType' must be one of BY_PAYMENT_METHOD",
                "{\"exportMode\":\"AUTOMATIC\",\"formByPaymentMethod\":{\"cod\":\"CREDIT_MEMO\"}} | an order is a",
                "{\"exportMode\":\"AUTOMATIC\",\"eligibleStatuses\":[]} | eligibleStatuses is empty",
                "{\"exportMode\":\"AUTOMATIC\",\"eligibleStatuses\":[\"CANCELLED\"]} | eligibleStatuses may be UNPAID",
                "{\"exportMode\":\"AUTOMATIC\",\"taxableCode\":\"Taxed\"} | taxableCode is longer than 3 characters.",
                "{\"exportMode\":\"AUTOMATIC\",\"roundingCap\":1.01} | roundingCap must be an amount from 0.00 to 1.00.",
                "{\"exportMode\":\"AUTOMATIC\",\"roundingCap\":-0.01} | roundingCap must be an amount from 0.00 to 1.00.",
                "{\"exportMode\":\"AUTOMATIC\",\"items\":{\"unmapped\":\"CREATE\"}} | items.incomeAccount is missing",
                "{\"exportMode\":\"AUTOMATIC\",\"items\":{\"unmapped\":\"CREATE\",\"createAs\":\"INVENTORY\",\"incomeAccount\":\"Sales\"}} | items.assetAccount and items.cogsAccount",
                "{\"exportMode\":\"AUTOMATIC\",\"customers\":{\"policy\":\"GENERIC\"}} | customers.genericCustomer is missing",
                "{\"exportMode\":\"AUTOMATIC\",\"pending\":\"yes\"} | 'pending' must be true or false",
            })
    void badPreferencesAreRefusedWithASentence(String body, String sentence) {
        String path = "/api/v1/stores/" + aStore() + "/preferences";

        admin().header("If-Match", "*")
                .body(body)
                .put(path)
                .then()
                .statusCode(400)
                .body("detail", containsString(sentence));
        admin().get(path).then().body("exportMode", equalTo("ON_DEMAND"));
    }

    @Test
    void noPasswordIsEverInAnEvent() {
        String store = aStore();
        try (StoreTopic topic = new StoreTopic()) {
            topic.until(store, change -> true);
            topic.seen()
                    .forEach(record -> assertFalse(
                            new String(record.value(), java.nio.charset.StandardCharsets.UTF_8).contains(PASSWORD)));
        }
    }
}
