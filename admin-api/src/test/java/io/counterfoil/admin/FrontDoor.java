package io.counterfoil.admin;

import static io.restassured.RestAssured.given;

import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What tests through the front door share: who signs in, a store of their own, the services behind. */
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "admin"))
@QuarkusTestResource(FakeOwners.class)
@QuarkusTestResource(OidcProvider.class)
abstract class FrontDoor {

    static final String PASSWORD = "the-first-password";
    /** Users of tests come by the hundred: their password costs little to check. */
    private static final String CHEAP_HASH = BcryptUtil.bcryptHash(PASSWORD, 4);

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
        return given().filter(new AsDescribed())
                .auth()
                .preemptive()
                .basic(user, password)
                .contentType(ContentType.JSON);
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
        return aUser("manager", tenant);
    }

    /** A user of the tenant, or of none, with admin's password. */
    String aUser(String role, @Nullable String tenant) {
        String name = role + "-" + UUID.randomUUID();
        sql("""
                INSERT INTO local_user (name, role, tenant_id, password_hash)
                VALUES (?, ?, ?::uuid, ?)
                """, name, role, tenant, CHEAP_HASH);
        return name;
    }

    /** The first column of the first row as the owner of the tables sees it, who says first that he means all tenants. */
    String sql(String sql, @Nullable Object... parameters) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement scope = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                scope.execute("SELECT set_config('app.tenant', '*', true)");
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return first(statement);
            }
        });
    }

    private static String first(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            return "";
        }
        try (ResultSet rows = statement.getResultSet()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    /** A digest of all that is kept of tenants, but for when a key was last used. */
    String everything() {
        return Stream.of("tenant", "local_user", "store", "books", "api_key", "audit_entry")
                .map(table -> sql("SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM " + table + " t"))
                .collect(Collectors.joining(" "));
    }

    static String etag(String path) {
        return admin().get(path).then().statusCode(200).extract().header("ETag");
    }
}
