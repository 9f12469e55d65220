package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs sign in with. */
@QuarkusTest
class KeysTest extends FrontDoor {

    @Test
    void aKeyOpensWhatItsScopesNameAndIsNeverShownAgain() {
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        Response made = make(owner, "\"scopes\":[\"READ\"]");
        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("key.tenantId", equalTo(tenant))
                .body("key.lastUsedAt", nullValue());
        String key = made.path("secret");
        String path = "/api/v1/api-keys/" + made.path("key.id");

        with(key).get("/api/v1/stores").then().statusCode(200).body("items.size()", equalTo(0));
        with(key)
                .body("{\"name\":\"x\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(403);
        with(key).get("/api/v1/me").then().body("kind", equalTo("API_KEY")).body("masked", equalTo(true));

        as(owner, PASSWORD)
                .get(path)
                .then()
                .body("lastUsedAt", notNullValue())
                .body(not(containsString(key.substring(key.length() - 20))));
        assertEquals("0", sql("SELECT count(*) FROM api_key WHERE secret_hash LIKE '%' || ? || '%'", key));
    }

    @Test
    void aRevokedOrExpiredKeyIsRefusedAtOnce() {
        String owner = aUser("owner", aTenant());
        Response revoked = make(owner, "\"scopes\":[\"READ\"]");
        Response expired = make(owner, "\"scopes\":[\"READ\"]");
        with(revoked.path("secret")).get("/api/v1/stores").then().statusCode(200);

        as(owner, PASSWORD)
                .delete("/api/v1/api-keys/" + revoked.path("key.id"))
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        sql("UPDATE api_key SET expires_at = now() WHERE id = ?::uuid", expired.<String>path("key.id"));

        with(revoked.path("secret")).get("/api/v1/stores").then().statusCode(401);
        with(expired.path("secret")).get("/api/v1/stores").then().statusCode(401);
    }

    @Test
    void aKeyOfOneStoreSeesNoOther() {
        String tenant = aTenant();
        String owner = aUser("owner", tenant);
        Response one = store(owner);
        Response other = store(owner);
        String key = make(owner, "\"scopes\":[\"READ\",\"WRITE\"],\"stores\":[\"" + one.path("id") + "\"]")
                .path("secret");

        with(key).get("/api/v1/stores").then().body("items.id", equalTo(List.of(one.<String>path("id"))));
        with(key).get("/api/v1/stores/" + other.path("id")).then().statusCode(404);
        with(key).get("/api/v1/stores/" + other.path("id") + "/orders").then().statusCode(404);
        with(key)
                .post("/api/v1/stores/" + other.path("id") + "/auto-sync/stop")
                .then()
                .statusCode(404);
        with(key)
                .get("/api/v1/books/" + other.path("booksId") + "/items")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        with(key)
                .body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(403);
        with(key)
                .post("/api/v1/stores/" + one.path("id") + "/auto-sync/stop")
                .then()
                .statusCode(200);
        assertEquals(0, owners.calls("queue").size());
    }

    @Test
    void noKeyMakesUsersOrKeysOrMoreOfItself() {
        String owner = aUser("owner", aTenant());
        String all =
                make(owner, "\"scopes\":[\"READ\",\"WRITE\",\"PERSONAL_DATA\"]").path("secret");
        String operates = admin().body("{\"name\":\"ops\",\"scopes\":[\"OPERATE\"]}")
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .path("secret");

        for (String key : List.of(all, operates)) {
            with(key).get("/api/v1/users").then().statusCode(403);
            with(key)
                    .body("{\"name\":\"k\",\"scopes\":[\"READ\"]}")
                    .post("/api/v1/api-keys")
                    .then()
                    .statusCode(403);
            with(key)
                    .body("{\"current\":\"x\",\"password\":\"correct horse battery\"}")
                    .put("/api/v1/me/password")
                    .then()
                    .statusCode(403);
        }
        make(owner, "\"scopes\":[\"OPERATE\"]").then().statusCode(403);
        make(aUser("manager", aTenant()), "\"scopes\":[\"READ\"]").then().statusCode(403);
        make(owner, "\"scopes\":[\"READ\"],\"stores\":[\"" + aStore() + "\"]")
                .then()
                .statusCode(404);
        with(operates).get("/api/v1/tenants").then().statusCode(200);
    }

    @Test
    void aKeyOpensNoPage() {
        String key = make(aUser("owner", aTenant()), "\"scopes\":[\"READ\"]").path("secret");

        given().redirects()
                .follow(false)
                .header("Authorization", "Bearer " + key)
                .get("/shopping-carts")
                .then()
                .statusCode(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cf_",
                "cf_000000000000_",
                "cf_000000000000_0000000000000000000000000000000000000000000000000000000000000000",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9."
            })
    void whatIsNoKeyOpensNothing(String key) {
        with(key).get("/api/v1/stores").then().statusCode(401).body("code", equalTo("NOT_SIGNED_IN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"scopes\":[]",
                "\"scopes\":[\"ROOT\"]",
                "\"scopes\":[\"READ\"],\"stores\":[]",
                "\"scopes\":[\"READ\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"",
                "\"scopes\":[\"READ\"],\"expiresAt\":\"2099-01-01T00:00:00Z\"",
                "\"scopes\":[\"READ\"],\"prefix\":\"mine\""
            })
    void aBadKeyIsRefusedInWords(String body) {
        make(aUser("owner", aTenant()), body).then().statusCode(400).body("detail", not(containsString("java")));
    }

    private static Response make(String by, String body) {
        return as(by, PASSWORD).body("{\"name\":\"reports\"," + body + "}").post("/api/v1/api-keys");
    }

    private static Response store(String owner) {
        Response added = as(owner, PASSWORD)
                .body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores");
        added.then().statusCode(201);
        return added;
    }

    private static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }
}
