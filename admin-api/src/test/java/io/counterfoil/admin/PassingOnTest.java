package io.counterfoil.admin;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PassingOnTest extends FrontDoor {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource({
        "GET, /cart, cart, /cart",
        "POST, /cart/test, cart, /cart/test",
        "GET, /cart/orders?q=Zo%C3%AB&after=17&limit=7, cart, /cart/orders?q=Zo%C3%AB&after=17&limit=7",
        "GET, /cart/items, cart, /cart/items",
        "GET, /cart/customers?limit=3, cart, /cart/customers?limit=3",
        "GET, /cart/jobs/a8098c1a-f86e-51da-bd1a-00112444be1e, cart, /cart/jobs/a8098c1a-f86e-51da-bd1a-00112444be1e",
        "DELETE, /cart/jobs/a8098c1a-f86e-51da-bd1a-00112444be1e, cart, /cart/jobs/a8098c1a-f86e-51da-bd1a-00112444be1e",
        "GET, /cart/webhook, cart, /webhook",
        "GET, /notifications, cart, /notifications",
        "POST, /web-connector/password, connector, /web-connector/password",
        "GET, /orders?state=HELD&after=a%26b&limit=7, queue, /orders?state=HELD&after=a%26b&limit=7",
        "GET, /orders/a8098c1a-f86e-51da-bd1a-00112444be1e, queue, /orders/a8098c1a-f86e-51da-bd1a-00112444be1e",
        "GET, /orders/preview?customer=a%40b&from=2026-11-01&to=2026-11-30&exported=true&after=x&limit=7, queue, /orders/preview?customer=a%40b&from=2026-11-01&to=2026-11-30&exported=true&after=x&limit=7",
        "GET, /orders/customers?q=b%26&after=x&limit=7, queue, /orders/customers?q=b%26&after=x&limit=7",
        "GET, /orders/reset, queue, /orders/reset",
        "GET, /holds, queue, /holds",
        "GET, /preferences/warnings, queue, /preferences/warnings",
        "GET, /operations?limit=3, queue, /operations?limit=3",
        "GET, /operations/a8098c1a-f86e-51da-bd1a-00112444be1e/tasks, queue, /operations/a8098c1a-f86e-51da-bd1a-00112444be1e/tasks",
        "GET, /operations/standing, queue, /operations/standing",
        "GET, /stock?sku=A%26B, queue, /stock?sku=A%26B",
        "GET, /stock/question, queue, /stock/question",
        "POST, /stock/recovery, queue, /stock/recovery",
        "GET, /differences, queue, /differences",
        "GET, /mappings?kind=ITEM&q=m%26g&after=x&limit=7, queue, /mappings?kind=ITEM&q=m%26g&after=x&limit=7",
        "GET, /mappings/suggestions?limit=5, queue, /mappings/suggestions?limit=5",
        "GET, /sessions?after=x, history, /sessions?after=x",
        "GET, /sessions/3d813cbb-47fb-42ba-91df-831e1593ac29, history, /sessions/3d813cbb-47fb-42ba-91df-831e1593ac29",
        "GET, /sessions/3d813cbb-47fb-42ba-91df-831e1593ac29/tasks?operation=a8098c1a-f86e-51da-bd1a-00112444be1e&after=x&limit=3, history, /sessions/3d813cbb-47fb-42ba-91df-831e1593ac29/tasks?operation=a8098c1a-f86e-51da-bd1a-00112444be1e&after=x&limit=3",
        "GET, /company-file, connector, /company-file",
        "POST, /company-file/confirm, connector, /company-file/confirm",
        "POST, /company-file/go-on, connector, /company-file/go-on",
        "POST, /company-file/enter-again, connector, /company-file/enter-again",
        "GET, /tasks/a8098c1a-f86e-51da-bd1a-00112444be1e/raw, connector, /tasks/a8098c1a-f86e-51da-bd1a-00112444be1e/raw?masked=false",
        "GET, /tasks/a8098c1a-f86e-51da-bd1a-00112444be1e/raw?masked=true, connector, /tasks/a8098c1a-f86e-51da-bd1a-00112444be1e/raw?masked=true",
    })
    void theOwnerIsAskedInTheNameOfThePersonAndItsAnswerIsPassedOnAsItIs(
            String method, String path, String owner, String asked) {
        String store = aStore();
        String internal = "/internal/stores/" + store + asked;
        owners.when(owner, method, internal, "{\"items\":[],\"total\":\"10.10\",\"next\":null}");

        Response answer = request(method, "/api/v1/stores/" + store + path);

        assertEquals(200, answer.statusCode());
        assertEquals("{\"items\":[],\"total\":\"10.10\",\"next\":null}", answer.asString());
        FakeOwners.Call call = owners.calls(owner).get(0);
        assertEquals(internal, call.uri());
        assertTrue(call.token().good());
        assertEquals("admin", call.token().claim("sub"));
        assertEquals(myCompany(), call.token().claim("tenant"));
    }

    @Test
    void afterALossThoseWhoKnowTellAgainConnectorServiceFirst() {
        String store = aStore();
        String recovery = "/internal/stores/" + store + "/recovery";
        owners.when("connector", "POST", recovery, 204, "text/plain", "");
        owners.when("queue", "POST", recovery, 503, "application/problem+json", "{}");

        assertEquals(
                503, request("POST", "/api/v1/stores/" + store + "/recovery").statusCode());
        assertEquals(0, owners.calls("cart").size());

        owners.when("queue", "POST", recovery, 204, "text/plain", "");
        owners.when("cart", "POST", recovery, 204, "text/plain", "");
        assertEquals(
                204, request("POST", "/api/v1/stores/" + store + "/recovery").statusCode());
        assertEquals(2, owners.calls("connector").size());
        assertEquals(1, owners.calls("cart").size());
    }

    @Test
    void whatADatabaseThatWasPutBackSaysOfAStoreHoldsAlsoForThoseWhoKnowALaterVersion() {
        String store = aStore();
        for (String owner : List.of("connector", "queue", "cart")) {
            owners.when(owner, "POST", "/internal/stores/" + store + "/recovery", 204, "text/plain", "");
        }
        long before = Instant.now().getEpochSecond();

        request("POST", "/api/v1/stores/" + store + "/recovery");

        long told = request("GET", "/api/v1/stores/" + store).jsonPath().getLong("version");
        assertTrue(told >= before, () -> "version " + told);
    }

    @Test
    void aFixIsHandedOnAsItWasSentAndAnUnknownFieldIsRefused() {
        String store = aStore();
        owners.when("queue", "POST", "/internal/stores/" + store + "/holds/fix", "{\"alike\":2,\"items\":[]}");
        String fix = "{\"fix\":\"MAP_SKU\",\"document\":\"a8098c1a-f86e-51da-bd1a-00112444be1e\",\"about\":\"FX-MUG\","
                + "\"all\":true,\"preview\":true,\"listId\":\"I7\"}";

        Response answer = admin().body(fix).post("/api/v1/stores/" + store + "/holds/fix");

        assertEquals("{\"alike\":2,\"items\":[]}", answer.asString());
        assertEquals(fix, owners.calls("queue").get(0).body());
        admin().body("{\"fix\":\"MAP_SKU\"}")
                .post("/api/v1/stores/" + store + "/holds/fix")
                .then()
                .statusCode(400)
                .body("detail", containsString("document"));
        admin().body("{\"fixx\":\"MAP_SKU\"}")
                .post("/api/v1/stores/" + store + "/holds/fix")
                .then()
                .statusCode(400);
    }

    @Test
    void linksAreTriedByTheirOwner() {
        String store = aStore();
        String internal = "/internal/stores/" + store + "/orders/what-if/mappings?last=20";
        owners.when("queue", "POST", internal, "{\"tried\":20,\"items\":[]}");
        String links = "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"FX-MUG\",\"listId\":\"I7\"}]}";

        Response answer = admin().body(links).post("/api/v1/stores/" + store + "/mappings/what-if?last=20");

        assertEquals("{\"tried\":20,\"items\":[]}", answer.asString());
        assertEquals(links, owners.calls("queue").get(0).body());
    }

    @Test
    void credentialsAreHandedToCartGatewayAndNothingComesBack() {
        String store = aStore();
        owners.when("cart", "PUT", "/internal/stores/" + store + "/cart", 204, "text/plain", "");
        String credentials = "{\"url\":\"https://shop.example\",\"consumerKey\":\"ck_1\",\"consumerSecret\":\"cs_1\"}";

        Response answer = admin().body(credentials).put("/api/v1/stores/" + store + "/cart");

        assertEquals(204, answer.statusCode());
        assertEquals("", answer.asString());
        assertEquals(credentials, owners.calls("cart").get(0).body());
        admin().body("[1]").put("/api/v1/stores/" + store + "/cart").then().statusCode(400);
        admin().body("{\"url\":")
                .put("/api/v1/stores/" + store + "/cart")
                .then()
                .statusCode(400);
        admin().put("/api/v1/stores/" + store + "/cart").then().statusCode(400);
        assertEquals(1, owners.calls("cart").size());
    }

    @ParameterizedTest
    @CsvSource({"orders/import", "items/import", "customers/import", "items/export", "customers/export"})
    void whatAPersonChoosesInACartsListsGoesToCartGateway(String path) {
        String store = aStore();
        owners.when(
                "cart", "POST", "/internal/stores/" + store + "/cart/" + path, 202, "application/json", "{\"job\":1}");

        Response answer = admin().body("{\"ids\":[\"1\"]}").post("/api/v1/stores/" + store + "/cart/" + path);

        assertEquals(202, answer.statusCode());
        assertEquals("{\"ids\":[\"1\"]}", owners.calls("cart").get(0).body());
        admin().body("[]")
                .post("/api/v1/stores/" + store + "/cart/" + path)
                .then()
                .statusCode(400);
        admin().post("/api/v1/stores/" + store + "/cart/" + path).then().statusCode(400);
        assertEquals(1, owners.calls("cart").size());
    }

    @Test
    void aCartThatCannotBeAskedSaysWhyInItsOwnWords() {
        String store = aStore();
        String problem = "{\"status\":502,\"code\":\"RATE_LIMITED\",\"detail\":\"It wants fewer calls.\"}";
        owners.when("cart", "GET", "/internal/stores/" + store + "/cart/items", 502, PROBLEM, problem);

        admin().get("/api/v1/stores/" + store + "/cart/items")
                .then()
                .statusCode(502)
                .body("code", equalTo("RATE_LIMITED"))
                .body("detail", equalTo("It wants fewer calls."));
    }

    @Test
    void chosenItemsAreLinkedAsMappings() {
        String store = aStore();
        String mappings = "/internal/stores/" + store + "/mappings";
        owners.when("queue", "GET", mappings + "?limit=1", "{\"items\":[],\"next\":null}");
        owners.when("queue", "PATCH", mappings, 204, "text/plain", "");

        admin().body("{\"items\":[{\"text\":\"MUG\",\"listId\":\"80000001-1\"}]}")
                .post("/api/v1/stores/" + store + "/cart/items/link")
                .then()
                .statusCode(204);

        assertEquals(
                "{\"items\":[{\"kind\":\"ITEM\",\"text\":\"MUG\",\"listId\":\"80000001-1\"}]}",
                owners.calls("queue").get(1).body());
        for (String bad : List.of("{}", "{\"items\":[]}", "{\"items\":[{\"text\":\"MUG\"}]}", "{\"items\":[7]}")) {
            admin().body(bad)
                    .post("/api/v1/stores/" + store + "/cart/items/link")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void theWebConnectorFileComesAsAFileNamedLikeTheStore() {
        String name = "Café \"5/7\" 100% " + UUID.randomUUID();
        String store = aStore(name.replace("\"", "\\\""));
        String query =
                "?name=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8) + "&minutes=10";
        String file = "<?xml version=\"1.0\"?><QBWCXML/>";
        owners.when(
                "connector",
                "GET",
                "/internal/stores/" + store + "/web-connector/qwc" + query,
                200,
                "application/x-qwc",
                file);

        admin().accept("*/*")
                .get("/api/v1/stores/" + store + "/web-connector/qwc")
                .then()
                .statusCode(200)
                .contentType(containsString("application/x-qwc"))
                .header("Content-Disposition", containsString("attachment; filename=\"Caf_ _5_7_ 100_ "))
                .header("Content-Disposition", containsString("filename*=UTF-8''Caf%C3%A9%20_5_7_%20100%25%20"))
                .body(equalTo(file));
    }

    @Test
    void theWebConnectorPageNamesTheStoreToItsOwner() {
        String store = aStore();

        admin().get("/api/v1/stores/" + store + "/web-connector").then().statusCode(404);

        assertTrue(owners.calls("connector").get(0).uri().matches(".*/web-connector\\?name=Shop\\+.*&minutes=10"));
    }

    @Test
    void aReleaseNamesOrdersOrAll() {
        String store = aStore();
        String document = UUID.randomUUID().toString();
        owners.when("queue", "POST", "/internal/stores/" + store + "/orders/release", "{\"items\":[]}");
        String path = "/api/v1/stores/" + store + "/orders/release";

        admin().body("{\"all\":true}").post(path).then().statusCode(200);
        admin().body("{\"documents\":[\"" + document + "\"]}").post(path).then().statusCode(200);
        for (String bad : List.of(
                "{}",
                "{\"all\":false}",
                "{\"documents\":[]}",
                "{\"documents\":[null]}",
                "{\"documents\":[\"" + document + "\"],\"all\":true}",
                "{\"documents\":[7]}",
                "{\"documents\":\"x\"}")) {
            admin().body(bad).post(path).then().statusCode(400).body("detail", not(containsString("java")));
        }

        assertEquals(
                List.of("{\"all\":true}", "{\"documents\":[\"" + document + "\"]}"),
                owners.calls("queue").stream().map(FakeOwners.Call::body).toList());
    }

    @Test
    void aDryRunShowsWhatWouldBeSentAndSendsNothing() {
        String store = aStore();
        String path = "/internal/stores/" + store;
        owners.when("queue", "POST", path + "/orders/dry-run", """
                {"items":[{"number":"1","verdict":"WOULD_BE_HELD","work":null},
                 {"number":"2","verdict":"WOULD_BE_ENTERED","work":{"kind":"AddTransaction","total":"1000000000000.10"}}],
                 "more":false}""");
        owners.when(
                "connector",
                "POST",
                path + "/render",
                "[{\"qbxml\":\"<InvoiceAddRq/>\",\"warnings\":[\"w\"],\"refused\":\"\"}]");

        admin().body("{\"all\":true}")
                .post("/api/v1/stores/" + store + "/orders/dry-run")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of("1", "2")))
                .body("items[1].qbxml", equalTo("<InvoiceAddRq/>"))
                .body("items[1].warnings", equalTo(List.of("w")))
                .body("items[0].qbxml", equalTo(null))
                .body("items[1].work", equalTo(null));

        assertEquals(
                List.of("[{\"kind\":\"AddTransaction\",\"total\":\"1000000000000.10\"}]"),
                owners.calls("connector").stream().map(FakeOwners.Call::body).toList());
    }

    @Test
    void anOrdersStoryIsToldByTwoOwners() {
        String store = aStore();
        String order = UUID.randomUUID().toString();
        String path = "/api/v1/stores/" + store + "/orders/" + order + "/story";
        admin().get(path).then().statusCode(404);
        owners.when("queue", "GET", "/internal/stores/" + store + "/orders/" + order, "{\"number\":\"1017\"}");
        owners.when("history", "GET", "/internal/stores/" + store + "/documents/" + order + "/tasks", """
                {"items":[{"outcome":"CONFIRMED","remoteId":"T-1"}],"next":null}""");

        admin().get(path)
                .then()
                .statusCode(200)
                .body("order.number", equalTo("1017"))
                .body("tasks.remoteId", equalTo(List.of("T-1")));
    }

    @Test
    void aStoreThatIsNotThereIsNotAskedFor() {
        for (String path : List.of(
                "/cart",
                "/web-connector",
                "/orders",
                "/holds",
                "/operations",
                "/operations/standing",
                "/stock",
                "/stock/question",
                "/differences",
                "/mappings",
                "/mappings/file",
                "/mappings/suggestions",
                "/sessions",
                "/decisions",
                "/company-file",
                "/tasks/" + UUID.randomUUID() + "/raw")) {
            admin().get("/api/v1/stores/" + UUID.randomUUID() + path)
                    .then()
                    .statusCode(404)
                    .contentType(PROBLEM);
        }

        for (String owner : List.of("cart", "connector", "queue", "history")) {
            assertEquals(0, owners.calls(owner).size());
        }
    }

    @Test
    void theOwnersOwnWordsAndStatusArePassedOn() {
        String store = aStore();
        String words = "{\"status\":409,\"code\":\"OWN\",\"detail\":\"in its own words\"}";
        owners.when("queue", "GET", "/internal/stores/" + store + "/holds", 409, PROBLEM, words);

        Response answer = admin().get("/api/v1/stores/" + store + "/holds");

        assertEquals(409, answer.statusCode());
        assertEquals(words, answer.asString());
        answer.then().contentType(containsString(PROBLEM));
    }

    @ParameterizedTest
    @CsvSource({"401, application/problem+json", "403, application/problem+json", "500, text/html", "302, text/html"})
    void whatIsNotMeantForPeopleStaysInside(int status, String type) {
        String store = aStore();
        String trace = "{\"detail\":\"org.postgresql.util.PSQLException at secret.Place\"}";
        owners.when("history", "GET", "/internal/stores/" + store + "/sessions", status, type, trace);

        admin().get("/api/v1/stores/" + store + "/sessions")
                .then()
                .statusCode(502)
                .contentType(containsString(PROBLEM))
                .body("code", equalTo("OWNER_FAILED"))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void anOwnerThatIsAwayIsSaidToBeAwayAndComesBack() {
        String store = aStore();
        owners.when("connector", "POST", "/internal/stores/" + store + "/web-connector/password", "{}");
        String path = "/api/v1/stores/" + store + "/web-connector/password";
        admin().post(path).then().statusCode(200);

        owners.without("connector", () -> admin().post(path)
                .then()
                .statusCode(503)
                .contentType(containsString(PROBLEM))
                .body("code", equalTo("OWNER_UNREACHABLE"))
                .body("detail", equalTo("connector-service does not answer; nothing was changed. Try again.")));

        admin().post(path).then().statusCode(200);
    }

    @Test
    void aTransferIsNamedByItsIdempotencyKey() {
        String store = aStore();
        String document = "a8098c1a-f86e-51da-bd1a-00112444be1e";
        String path = "/api/v1/stores/" + store + "/orders/transfer";
        String orders = "{\"orders\":[{\"documentId\":\"" + document + "\",\"transfers\":1}]}";
        owners.when("queue", "POST", "/internal/stores/" + store + "/orders/transfer", "{\"items\":[]}");

        admin().header("Idempotency-Key", "click-1")
                .body(orders)
                .post(path)
                .then()
                .statusCode(200);

        assertEquals(
                "{\"request\":\"click-1\",\"orders\":[{\"documentId\":\"" + document + "\",\"transfers\":1}]}",
                owners.calls("queue").get(0).body());
        admin().body(orders).post(path).then().statusCode(400).body("detail", containsString("Idempotency-Key"));
        admin().header("Idempotency-Key", "x")
                .body("{\"orders\":[]}")
                .post(path)
                .then()
                .statusCode(400);
        admin().header("Idempotency-Key", "x")
                .body("{\"orders\":[{\"transfers\":1}]}")
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void aResetCarriesItsConfirmation() {
        String store = aStore();
        String path = "/api/v1/stores/" + store + "/orders/reset";
        owners.when("queue", "POST", "/internal/stores/" + store + "/orders/reset", "{\"reset\":3}");

        admin().body("{\"confirm\":3}").post(path).then().statusCode(200).body("reset", equalTo(3));

        assertEquals("{\"confirm\":3}", owners.calls("queue").get(0).body());
        admin().body("{}").post(path).then().statusCode(400).body("detail", containsString("confirm is missing"));
    }

    @Test
    void productsAreSentWithTheOperationThatTransfersThem() {
        String store = aStore();
        String path = "/api/v1/stores/" + store + "/operations";
        owners.when("queue", "POST", "/internal/stores/" + store + "/operations", "{}");

        admin().body(
                        "{\"name\":\"On Demand Product Transfer\",\"products\":[{\"sku\":\"A\",\"name\":\"Mug\",\"price\":1.50}]}")
                .post(path)
                .then()
                .statusCode(200);

        assertEquals(
                "{\"name\":\"On Demand Product Transfer\",\"products\":[{\"sku\":\"A\",\"name\":\"Mug\",\"price\":1.50}]}",
                owners.calls("queue").get(0).body());
        admin().body("{\"name\":\"x\",\"products\":[{\"name\":\"no SKU\"}]}")
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void everyAddressIsDescribed() {
        Response api = RestAssured.given().accept("application/json").get("/q/openapi?format=json");

        api.then().statusCode(200);
        java.util.Map<String, java.util.Map<String, java.util.Map<String, Object>>> paths = api.path("paths");
        List<String> undescribed = paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(method -> !method.getValue().containsKey("summary"))
                        .map(method -> method.getKey() + " " + path.getKey()))
                .toList();
        assertEquals(List.of(), undescribed);
        assertEquals(
                "#/components/schemas/WooCommerceCredentials",
                api.path("paths.'/api/v1/stores/{id}/cart'.put.requestBody.content.'application/json'.schema.'$ref'"));
        assertTrue(paths.keySet().containsAll(List.of("/api/v1/tenants", "/api/v1/stores/{id}/web-connector/qwc")));
    }

    private static Response request(String method, String path) {
        return admin().urlEncodingEnabled(false).request(method, path);
    }
}
