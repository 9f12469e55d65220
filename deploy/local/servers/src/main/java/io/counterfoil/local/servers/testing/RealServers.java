package io.counterfoil.local.servers.testing;

import io.counterfoil.local.servers.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;

/**
 * {@link TestServers} for a {@code @QuarkusTest}. The argument {@code database} names the service's database: connector,
 * queue, cart, history or admin.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    private String database = "";

    @Override
    public void init(Map<String, String> arguments) {
        database = Optional.ofNullable(arguments.get("database"))
                .orElseThrow(() -> new IllegalArgumentException("RealServers needs the argument \"database\""));
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.start();
        Database own = servers.database(database);
        return Map.of(
                "quarkus.datasource.jdbc.url", own.url(),
                "quarkus.datasource.username", own.user(),
                "quarkus.datasource.password", own.password(),
                "kafka.bootstrap.servers", servers.bootstrapServers());
    }

    /** The servers are shared by all test classes and end with the JVM. */
    @Override
    public void stop() {}
}
