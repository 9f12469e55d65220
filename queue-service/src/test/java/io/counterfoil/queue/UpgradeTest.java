package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** What a database that is in use gets when it is brought to the present form. */
@QuarkusTest
class UpgradeTest extends ServiceTest {

    private static final String ORDER = """
            INSERT INTO document (id, store_id, tenant_id, cart_order_id, order_created_at, body, content_hash, seen_at, revision,
                customer, email, order_date, state, reasons, held_by_settings, shown, imported_at)
            VALUES (gen_random_uuid(), ?, ?, ?, '2026-11-20T23:30:00Z', CAST(? AS json), '', now(), 0, ?, ?, '2026-11-20',
                'PENDING', '[]', false, false, now())
            """;
    private static final String BUYERS = """
            SELECT b.customer || ' <' || b.email || '> ' || count(*) FROM document d
                JOIN buyer b ON b.store_id = d.store_id AND b.id = d.buyer_id AND b.tenant_id = d.tenant_id
            WHERE d.store_id = ? GROUP BY b.customer, b.email ORDER BY 1
            """;

    private final String schema = "then_" + UUID.randomUUID().toString().replace("-", "");
    private final UUID store = UUID.randomUUID();
    private final UUID tenant = UUID.randomUUID();

    @Test
    void theFiguresOfOrdersThatAreThereAreReadFromThem() throws SQLException {
        migrate("61");
        add(
                "plain",
                "{\"orderDate\": \"2026-11-21\", \"currency\": \"USD\", \"total\": \"69.59\"}",
                "Ann Bo",
                "a@x.example");
        add(
                "negative",
                "{\"orderDate\": \"2026-11-21\", \"currency\": \"CAD\", \"total\": -3.5}",
                "Ann Bo",
                "a@x.example");
        add(
                "no amount",
                "{\"orderDate\": \"2026-11-21\", \"currency\": \"usd\", \"total\": \"1e400\"}",
                "Ann Bo",
                "a@x.example");
        add("nothing", "{\"orderDate\": \"2026-11-21\"}", "Ann Bo", "a@x.example");
        add(
                "NUL",
                "{\"orderDate\": \"2026-11-21\", \"currency\": \"USD\", \"note\": \"\\u0000\", \"total\": 1}",
                "Ann Bo",
                "a@x.example");

        migrate("62");

        assertEquals(
                List.of(
                        "NUL 2026-11-20 null null",
                        "negative 2026-11-21 CAD -3.5",
                        "no amount 2026-11-21  null",
                        "nothing 2026-11-21  null",
                        "plain 2026-11-21 USD 69.59"),
                read("""
                        SELECT cart_order_id || ' ' || order_date || ' ' || coalesce(currency, 'null') || ' '
                            || coalesce(CAST(cart_total AS text), 'null')
                        FROM document WHERE store_id = ? ORDER BY cart_order_id COLLATE "C"
                        """));
    }

    @Test
    void whomOrdersAreChosenByIsReadFromThoseThatAreThere() throws SQLException {
        migrate("62");
        String longAddress = "x".repeat(3_000) + "@x.example";
        add("1", "{}", "Ann Bo", "a@x.example");
        add("2", "{}", "ANN BO", "A@x.example");
        add("3", "{}", "Ann Bo", "other@x.example");
        add("4", "{}", "", "nobody@x.example");
        add("5", "{}", "Long", longAddress);

        migrate("latest");

        List<String> buyers = read(BUYERS);
        assertEquals(3, buyers.size(), buyers::toString);
        assertEquals("ann bo <a@x.example> 2", buyers.get(0).toLowerCase(Locale.ROOT));
        assertEquals("Ann Bo <other@x.example> 1", buyers.get(1));
        assertEquals("Long <" + longAddress.substring(0, 320) + "> 1", buyers.get(2));
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(setting("jdbc.url"), setting("username"), setting("password"))
                .schemas(schema)
                .locations(ConfigProvider.getConfig()
                        .getValue("quarkus.flyway.locations", String.class)
                        .split(","))
                .target(version)
                .load()
                .migrate();
    }

    private void add(String number, String body, String customer, String email) throws SQLException {
        try (Connection connection = open();
                PreparedStatement order = connection.prepareStatement(ORDER)) {
            order.setObject(1, store);
            order.setObject(2, tenant);
            order.setString(3, number);
            order.setString(4, body);
            order.setString(5, customer);
            order.setString(6, email);
            order.executeUpdate();
        }
    }

    private List<String> read(String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = open();
                PreparedStatement asked = connection.prepareStatement(question)) {
            asked.setObject(1, store);
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                setting("jdbc.url") + "?currentSchema=" + schema, setting("username"), setting("password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }
}
