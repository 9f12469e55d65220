package io.counterfoil.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database shows to a query that has forgotten whom it asks for. */
@QuarkusTest
class TenantsApartTest extends FrontDoor {

    @ParameterizedTest
    @ValueSource(strings = {"tenant", "local_user", "store", "books", "api_key", "audit_entry"})
    void aQueryWithoutItsTenantSeesNothingOfOthers(String table) {
        String own = aTenant();
        fill(aTenant());
        fill(own);
        String column = table.equals("tenant") ? "id" : "tenant_id";
        String foreign = "SELECT count(*) FROM " + table + " WHERE " + column + " IS DISTINCT FROM '" + own + "'";

        assertEquals("0", within("", "", "SELECT count(*) FROM " + table));
        assertEquals("0", within(own, "", foreign));
        assertEquals("1", within(own, "", "SELECT least(count(*), 1) FROM " + table));
    }

    @Test
    void aQueryWithoutItsStoreSeesNothingOfOtherStores() {
        String own = aTenant();
        fill(own);
        fill(own);

        assertEquals("0", within(own, UUID.randomUUID().toString(), "SELECT count(*) FROM store"));
        assertEquals("0", within(own, UUID.randomUUID().toString(), "SELECT count(*) FROM books"));
        String one = within(own, "", "SELECT id FROM store LIMIT 1");
        assertEquals("1", within(own, one, "SELECT count(*) FROM store"));
        assertEquals("1", within(own, one, "SELECT count(*) FROM books"));
    }

    @Test
    void nothingIsWrittenForOthers() {
        String foreign = aTenant();
        fill(foreign);
        String own = aTenant();

        assertEquals(
                "0",
                within(
                        own,
                        "",
                        "WITH c AS (UPDATE store SET running = running RETURNING 1)" + " SELECT count(*) FROM c"));
        assertThrows(
                RuntimeException.class,
                () -> within(
                        own,
                        "",
                        "INSERT INTO books (id, tenant_id, name) VALUES (gen_random_uuid(), '" + foreign + "', 'x')"));
    }

    /** A table that somebody adds and forgets is seen here. */
    @Test
    void everyTableWithATenantIsHeldApart() {
        assertEquals("", sql("""
                SELECT coalesce(string_agg(c.relname, ', '), '') FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
                WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                    AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                """));
    }

    private void fill(String tenant) {
        String owner = aUser("owner", tenant);
        as(owner, PASSWORD)
                .body("{\"name\":\"" + aName() + "\",\"cartType\":\"WOOCOMMERCE\"}")
                .post("/api/v1/stores")
                .then()
                .statusCode(201);
        as(owner, PASSWORD)
                .body("{\"name\":\"k\",\"scopes\":[\"READ\"]}")
                .post("/api/v1/api-keys")
                .then()
                .statusCode(201);
    }

    private String within(String tenant, String stores, String sql) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("SELECT set_config('app.tenant', '" + tenant + "', true), set_config('app.stores', '"
                        + stores + "', true)");
                return first(statement, sql);
            }
        });
    }

    private static String first(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
