package io.counterfoil.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.local.servers.testing.RealServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A release that is older than the schema: its start migrates nothing, and does not fail. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "history"))
class NewerSchemaTest {

    private static final String FROM_A_NEWER_RELEASE = """
            INSERT INTO flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
            SELECT max(installed_rank) + 1, '9999', 'of a newer release', 'SQL', 'V9999__newer.sql', 1, current_user, 0, true
            FROM flyway_schema_history
            """;

    @Inject
    Flyway flyway;

    @Inject
    DataSource database;

    @Test
    void anOlderReleaseStarts() throws SQLException {
        execute(FROM_A_NEWER_RELEASE);
        try {
            assertEquals(0, assertDoesNotThrow(flyway::migrate).migrationsExecuted);
        } finally {
            execute("DELETE FROM flyway_schema_history WHERE version = '9999'");
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }
}
