package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inviting users, and what each role may do. */
@QuarkusTest
class UsersTest extends FrontDoor {

    private static final String OWN = "correct horse battery";

    @Test
    void anInvitedUserChoosesAPasswordBeforeAnythingElse() {
        String owner = aUser("owner", aTenant());
        String name = "m-" + UUID.randomUUID();
        Response invited = invite(owner, name, "MANAGER");
        invited.then().statusCode(201).header("Cache-Control", "no-store").body("user.state", equalTo("INVITED"));
        String oneTime = invited.path("password");

        as(name, oneTime).get("/api/v1/stores").then().statusCode(403).body("code", equalTo("PASSWORD_FIRST"));
        as(name, oneTime).get("/api/v1/me").then().statusCode(200).body("roles", equalTo(List.of()));
        choose(name, oneTime, "short").then().statusCode(400);
        choose(name, oneTime, name + " and more").then().statusCode(400);
        choose(name, oneTime, oneTime).then().statusCode(400);
        choose(name, oneTime, "x".repeat(73)).then().statusCode(400);
        choose(name, oneTime, OWN).then().statusCode(204);

        as(name, oneTime).get("/api/v1/stores").then().statusCode(401);
        as(name, OWN).get("/api/v1/stores").then().statusCode(200);
        assertEquals("", sql("SELECT name FROM local_user WHERE password_hash LIKE '%' || ? || '%'", oneTime));
    }

    @Test
    void theConsoleLeadsAnInvitedUserToThePassword() {
        String owner = aUser("owner", aTenant());
        String name = "m-" + UUID.randomUUID();
        String oneTime = invite(owner, name, "MANAGER").path("password");
        Visitor visitor = new Visitor();
        visitor.post("/sign-in", Map.of("name", name, "password", oneTime))
                .then()
                .statusCode(303);

        visitor.get("/shopping-carts").then().statusCode(303).header("Location", equalTo("/password"));
        MatcherAssert.assertThat(
                visitor.submit("/password", "/password", Map.of("current", oneTime, "password", "short")),
                containsString("at least 12 characters"));
        visitor.submit("/password", "/password", Map.of("current", oneTime, "password", OWN));

        MatcherAssert.assertThat(visitor.page("/shopping-carts"), containsString(name));
    }

    @Test
    void anInvitationLapses() {
        String owner = aUser("owner", aTenant());
        String name = "m-" + UUID.randomUUID();
        String oneTime = invite(owner, name, "MANAGER").path("password");

        sql("UPDATE local_user SET password_ends_at = now() - interval '1 second' WHERE name = ?", name);

        as(name, oneTime).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aDeactivatedUserIsOutAtOnceEverywhereAndCanComeBack() {
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        String manager = aUser("manager", tenant);
        Visitor visitor = Visitor.signedIn(manager);
        as(manager, PASSWORD).get("/api/v1/stores").then().statusCode(200);
        String path = "/api/v1/users/" + id(manager);

        change(owner, path, "{\"active\":false}").then().statusCode(200).body("state", equalTo("DEACTIVATED"));
        as(manager, PASSWORD).get("/api/v1/stores").then().statusCode(401);
        visitor.get("/").then().statusCode(303).header("Location", equalTo("/sign-in"));

        change(owner, path, "{\"active\":true,\"role\":\"ACCOUNTANT\"}").then().statusCode(200);
        as(manager, PASSWORD).get("/api/v1/stores").then().statusCode(200);
        as(manager, PASSWORD).body("{}").post("/api/v1/stores").then().statusCode(403);
    }

    @Test
    void aLostPasswordIsReplacedByAOneTimeOne() {
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        String manager = aUser("manager", tenant);

        String oneTime = as(owner, PASSWORD)
                .post("/api/v1/users/" + id(manager) + "/password")
                .then()
                .statusCode(200)
                .extract()
                .path("password");

        as(manager, PASSWORD).get("/api/v1/me").then().statusCode(401);
        choose(manager, oneTime, OWN).then().statusCode(204);
    }

    @Test
    void nobodyMakesHimselfOrOthersMoreThanHeIs() {
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        String manager = aUser("manager", tenant);

        invite(owner, "o-" + UUID.randomUUID(), "OPERATOR").then().statusCode(403);
        change(owner, "/api/v1/users/" + id(manager), "{\"role\":\"OPERATOR\"}")
                .then()
                .statusCode(400);
        invite(manager, "o-" + UUID.randomUUID(), "ACCOUNTANT").then().statusCode(403);
        as(owner, PASSWORD)
                .body("{\"name\":\"x-" + UUID.randomUUID() + "\",\"role\":\"MANAGER\",\"tenantId\":\"" + aTenant()
                        + "\"}")
                .post("/api/v1/users")
                .then()
                .statusCode(404);
        change(owner, "/api/v1/users/" + id(owner), "{\"active\":false}")
                .then()
                .statusCode(409)
                .body("code", equalTo("YOURSELF"));
        as(owner, PASSWORD)
                .body("{\"name\":\"n\",\"role\":\"MANAGER\",\"createdAt\":\"2020-01-01T00:00:00Z\"}")
                .post("/api/v1/users")
                .then()
                .statusCode(400);
        assertEquals("manager", sql("SELECT role FROM local_user WHERE name = ?", manager));
    }

    @Test
    void theLastOperatorStays() {
        String path = "/api/v1/users/" + admin().get("/api/v1/me").path("id");

        change("admin", path, "{\"active\":false}").then().statusCode(409);

        admin().get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void anOwnerSeesTheUsersOfHisTenantOnly() {
        String owner = aUser("owner", aTenant());
        String foreign = aUser("manager", aTenant());

        as(owner, PASSWORD).get("/api/v1/users").then().body("items.name", equalTo(List.of(owner)));
        as(owner, PASSWORD).get("/api/v1/users/" + id(foreign)).then().statusCode(404);
        invite(owner, foreign, "MANAGER").then().statusCode(409).body("code", equalTo("NAME_TAKEN"));
    }

    @Test
    void aChangeNeedsWhatWasSeen() {
        String owner = aUser("owner", aTenant());
        String path = "/api/v1/users/" + id(owner);

        as(owner, PASSWORD).body("{\"active\":true}").patch(path).then().statusCode(428);
        as(owner, PASSWORD)
                .header("If-Match", "\"other\"")
                .body("{\"active\":true}")
                .patch(path)
                .then()
                .statusCode(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support", "accountant"})
    void whoOnlyLooksChangesNothing(String role) {
        String tenant = myCompany();
        String reader = aUser(role, tenant);
        String store = aStore();
        owners.when("queue", "GET", "/internal/stores/" + store + "/orders", "{\"items\":[],\"next\":null}");

        as(reader, PASSWORD).get("/api/v1/stores").then().statusCode(200);
        as(reader, PASSWORD).get("/api/v1/stores/" + store + "/orders").then().statusCode(200);
        as(reader, PASSWORD)
                .post("/api/v1/stores/" + store + "/auto-sync/stop")
                .then()
                .statusCode(403);
        as(reader, PASSWORD)
                .body("{\"all\":true}")
                .post("/api/v1/stores/" + store + "/orders/release")
                .then()
                .statusCode(403);
        as(reader, PASSWORD)
                .post("/api/v1/stores/" + store + "/web-connector/password")
                .then()
                .statusCode(403);
        as(reader, PASSWORD).get("/api/v1/api-keys").then().statusCode(403);
        assertEquals(1, owners.calls("queue").size());
    }

    @Test
    void supportSeesNoPersonalData() {
        String store = aStore();
        String support = aUser("support", null);
        String task = UUID.randomUUID().toString();
        owners.when("queue", "GET", "/internal/stores/" + store + "/orders", """
                {"items":[{"number":"1017","customer":"Ann Bo","total":"10.10","reasons":[{"code":"NO_CUSTOMER",
                 "text":"The customer \\"Ann Bo\\" (ann@shop.example) is not known. Add it."}]}],"next":null}""");
        owners.when("history", "GET", "/internal/stores/" + store + "/sessions/" + task, """
                {"runs":[{"tasks":[{"kind":"AddCustomer","label":"Ann Bo","statusCode":3100,
                 "statusMessage":"The name \\"Ann Bo\\" of the list element is already in use."}]}]}""");
        owners.when("connector", "GET", "/internal/stores/" + store + "/tasks/" + task + "/raw?masked=true", "{}");

        Response orders = as(support, PASSWORD).get("/api/v1/stores/" + store + "/orders");
        Response session = as(support, PASSWORD).get("/api/v1/stores/" + store + "/sessions/" + task);

        orders.then().statusCode(200).body("items[0].number", equalTo("1017")).body("items[0].total", equalTo("10.10"));
        session.then().statusCode(200).body("runs[0].tasks[0].statusCode", equalTo(3100));
        for (Response answer : List.of(orders, session)) {
            answer.then().body(not(containsString("Ann")), not(containsString("shop.example")));
        }
        as(support, PASSWORD)
                .get("/api/v1/stores/" + store + "/tasks/" + task + "/raw")
                .then()
                .statusCode(200);
        as(support, PASSWORD)
                .get("/api/v1/stores/" + store + "/mappings/file")
                .then()
                .statusCode(403);
        String books = admin().get("/api/v1/stores/" + store).path("booksId");
        as(support, PASSWORD)
                .get("/api/v1/books/" + books + "/customers")
                .then()
                .statusCode(403);
        admin().get("/api/v1/stores/" + store + "/orders").then().body("items.customer", hasItem("Ann Bo"));
    }

    @Test
    void supportLooksAtThePagesAndDoesNothingThere() {
        String store = aStore();
        Visitor visitor = Visitor.signedIn(aUser("support", null));
        String order = UUID.randomUUID().toString();
        String row = """
                {"documentId":"%s","cartOrderId":"7","number":"1017","state":"HELD","orderDate":"2026-11-20",
                 "customer":"Ann Bo","currency":"USD","total":"10.10","importedAt":"2026-11-20T09:00:00Z",
                 "reasons":[{"code":"X","text":"The customer \\"Ann Bo\\" is not known."}]}""".formatted(order);
        owners.when("queue", "GET", "/internal/stores/" + store + "/orders", "{\"items\":[" + row + "],\"next\":null}");
        owners.when("queue", "GET", "/internal/stores/" + store + "/orders/" + order, row);

        for (String page : List.of("/orders", "/orders/" + order, "/auto-sync", "/preferences")) {
            String text = visitor.page("/stores/" + store + page);
            MatcherAssert.assertThat(page, text, not(containsString("Ann")));
        }
        MatcherAssert.assertThat(visitor.page("/stores/" + store + "/orders"), containsString("1017"));
        visitor.post(
                        "/stores/" + store + "/auto-sync/stop",
                        visitor.filledIn("/stores/" + store + "/auto-sync", Map.of()))
                .then()
                .statusCode(403);
        visitor.get("/stores/" + store + "/web-connector/qwc").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"name with: colon, MANAGER", "'', MANAGER", "fine, ROBOT", "fine, ''"})
    void aBadInvitationIsRefusedInWords(String name, String role) {
        invite("admin", name, role).then().statusCode(400).body("detail", not(containsString("java")));
    }

    @Test
    void tooManyWrongPasswordsForAUserMustWaitAndOthersNeedNot() {
        String tenant = aTenant();
        String tried = aUser("manager", tenant);
        String other = aUser("manager", tenant);
        for (int i = 0; i < 10; i++) {
            as(tried, "wrong" + i).get("/api/v1/me").then().statusCode(401);
        }

        as(tried, PASSWORD).get("/api/v1/me").then().statusCode(429).body("code", equalTo("TOO_MANY_SIGN_INS"));
        new Visitor()
                .post("/sign-in", Map.of("name", tried, "password", PASSWORD))
                .then()
                .statusCode(429)
                .body(containsString("Too many wrong passwords"));
        as(other, PASSWORD).get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void everyOneTimePasswordIsAnotherOne() {
        String owner = aUser("owner", aTenant());

        assertNotEquals(
                invite(owner, "a-" + UUID.randomUUID(), "MANAGER").<String>path("password"),
                invite(owner, "b-" + UUID.randomUUID(), "MANAGER").<String>path("password"));
    }

    private static Response invite(String by, String name, String role) {
        String tenant = by.equals("admin") ? ",\"tenantId\":\"" + myCompany() + "\"" : "";
        return as(by, PASSWORD)
                .body("{\"name\":\"" + name + "\",\"role\":\"" + role + "\"" + tenant + "}")
                .post("/api/v1/users");
    }

    private static Response choose(String user, String current, String wanted) {
        return given().auth()
                .preemptive()
                .basic(user, current)
                .contentType("application/json")
                .body(Map.of("current", current, "password", wanted))
                .put("/api/v1/me/password");
    }

    private static Response change(String by, String path, String body) {
        return as(by, PASSWORD)
                .header("If-Match", as(by, PASSWORD).get(path).header("ETag"))
                .body(body)
                .patch(path);
    }

    private String id(String name) {
        return sql("SELECT id FROM local_user WHERE name = ?", name);
    }
}
