package io.counterfoil.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * One service as an image: its libraries in one layer, what changes with each build in another; runs as nobody in
 * particular, needs no shell and writes only to /tmp. Same files, same base: same image.
 *
 * @param application the folder {@code target/quarkus-app} of the service
 */
record ServiceImage(Service service, Path application, String version) {

    private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/app");
    private static final String NOBODY = "10001:10001";
    private static final List<String> COMMAND = List.of(
            "java",
            // What is left is for classes, code and threads, which need about 200 MB.
            "-XX:MaxRAMPercentage=60",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            "/app/quarkus-run.jar");

    ServiceImage {
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new IllegalArgumentException(
                    service.folder() + " is not built: run mvn -DskipTests package; missing in " + application);
        }
    }

    JibContainer build(JibContainerBuilder base, Containerizer target)
            throws IOException, InterruptedException, ExecutionException, RegistryException,
                    CacheDirectoryCreationException {
        return base.addFileEntriesLayer(layer("libraries", Stream.of("lib")))
                .addFileEntriesLayer(layer("service", Stream.of("app", "quarkus", "quarkus-run.jar")))
                .setWorkingDirectory(HOME)
                .setEntrypoint(COMMAND)
                .setUser(NOBODY)
                .setExposedPorts(Port.tcp(service.port()), Port.tcp(service.managementPort()))
                .setLabels(labels())
                .setCreationTime(Instant.EPOCH)
                .containerize(target);
    }

    private FileEntriesLayer layer(String name, Stream<String> members) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (String member : members.toList()) {
            layer.addEntryRecursive(application.resolve(member), HOME.resolve(member));
        }
        return layer.build();
    }

    private Map<String, String> labels() {
        return Map.of(
                "org.opencontainers.image.title",
                "Counterfoil " + service.folder(),
                "org.opencontainers.image.version",
                version,
                "org.opencontainers.image.licenses",
                "Apache-2.0");
    }

    /** As a registry calls it. */
    String name(String prefix) {
        return prefix + "/" + service.folder() + ":" + version;
    }
}
