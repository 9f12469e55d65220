package io.counterfoil.local.servers.testing;

import io.counterfoil.local.servers.Database;
import java.util.Optional;

/**
 * A real PostgreSQL with the five databases and a real Kafka with all topics, once per test JVM, on free ports, gone
 * with all their data when the JVM ends. Started by whoever asks first; takes about 4 seconds.
 */
public final class TestServers {
    /** Quarkus loads test classes again and again: only system properties are shared by all class loaders of a JVM. */
    private static final String PREFIX = "test-servers.";

    private TestServers() {}

    public static TestServers start() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PREFIX + ServersMain.KAFKA) == null) {
                ServersProcess.start().forEach((key, value) -> System.setProperty(PREFIX + key, value));
            }
        }
        return new TestServers();
    }

    /** One service's database: connector, queue, cart, history or admin. */
    public Database database(String name) {
        return new Database(announced(name + ServersMain.URL), name, announced(name + ServersMain.PASSWORD));
    }

    public String bootstrapServers() {
        return announced(ServersMain.KAFKA);
    }

    private static String announced(String key) {
        return Optional.ofNullable(System.getProperty(PREFIX + key))
                .orElseThrow(() -> new IllegalArgumentException("no " + key + " among the test servers"));
    }
}
