package io.counterfoil.bench.system;

import io.counterfoil.local.servers.CannotStart;
import io.counterfoil.local.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The packaged service.
 *
 * @param serviceKey signs the tokens between services: base64url
 */
public record ConnectorService(Process process, int port, int managementPort, String serviceKey)
        implements AutoCloseable {
    private static final String JAR = "connector-service/target/quarkus-app/quarkus-run.jar";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Returns when it is ready. */
    public static ConnectorService start(Path home, Servers servers, List<String> jvmOptions) {
        List<Integer> ports = Ports.free(2);
        String key = Keys.urlSafe();
        Process process = start(
                command(home.resolve(JAR), jvmOptions),
                environment(servers, ports.get(0), ports.get(1), key),
                servers.folder());
        ConnectorService service = new ConnectorService(process, ports.get(0), ports.get(1), key);
        Waiting.until("connector-service is ready", PATIENCE, service::isReady);
        return service;
    }

    private static List<String> command(Path jar, List<String> jvmOptions) {
        if (!Files.exists(jar)) {
            throw new CannotStart("connector-service is not built: there is no " + jar + ".");
        }
        List<String> command = new ArrayList<>(List.of(Jvm.tool("java")));
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static Process start(List<String> command, Map<String, String> environment, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Jvm.log(folder, "connector-service"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Servers servers, int port, int managementPort, String key) {
        return Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "COUNTERFOIL_DB_URL", servers.database().url(),
                "COUNTERFOIL_DB_USER", servers.database().user(),
                "COUNTERFOIL_DB_PASSWORD", servers.database().password(),
                "COUNTERFOIL_KAFKA", servers.brokers(),
                "COUNTERFOIL_SERVICE_KEY", key,
                "COUNTERFOIL_CONNECTOR_PEPPER", Keys.plain());
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new CannotStart("connector-service ended; see its log.");
        }
        return Health.isReady(managementPort);
    }

    @Override
    public void close() {
        process.destroy();
        Jvm.awaitEnd(process);
    }
}
