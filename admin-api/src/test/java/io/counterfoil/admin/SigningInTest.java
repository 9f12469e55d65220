package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SigningInTest extends FrontDoor {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tenants", "/api/v1/stores", "/api/v1/stores/0f8fad5b-d9cb-469f-a165-70867728950e"})
    void nobodyGetsAnythingWithoutAPassword(String path) {
        refused(given().get(path).then());
    }

    @Test
    void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() {
        String wrong = refused(as("admin", "wrong").get("/api/v1/stores").then());
        String unknown = refused(as("nobody", PASSWORD).get("/api/v1/stores").then());
        String nul = refused(as("ad\0min", PASSWORD).get("/api/v1/stores").then());
        String garbage = refused(given().header("Authorization", "Basic ?!")
                .get("/api/v1/stores")
                .then());

        assertEquals(wrong, unknown);
        assertEquals(wrong, nul);
        assertEquals(wrong, garbage);
    }

    @Test
    void aRefusedPostDoesNothing() {
        String name = aName();

        refused(given().contentType("application/json")
                .body("{\"name\":\"" + name + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then());

        admin().get("/api/v1/stores?limit=200").then().body("items.name", not(hasItem(name)));
    }

    @Test
    void aPasswordThatWasChangedIsRefusedAtOnceAlthoughItWasRemembered() {
        String manager = aManagerOf(aTenant());
        as(manager, PASSWORD).get("/api/v1/stores").then().statusCode(200);

        String changed = BcryptUtil.bcryptHash("another-password", 4);
        sql("UPDATE local_user SET password_hash = '" + changed + "' WHERE name = '" + manager + "'");

        refused(as(manager, PASSWORD).get("/api/v1/stores").then());
        as(manager, "another-password").get("/api/v1/stores").then().statusCode(200);
    }

    @Test
    void thePasswordIsKeptAsABcryptHashOnly() {
        assertEquals("$2a$12$", sql("SELECT left(password_hash, 7) FROM local_user WHERE name = 'admin'"));
    }

    @Test
    void aManagerSeesOneTenantOnly() {
        String own = aTenant();
        String manager = aManagerOf(own);
        String foreign = aStore();

        as(manager, PASSWORD)
                .get("/api/v1/tenants")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(java.util.List.of(own)));
        as(manager, PASSWORD).get("/api/v1/stores").then().statusCode(200).body("items.size()", equalTo(0));
        as(manager, PASSWORD)
                .get("/api/v1/stores/" + foreign)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
        as(manager, PASSWORD)
                .get("/api/v1/stores/" + foreign + "/orders")
                .then()
                .statusCode(404);
        as(manager, PASSWORD)
                .post("/api/v1/stores/" + foreign + "/auto-sync/stop")
                .then()
                .statusCode(404);
        as(manager, PASSWORD)
                .header("If-Match", "*")
                .body("{\"exportMode\":\"AUTOMATIC\"}")
                .put("/api/v1/stores/" + foreign + "/preferences")
                .then()
                .statusCode(404);
        as(manager, PASSWORD)
                .body("{\"name\":\"x\",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\"" + myCompany() + "\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(404);
        assertEquals(0, owners.calls("queue").size());
    }

    @Test
    void aManagerAddsStoresToTheOwnTenantButNoTenants() {
        String own = aTenant();
        String manager = aManagerOf(own);

        as(manager, PASSWORD)
                .body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(201)
                .body("tenantId", equalTo(own));
        as(manager, PASSWORD)
                .body("{\"name\":\"" + UUID.randomUUID() + "\"}")
                .post("/api/v1/tenants")
                .then()
                .statusCode(403)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("NOT_ALLOWED"));
    }

    @Test
    void theFirstPageAndTheDescriptionAreForEverybody() {
        given().get("/").then().statusCode(200).body(containsString("/q/openapi"));
        given().get("/q/openapi").then().statusCode(200);
    }

    private static String refused(ValidatableResponse response) {
        return response.statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("NOT_SIGNED_IN"))
                .extract()
                .asString();
    }
}
