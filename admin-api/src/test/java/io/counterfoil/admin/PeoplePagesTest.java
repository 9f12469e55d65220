package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Users, API keys, notifications: in the console as in REST; and what a support agent is not shown. */
@QuarkusTest
class PeoplePagesTest extends FrontDoor {

    private static final Pattern SECRET = Pattern.compile("class=\"secret\">([^<]+)<");
    private static final String ORDER = "7d9f2c11-5d6a-4b8e-9d10-2f6f0f0a1b2c";

    @Test
    void anOwnerInvitesSomebodyWhoMustChooseAPasswordFirst() {
        String tenant = aTenant();
        Visitor owner = Visitor.signedIn(aUser("owner", tenant));
        String name = "manager-" + java.util.UUID.randomUUID();

        Response invited = owner.post("/users", owner.filledIn("/users", Map.of("name", name, "role", "MANAGER")));
        String password = secret(invited);

        assertThat(owner.page("/users"), allOf(containsString(name), containsString("invited")));
        Visitor newcomer = new Visitor();
        newcomer.post("/sign-in", Map.of("name", name, "password", password))
                .then()
                .statusCode(303);
        for (String page : List.of("/", "/shopping-carts", "/users")) {
            newcomer.get(page).then().statusCode(303).header("Location", containsString("/password"));
        }
        as(name, password)
                .get("/api/v1/stores")
                .then()
                .statusCode(403)
                .body("code", equalTo("PASSWORD_FIRST"))
                .body("detail", containsString("PUT /api/v1/me/password"));
        String page = newcomer.submit(
                "/password", "/password", Map.of("current", password, "password", "a-password-of-my-own"));
        assertThat(page, containsString(name));
        as(name, password).get("/api/v1/stores").then().statusCode(401);
        as(name, "a-password-of-my-own").get("/api/v1/stores").then().statusCode(200);
    }

    @Test
    void aUserIsChangedLockedOutAndLetInAgain() {
        String tenant = aTenant();
        Visitor owner = Visitor.signedIn(aUser("owner", tenant));
        String name = aUser("manager", tenant);
        String page = "/users/" + sql("SELECT id FROM local_user WHERE name = ?", name);

        assertThat(owner.submit(page, page, Map.of("role", "ACCOUNTANT")), containsString("Saved."));
        as(name, PASSWORD).get("/api/v1/me").then().body("roles.size()", equalTo(2));
        owner.submit(page, page, Map.of("active", "false"));
        as(name, PASSWORD).get("/api/v1/me").then().statusCode(401);
        owner.submit(page, page, Map.of("active", "true"));
        as(name, PASSWORD).get("/api/v1/me").then().statusCode(200);
        String stale = owner.page(page);
        owner.submit(page, page, Map.of("role", "MANAGER"));
        Map<String, Object> late = owner.filledIn(page, Map.of("role", "OWNER"));
        late.put("etag", "\"" + java.util.UUID.randomUUID() + "\"");
        owner.post(page, late).then().statusCode(303);
        assertThat(owner.page(page), containsString("It has changed since you read it"));
        assertTrue(stale.contains("Accountant"));

        assertEquals(
                25 + 4,
                secret(owner.post(page + "/password", owner.filledIn(page, Map.of())))
                        .length());
        as(name, PASSWORD).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void usersAndKeysOfOthersAreNotThereAndManagersSeeNeither() {
        Visitor owner = Visitor.signedIn(aUser("owner", aTenant()));
        String foreign = aUser("manager", aTenant());
        String page = "/users/" + sql("SELECT id FROM local_user WHERE name = ?", foreign);

        owner.get(page).then().statusCode(404);
        assertThat(owner.page("/users"), not(containsString(foreign)));
        owner.post(page, owner.filledIn("/users", Map.of("active", "false")))
                .then()
                .statusCode(303);
        as(foreign, PASSWORD).get("/api/v1/me").then().statusCode(200);

        Visitor manager = Visitor.signedIn(aManagerOf(aTenant()));
        assertThat(manager.page("/"), allOf(not(containsString("/users")), not(containsString("/api-keys"))));
        manager.get("/users").then().statusCode(403);
        manager.get("/api-keys").then().statusCode(403);
    }

    @Test
    void aKeyIsMadeShownOnceAndRevoked() {
        Visitor owner = Visitor.signedIn(aUser("owner", aTenant()));

        String key = secret(
                owner.post("/api-keys", owner.filledIn("/api-keys", Map.of("name", "Dashboard", "scope", "READ"))));

        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/stores")
                .then()
                .statusCode(200);
        String page = owner.page("/api-keys");
        assertThat(page, allOf(containsString("Dashboard"), containsString("read"), not(containsString(key))));
        Matcher revoke = Pattern.compile("/api-keys/[0-9a-f-]+/revoke").matcher(page);
        assertTrue(revoke.find());
        assertThat(owner.submit("/api-keys", revoke.group(), Map.of()), containsString("The key was revoked."));
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/stores")
                .then()
                .statusCode(401);
        assertThat(
                owner.submit("/api-keys", "/api-keys", Map.of("name", "Nothing")),
                containsString("scopes must name at least one"));
    }

    @Test
    void cartsAreForAccountsForWhichTheyAreEnabled() {
        Visitor admin = Visitor.signedIn("admin");
        String name = "Account " + java.util.UUID.randomUUID();
        assertThat(admin.submit("/accounts", "/accounts", Map.of("name", name)), containsString(name + " was added."));
        String tenant = sql("SELECT id FROM tenant WHERE name = ?", name);
        String owner = aUser("owner", tenant);
        String store = "{\"name\":\"One\",\"cartType\":\"WOOCOMMERCE\"}";

        admin.submit("/accounts", "/accounts/" + tenant, Map.of("carts", "false"));

        as(owner, PASSWORD)
                .body(store)
                .post("/api/v1/stores")
                .then()
                .statusCode(403)
                .body("code", equalTo("CARTS_NOT_ENABLED"))
                .body("detail", containsString("The Cart Connect plug-in must first be enabled"));
        admin().body("{\"cartsEnabled\":true}")
                .patch("/api/v1/tenants/" + tenant)
                .then()
                .statusCode(200);
        as(owner, PASSWORD).body(store).post("/api/v1/stores").then().statusCode(201);
        admin().get("/api/v1/audit?limit=3")
                .then()
                .body("items.action", org.hamcrest.Matchers.hasItem("tenant.changed"));
        assertThat(admin.page("/audit"), allOf(containsString("tenant.changed"), containsString("cartsEnabled")));
        Visitor.signedIn(owner).get("/accounts").then().statusCode(403);
        Visitor.signedIn(owner).get("/dead-letters").then().statusCode(403);
        assertThat(Visitor.signedIn(owner).page("/audit"), not(containsString("tenant.changed,")));
        admin.get("/audit/file").then().statusCode(200).contentType(containsString("text/csv"));
        assertThat(admin.page("/dead-letters"), containsString("Dead letters"));
    }

    @Test
    void addressesForLettersAreKeptByCartGateway() {
        String store = aStore();
        String tab = "/stores/" + store + "/notifications";
        String internal = "/internal/stores/" + store + "/notifications";
        owners.when("cart", "GET", internal, "{\"addresses\":[\"ann@shop.example\"]}");
        owners.when("cart", "PUT", internal, "{\"addresses\":[]}");
        Visitor visitor = Visitor.signedIn("admin");

        assertThat(visitor.page(tab), containsString("ann@shop.example"));
        String saved = visitor.submit(tab, tab, Map.of("addresses", "ann@shop.example\r\n\r\n bo@shop.example "));

        assertThat(saved, containsString("Saved."));
        assertEquals(
                "{\"addresses\":[\"ann@shop.example\",\"bo@shop.example\"]}",
                owners.calls("cart").stream()
                        .filter(call -> call.method().equals("PUT"))
                        .findFirst()
                        .orElseThrow()
                        .body());
    }

    @Test
    void productsOfTheCartAreTransferredOnDemand() {
        String store = aStore();
        owners.when("queue", "POST", "/internal/stores/" + store + "/operations", "{}");
        owners.when("queue", "GET", "/internal/stores/" + store + "/operations", "{\"items\":[]}");
        Visitor visitor = Visitor.signedIn("admin");
        String tab = "/stores/" + store;

        String page = visitor.submit(
                tab + "/pending-operations",
                tab + "/items-cart/transfer",
                Map.of("record", "11", "text 11", "RED-1", "title 11", "Red mug", "price 11", "12.50"));

        assertThat(page, containsString("On Demand Product Transfer was queued"));
        assertEquals(
                "{\"name\":\"On Demand Product Transfer\",\"products\":[{\"sku\":\"RED-1\",\"name\":\"Red mug\","
                        + "\"price\":12.50}]}",
                owners.calls("queue").stream()
                        .filter(call -> call.method().equals("POST"))
                        .findFirst()
                        .orElseThrow()
                        .body());
    }

    /** A support agent looks: without secrets, without buttons that would be refused, and without seeing who bought. */
    @Test
    void aSupportAgentSeesNoSecretsNobodysNameAndChangesNothing() {
        String store = aStore();
        String internal = "/internal/stores/" + store;
        owners.when("queue", "GET", internal + "/orders", """
                {"items":[{"documentId":"%s","cartOrderId":"17","number":"1017","state":"HELD","orderDate":"2026-11-20",
                "customer":"Ann Bo","email":"ann@shop.example","currency":"USD","total":"10.00","transfers":0,
                "reasons":[{"code":"X","text":"The customer \\"Ann Bo\\" (ann@shop.example) is two."}],"fixes":[],
                "importedAt":"2026-11-20T10:00:00Z"}],"next":null}""".formatted(ORDER));
        owners.when("cart", "GET", internal + "/notifications", "{\"addresses\":[\"ann@shop.example\"]}");
        owners.when("connector", "GET", internal + "/decisions", "[]");
        Visitor support = Visitor.signedIn(aUser("support", myCompany()));
        String tab = "/stores/" + store;

        assertThat(
                support.page(tab + "/orders"),
                allOf(
                        containsString("1017"),
                        containsString("class=\"reader\""),
                        not(containsString("Ann Bo")),
                        not(containsString("ann@shop.example"))));
        assertThat(support.page(tab + "/notifications"), not(containsString("ann@shop.example")));
        owners.forgetCalls();
        for (String secret : List.of("/web-connector/qwc", "/mappings/file", "/mappings", "/customers-cart?list=yes")) {
            assertEquals(403, support.get(tab + secret).statusCode(), secret);
        }
        assertEquals(List.of(), owners.calls("connector"));
        Map<String, Object> form = support.filledIn("/", Map.of("order", ORDER + " 0", "request", "x"));
        owners.forgetCalls();
        for (String change : List.of(
                "/web-connector/password",
                "/orders/transfer",
                "/auto-sync/start",
                "/notifications",
                "/pending-operations",
                "/preferences",
                "/items-cart/transfer")) {
            assertEquals(403, support.post(tab + change, form).statusCode(), change);
        }
        for (String owner : List.of("cart", "connector", "queue", "history")) {
            assertEquals(List.of(), owners.calls(owner));
        }
    }

    private static String secret(Response answer) {
        assertEquals(200, answer.statusCode(), answer.asString());
        Matcher secret = SECRET.matcher(answer.asString());
        assertTrue(secret.find());
        return secret.group(1);
    }
}
