package io.counterfoil.admin;

import static io.restassured.RestAssured.given;

import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** What tests through the front door share: who signs in, a store of their own, the services behind. */
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "admin"))
@QuarkusTestResource(FakeOwners.class)
abstract class FrontDoor {

    static final String PASSWORD = "the-first-password";

    FakeOwners owners;

    @Inject
    DataSource database;

    @BeforeEach
    void nobodyHasCalled() {
        owners.forgetCalls();
    }

    static RequestSpecification admin() {
        return as("admin", PASSWORD);
    }

    static RequestSpecification as(String user, String password) {
        return given().auth().preemptive().basic(user, password).contentType(ContentType.JSON);
    }

    static String aName() {
        return "Shop " + UUID.randomUUID();
    }

    static String aStore() {
        return aStore(aName());
    }

    static String aStore(String name) {
        return admin().body(
                        "{\"name\":\"" + name + "\",\"cartType\":\"WOOCOMMERCE\",\"tenantId\":\"" + myCompany() + "\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String myCompany() {
        return admin().get("/api/v1/tenants?limit=200").path("items.find { it.name == 'My company' }.id");
    }

    static String aTenant() {
        return admin().body("{\"name\":\"" + aName() + "\"}")
                .post("/api/v1/tenants")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A manager of the tenant, with admin's password. */
    String aManagerOf(String tenant) {
        String name = "manager-" + UUID.randomUUID();
        String sql = """
                INSERT INTO local_user (name, role, tenant_id, password_hash)
                SELECT ?, 'manager', ?::uuid, password_hash FROM local_user WHERE name = 'admin'
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, name);
            insert.setString(2, tenant);
            insert.executeUpdate();
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String etag(String path) {
        return admin().get(path).then().statusCode(200).extract().header("ETag");
    }
}
