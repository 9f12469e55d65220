package io.counterfoil.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceImageTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path application;

    @BeforeEach
    void aPackagedService() throws IOException {
        application = folder.resolve("quarkus-app");
        write("quarkus-run.jar", "run");
        write("app/service.jar", "service");
        write("quarkus/generated.jar", "generated");
        write("lib/main/library.jar", "library");
    }

    private void write(String file, String content) throws IOException {
        Path path = application.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    @Test
    void runsAsNobodyWithoutAShellAndSaysWhatItIs() throws Exception {
        build();

        JsonNode config = configuration().path("config");
        assertEquals("10001:10001", config.path("User").asText());
        assertEquals("java", config.at("/Entrypoint/0").asText());
        assertEquals(
                "/app/quarkus-run.jar",
                config.path("Entrypoint")
                        .get(config.path("Entrypoint").size() - 1)
                        .asText());
        assertEquals("/app", config.path("WorkingDir").asText());
        assertEquals(
                "1.2.3", config.at("/Labels/org.opencontainers.image.version").asText());
        assertTrue(config.path("ExposedPorts").has("8081/tcp")
                && config.path("ExposedPorts").has("9081/tcp"));
    }

    @Test
    void holdsAllOfTheServiceAndNothingElse() throws Exception {
        write("quarkus-app-dependencies.txt", "not needed to run");

        build();

        Set<String> files = new TreeSet<>();
        for (JsonNode layer : manifest().path("Layers")) {
            addFiles(tarEntry(layer.asText()), files);
        }
        assertEquals(
                Set.of(
                        "/app/quarkus-run.jar",
                        "/app/app/service.jar",
                        "/app/quarkus/generated.jar",
                        "/app/lib/main/library.jar"),
                files);
    }

    @Test
    void theSameFilesMakeTheSameImageWheneverTheyWereWritten() throws Exception {
        String first = build().getDigest().toString();
        Files.setLastModifiedTime(application.resolve("quarkus-run.jar"), FileTime.fromMillis(0));
        assertEquals(first, build().getDigest().toString());

        write("app/service.jar", "another");
        assertTrue(!first.equals(build().getDigest().toString()));
    }

    @Test
    void standsOnABaseThatCameAsATar() throws Exception {
        Path base = folder.resolve("base.tar");
        Path java = Files.writeString(folder.resolve("java"), "a runtime");
        Jib.fromScratch()
                .addLayer(List.of(java), "/opt/java/bin")
                .addEnvironmentVariable("PATH", "/opt/java/bin")
                .containerize(Containerizer.to(TarImage.at(base).named("base:25")));

        build(Place.of("tar:" + base).base());

        assertEquals(3, manifest().path("Layers").size());
        assertEquals("PATH=/opt/java/bin", configuration().at("/config/Env/0").asText());
    }

    @Test
    void aServiceThatIsNotBuiltIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> new ServiceImage(Service.QUEUE, folder.resolve("none"), "1.2.3"));
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Place.of("ftp:somewhere"));
        assertThrows(IllegalArgumentException.class, () -> Place.of("tar"));
    }

    private JibContainer build() throws Exception {
        return build(Jib.fromScratch());
    }

    private JibContainer build(JibContainerBuilder base) throws Exception {
        ServiceImage image = new ServiceImage(Service.CONNECTOR, application, "1.2.3");
        return image.build(
                base,
                new Place("tar", folder.toString())
                        .target(image)
                        .setBaseImageLayersCache(folder.resolve("cache"))
                        .setApplicationLayersCache(folder.resolve("cache")));
    }

    private JsonNode manifest() throws IOException {
        return JSON.readTree(tarEntry("manifest.json")).get(0);
    }

    private JsonNode configuration() throws IOException {
        return JSON.readTree(tarEntry(manifest().path("Config").asText()));
    }

    private byte[] tarEntry(String name) throws IOException {
        try (var tar = new TarArchiveInputStream(Files.newInputStream(folder.resolve("connector-service.tar")))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return tar.readAllBytes();
                }
            }
        }
        throw new AssertionError(name + " is not in the image");
    }

    private static void addFiles(byte[] layer, Set<String> files) throws IOException {
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(layer)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.add("/" + entry.getName());
                }
            }
        }
    }
}
