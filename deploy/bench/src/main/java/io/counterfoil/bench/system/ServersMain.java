package io.counterfoil.bench.system;

import io.counterfoil.local.servers.DataFolder;
import io.counterfoil.local.servers.Database;
import io.counterfoil.local.servers.LocalServers;
import io.counterfoil.local.servers.ServerPorts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Runs PostgreSQL and Kafka until its standard input ends; announces on standard output where they listen. */
final class ServersMain {
    static final String READY = "ready";
    private static final long NEEDED_MEGABYTES = 8_000;

    private ServersMain() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream announcements = System.out;
        System.setOut(System.err);
        DataFolder folder = DataFolder.prepare(Path.of(arguments[0]), NEEDED_MEGABYTES);
        LocalServers servers = LocalServers.start(folder, ServerPorts.free());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        WriteAheadLog.fill(folder, servers.database("connector"));
        announce(servers.bootstrapServers(), servers.database("connector"), announcements);
        waitForEndOfInput();
        System.exit(0);
    }

    private static void announce(String brokers, Database database, PrintStream announcements) {
        announcements.println(brokers);
        announcements.println(database.url());
        announcements.println(database.user());
        announcements.println(database.password());
        announcements.println(READY);
        announcements.flush();
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is ever sent: only the end of the input matters
        }
    }
}
