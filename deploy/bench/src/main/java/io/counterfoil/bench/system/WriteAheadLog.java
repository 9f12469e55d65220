package io.counterfoil.bench.system;

import io.counterfoil.local.servers.CannotStart;
import io.counterfoil.local.servers.DataFolder;
import io.counterfoil.local.servers.Database;
import io.counterfoil.local.servers.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** PostgreSQL's own files of 16 MB, which it makes once and then writes over. Each holds up every commit while it is made. */
final class WriteAheadLog {
    /** As deploy's examples have it. */
    private static final List<String> SIZES = List.of(
            "ALTER SYSTEM SET max_wal_size = '4GB'",
            "ALTER SYSTEM SET min_wal_size = '4GB'",
            "SELECT pg_reload_conf()");

    /** As many as {@code min_wal_size} keeps. */
    private static final String MAKE_ALL = """
            DO $$ BEGIN
                FOR file IN 1..256 LOOP
                    PERFORM pg_logical_emit_message(false, 'bench', '');
                    PERFORM pg_switch_wal();
                END LOOP;
            END $$
            """;

    private WriteAheadLog() {}

    /** Brings a new server into the state of one that has been in use for some time. */
    static void fill(DataFolder folder, Database any) {
        String password = folder.secrets().get("database-superuser", Secrets::newPassword);
        try (Connection connection = DriverManager.getConnection(any.url(), "postgres", password);
                Statement statement = connection.createStatement()) {
            for (String size : SIZES) {
                statement.execute(size);
            }
            statement.execute(MAKE_ALL);
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new CannotStart("PostgreSQL could not make the files of its log.", e);
        }
    }
}
