package io.counterfoil.local.servers.testing;

import io.counterfoil.local.servers.Database;
import io.counterfoil.local.servers.Databases;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** Runs the test servers until its standard input ends; announces on standard output where they listen. */
final class ServersMain {
    static final String KAFKA = "kafka";
    static final String URL = ".url";
    static final String PASSWORD = ".password";
    static final String READY = "ready";

    private ServersMain() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream announcements = System.out;
        System.setOut(System.err);
        RunningServers servers = start(Path.of(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        announce(servers, announcements);
        waitForEndOfInput();
        System.exit(0);
    }

    private static RunningServers start(Path folder) {
        return DockerEngine.answers() ? ContainerServers.start(folder) : EmbeddedServers.start(folder);
    }

    private static void announce(RunningServers servers, PrintStream announcements) {
        announcements.println(KAFKA + "=" + servers.bootstrapServers());
        for (String name : Databases.NAMES) {
            Database database = servers.database(name);
            announcements.println(name + URL + "=" + database.url());
            announcements.println(name + PASSWORD + "=" + database.password());
        }
        announcements.println(READY);
        announcements.flush();
    }

    private static void waitForEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            // nothing is ever sent: only the end of the input matters
        }
    }
}
