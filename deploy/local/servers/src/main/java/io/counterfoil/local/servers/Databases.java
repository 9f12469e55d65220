package io.counterfoil.local.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One database a service, each closed to the others' roles. */
public final class Databases {
    /** Each is the name of a database and of the role that owns it. */
    public static final List<String> NAMES = List.of("connector", "queue", "cart", "history", "admin");

    private static final String ROLE_IS_THERE = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)";
    private static final String DATABASE_IS_THERE = "SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)";
    /** DDL takes no parameters: the server itself quotes name and password. */
    private static final String QUOTED = "SELECT format(?, ?::text, ?::text)";

    private final String address;
    private final Secrets passwords;

    /** @param address host and port of the server */
    public Databases(String address, Secrets passwords) {
        this.address = address;
        this.passwords = passwords;
    }

    /** Creates what is missing and sets each role's password; harmless when repeated. */
    public Map<String, Database> create(String superuser, String superuserPassword) throws SQLException {
        Map<String, Database> databases = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url("postgres"), superuser, superuserPassword)) {
            closeSharedDatabases(connection);
            for (String name : NAMES) {
                databases.put(name, create(connection, name));
            }
        }
        return Map.copyOf(databases);
    }

    private Database create(Connection connection, String name) throws SQLException {
        String password = passwords.get("database-" + name, Secrets::newPassword);
        if (!isTrue(connection, ROLE_IS_THERE, name)) {
            run(connection, "CREATE ROLE %1$I LOGIN", name, "");
        }
        run(connection, "ALTER ROLE %1$I PASSWORD %2$L", name, password);
        if (!isTrue(connection, DATABASE_IS_THERE, name)) {
            run(connection, "CREATE DATABASE %1$I OWNER %1$I", name, "");
        }
        run(connection, "REVOKE ALL ON DATABASE %1$I FROM PUBLIC", name, "");
        return new Database(url(name), name, password);
    }

    private static void closeSharedDatabases(Connection connection) throws SQLException {
        for (String shared : List.of("postgres", "template1")) {
            run(connection, "REVOKE ALL ON DATABASE %1$I FROM PUBLIC", shared, "");
        }
    }

    private static boolean isTrue(Connection connection, String question, String name) throws SQLException {
        return ask(connection, question, name).equals("t");
    }

    private static void run(Connection connection, String format, String name, String secret) throws SQLException {
        String ddl = ask(connection, QUOTED, format, name, secret);
        try (Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        }
    }

    private static String ask(Connection connection, String question, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://" + address + "/" + database;
    }
}
