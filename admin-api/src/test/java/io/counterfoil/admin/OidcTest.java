package io.counterfoil.admin;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Operators whom a provider of OpenID Connect vouches for, by programs and by a browser. */
@QuarkusTest
class OidcTest extends FrontDoor {

    @Test
    void aTokenOfTheProviderOpensTheApiAsTheClaimSays() {
        bearing(OidcProvider.token("olga", "counterfoil-operators"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("kind", equalTo("OIDC_USER"))
                .body("name", equalTo("olga@operators.example"))
                .body("roles", hasItem("operator"))
                .body("masked", equalTo(false));

        bearing(OidcProvider.token("sam", "helpdesk"))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("roles", equalTo(java.util.List.of("reader")))
                .body("masked", equalTo(true));
    }

    @Test
    void whatAnOperatorOfTheProviderDoesIsInTheAuditLogUnderTheName() {
        bearing(OidcProvider.token("otto", "sre"))
                .body("{\"name\":\"" + aName() + "\"}")
                .post("/api/v1/tenants")
                .then()
                .statusCode(201);

        admin().get("/api/v1/audit?limit=1")
                .then()
                .body("items[0].actorKind", equalTo("OIDC_USER"))
                .body("items[0].actor", equalTo("otto@operators.example"));
    }

    @Test
    void whoHasNoRoleHereOrAForgedTokenGetsNothing() {
        bearing(OidcProvider.token("ralf", "somebody-elses-group"))
                .get("/api/v1/stores")
                .then()
                .statusCode(403)
                .body("code", equalTo("NOT_ALLOWED"));
        bearing(OidcProvider.forged("olga", "sre"))
                .get("/api/v1/stores")
                .then()
                .statusCode(401)
                .body("code", equalTo("NOT_SIGNED_IN"));
    }

    @Test
    void aBrowserIsLedToTheProviderAndComesBackSignedIn() {
        Visitor visitor = new Visitor();
        visitor.get("/sign-in").then().body(containsString("href=\"/sign-in/oidc\""));
        OidcProvider.nextIsIn("sre");

        Response signedIn = throughTheProvider(visitor);

        // Not by a redirect: that would come from the provider's site, and a browser sends no strict cookie with it.
        assertEquals(200, signedIn.statusCode());
        assertEquals("0; url=/", signedIn.header("Refresh"));
        assertTrue(visitor.page("/").contains("olga@operators.example"));
        // Nothing of the provider's stays with the browser but our own session.
        assertEquals(java.util.Set.of("counterfoil"), visitor.cookies().keySet());
        visitor.post("/sign-out", visitor.filledIn("/", Map.of())).then().statusCode(303);
        visitor.get("/").then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    @Test
    void aBrowserOfSomebodyWithoutARoleIsToldSo() {
        Visitor visitor = new Visitor();
        OidcProvider.nextIsIn("somebody-elses-group");

        throughTheProvider(visitor).then().statusCode(403).body(containsString("gives you no role here"));

        visitor.get("/").then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    /** From our page to the provider's, and back to what it answers at last. */
    private static Response throughTheProvider(Visitor visitor) {
        Response toTheProvider = visitor.get("/sign-in/oidc");
        toTheProvider.then().statusCode(302).header("Location", containsString("code_challenge="));
        Response back =
                given().urlEncodingEnabled(false).redirects().follow(false).get(toTheProvider.header("Location"));
        back.then().header("Location", startsWith("http"));
        Response withoutTheCode = visitor.exactly(back.header("Location"));
        return withoutTheCode.statusCode() == 302 ? visitor.exactly(withoutTheCode.header("Location")) : withoutTheCode;
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token).contentType("application/json");
    }
}
