package io.counterfoil.local.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.servers.testing.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestServersTest {
    private final TestServers servers = TestServers.start();

    @Test
    void eachRoleCanCreateATableInItsOwnDatabase() throws SQLException {
        for (String name : Databases.NAMES) {
            try (Connection connection = connect(servers.database(name).url(), name, name);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS mine (id int)");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue", "cart", "history", "admin", "postgres", "template1"})
    void aRoleCannotEnterADatabaseOfOthers(String other) {
        String url = servers.database("connector").url().replace("/connector", "/" + other);

        SQLException refused = assertThrows(SQLException.class, () -> connect(url, "connector", "connector"));

        assertEquals("42501", refused.getSQLState());
    }

    @Test
    void aWrongPasswordIsRefused() {
        Database queue = servers.database("queue");

        SQLException refused =
                assertThrows(SQLException.class, () -> DriverManager.getConnection(queue.url(), "queue", "wrong"));

        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void aSecondStartGivesTheSameServers() {
        assertEquals(servers.database("admin"), TestServers.start().database("admin"));
        assertEquals(servers.bootstrapServers(), TestServers.start().bootstrapServers());
    }

    @Test
    void allTopicsAreThereWithTheirPartitions() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            Set<String> names = admin.listTopics().names().get();

            assertTrue(names.containsAll(Set.of(
                    "stores", "cart-events", "operations", "sessions", "books", "cart-updates", "dead-letters")));
            for (var topic : admin.describeTopics(new TreeSet<>(names))
                    .allTopicNames()
                    .get()
                    .values()) {
                assertEquals(topic.isInternal() ? 8 : 24, topic.partitions().size(), topic.name());
            }
        }
    }

    private Connection connect(String url, String user, String passwordOf) throws SQLException {
        return DriverManager.getConnection(
                url, user, servers.database(passwordOf).password());
    }
}
