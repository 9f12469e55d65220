package io.counterfoil.local.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A real PostgreSQL that keeps its data, syncs every commit to disk and listens on 127.0.0.1 only. */
public final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    /** Crash recovery after a kill comes before the first connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String PASSWORDS_FOR_ALL = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final EmbeddedPostgres postgres;
    private final Map<String, Database> databases;

    private PostgresServer(EmbeddedPostgres postgres, Map<String, Database> databases) {
        this.postgres = postgres;
        this.databases = databases;
    }

    /** Starts on the folder's earlier data, if any, after stopping a postgres that an earlier run left on it. */
    public static PostgresServer start(DataFolder folder, int port) {
        Path log = folder.logs().resolve("postgres.log");
        try {
            stopOrphan(folder);
            Ports.requireFree(port, "PostgreSQL");
            return open(folder, port, log);
        } catch (IOException | SQLException | IllegalStateException e) {
            throw CannotStart.serverFailed("PostgreSQL", log, e);
        }
    }

    /** Stops a postgres that works on the folder although the JVM that started it is gone. */
    public static void stopOrphan(DataFolder folder) {
        OrphanPostgres.of(folder.postgres()).ifPresent(OrphanPostgres::stop);
    }

    /** The database of that name, one of {@link Databases#NAMES}. */
    public Database database(String name) {
        return Optional.ofNullable(databases.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new CannotStop("PostgreSQL", e);
        }
    }

    private static PostgresServer open(DataFolder folder, int port, Path log) throws IOException, SQLException {
        String password = folder.secrets().get("database-superuser", Secrets::newPassword);
        boolean opened = false;
        try {
            EmbeddedPostgres postgres = builder(folder, port, log, password).start();
            demandPasswords(postgres, folder, password);
            Databases databases = new Databases("127.0.0.1:" + port, folder.secrets());
            PostgresServer server = new PostgresServer(postgres, databases.create(SUPERUSER, password));
            opened = true;
            return server;
        } finally {
            if (!opened) {
                stopOrphan(folder);
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(DataFolder folder, int port, Path log, String password)
            throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(PostgresBinaries.folder(folder).toFile())
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setConnectConfig("password", password)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "150")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(output)
                .setErrorRedirector(output);
    }

    /** A fresh cluster trusts everybody on this machine until this has run. */
    private static void demandPasswords(EmbeddedPostgres postgres, DataFolder folder, String password)
            throws IOException, SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE " + SUPERUSER + " PASSWORD '" + password + "'");
            Files.writeString(folder.postgres().resolve("pg_hba.conf"), PASSWORDS_FOR_ALL);
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
