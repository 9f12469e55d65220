package io.counterfoil.local.journey;

import io.counterfoil.local.run.LocalRun;
import io.counterfoil.local.run.Service;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies of one service's database, as a backup would be; the service must not run meanwhile. */
record Databases(LocalRun run) {

    /** Remembers what the database holds now. */
    void copy(Service service) {
        execute("CREATE DATABASE " + copyOf(service) + " TEMPLATE " + service.database() + " OWNER "
                + service.database());
    }

    /** The database holds what it held then, and has forgotten everything since. */
    void putBack(Service service) {
        drop(service);
        execute("ALTER DATABASE " + copyOf(service) + " RENAME TO " + service.database());
        execute("REVOKE ALL ON DATABASE " + service.database() + " FROM PUBLIC");
    }

    /** The database holds nothing. */
    void empty(Service service) {
        drop(service);
        execute("CREATE DATABASE " + service.database() + " OWNER " + service.database());
        execute("REVOKE ALL ON DATABASE " + service.database() + " FROM PUBLIC");
    }

    /** A role that owns all databases, as counterfoil_owner does where there is more than one machine, and is no superuser. */
    void createOwner(String name, String password) {
        execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        for (Service service : Service.values()) {
            execute("GRANT " + service.database() + " TO " + name);
        }
    }

    private void drop(Service service) {
        execute("DROP DATABASE " + service.database() + " WITH (FORCE)");
    }

    private static String copyOf(Service service) {
        return service.database() + "_then";
    }

    private void execute(String statement) {
        try (Connection connection = open("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** As superuser. */
    Connection open(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + run.ports().servers().postgres() + "/" + database,
                "postgres",
                run.data().secrets().get("database-superuser", () -> ""));
    }
}
