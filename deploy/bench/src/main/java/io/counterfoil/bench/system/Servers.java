package io.counterfoil.bench.system;

import io.counterfoil.local.servers.CannotStart;
import io.counterfoil.local.servers.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL and Kafka in a process of their own; both end with it, and it ends with this one. */
public record Servers(Process process, Path folder, String brokers, Database database) implements AutoCloseable {
    /** Kafka's client and broker share the machine with everything else. */
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC");

    public static Servers start(Path folder) {
        try {
            Process process = Jvm.command(JVM, List.of(ServersMain.class.getName(), folder.toString()))
                    .redirectError(Jvm.log(folder, "servers"))
                    .start();
            return announced(process, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Servers announced(Process process, Path folder) throws IOException {
        BufferedReader lines = process.inputReader();
        String brokers = lines.readLine();
        Database database = new Database(
                String.valueOf(lines.readLine()), String.valueOf(lines.readLine()), String.valueOf(lines.readLine()));
        if (!ServersMain.READY.equals(lines.readLine())) {
            throw new CannotStart("PostgreSQL and Kafka did not start; see " + folder.resolve("logs") + ".");
        }
        return new Servers(process, folder, brokers, database);
    }

    /** The JVM of the broker. */
    public long kafka() {
        return process.pid();
    }

    /** The postmaster; every backend is its child. */
    public long postgres() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            process.destroy();
        }
        Jvm.awaitEnd(process);
    }
}
