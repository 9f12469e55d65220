package io.counterfoil.checks;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeTest {

    private static final String FOLDER = "deploy/compose/";
    private static final String TEXT = Home.read(FOLDER + "compose.yaml");
    private static final Compose COMPOSE = Compose.read(TEXT);
    private static final Pattern WITHOUT_DEFAULT = Pattern.compile("\\$\\{([A-Z_]+)(?::\\?[^}]*)?}");

    @Test
    void aMisspelledFieldIsRefused() {
        String misspelled = TEXT.replace("mem_limit: 512m", "memory_limit: 512m");

        assertThrows(IllegalArgumentException.class, () -> Compose.read(misspelled));
    }

    @Test
    void aServiceIsToldAllThatItNeedsAndNothingThatItDoesNotKnow() {
        for (String service : Home.SERVICES) {
            Settings settings = Settings.of(service);
            Set<String> told = of(service).told().keySet();
            assertTrue(told.containsAll(settings.required()), () -> service + " needs " + settings.required());
            told.forEach(name -> assertTrue(settings.understands(name), name));
        }
    }

    @Test
    void ourServicesHaveNoMoreRightsThanTheyNeed() {
        for (String name : Home.SERVICES) {
            Compose.Service service = of(name);
            assertEquals("10001:10001", service.user());
            assertTrue(service.readOnly());
            assertEquals(List.of("ALL"), service.capDrop());
            assertEquals(List.of("no-new-privileges:true"), service.securityOpt());
            assertEquals("45s", service.stopGracePeriod());
            assertNotNull(service.healthcheck());
        }
    }

    @Test
    void schemasAreMadeByTheirOwnerBeforeTheirServiceStarts() {
        for (String name : Home.SERVICES) {
            Compose.Service service = of(name);
            String database = service.told().get("COUNTERFOIL_DB_USER");
            Compose.Service migrate = of(database + "-migrate");

            assertEquals(service.image(), migrate.image());
            assertEquals("counterfoil_owner", migrate.told().get("COUNTERFOIL_DB_USER"));
            assertEquals("true", migrate.told().get("QUARKUS_INIT_AND_EXIT"));
            assertEquals("true", migrate.told().get("QUARKUS_FLYWAY_MIGRATE_AT_START"));
            assertEquals("false", service.told().get("QUARKUS_FLYWAY_MIGRATE_AT_START"));
            assertEquals(
                    "service_completed_successfully",
                    Objects.requireNonNull(service.dependsOn())
                            .get(database + "-migrate")
                            .condition());
        }
    }

    @Test
    void everyContainerHasAVersionAndLimitsAndIsWatched() {
        COMPOSE.services().forEach((name, service) -> {
            assertTrue(
                    service.image().matches(".*:(v?\\d+[.\\d]*|\\$\\{VERSION:-\\d+\\.\\d+\\.\\d+})"), service.image());
            if (!name.equals("topics") && !name.endsWith("-migrate")) {
                assertEquals("unless-stopped", service.restart(), name);
                assertNotNull(service.healthcheck(), name);
                assertNotNull(service.memLimit(), name);
            }
        });
    }

    @Test
    void onlyTheProxyIsReachedFromOutsideAndOnlyWhatMustReachesOutside() {
        assertTrue(COMPOSE.networks().get("inside").internal());
        assertEquals(Set.of("caddy", "cart-gateway", "grafana"), names(service -> service.networks()
                .contains("outside")));
        assertEquals(Set.of("caddy", "grafana"), names(service -> service.ports() != null));
        assertEquals(List.of("127.0.0.1:3000:3000"), of("grafana").ports());
    }

    private static Set<String> names(Predicate<Compose.Service> which) {
        return COMPOSE.services().entrySet().stream()
                .filter(service -> which.test(service.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    @Test
    void everyFileThatIsMountedAndEveryVolumeIsThere() {
        COMPOSE.services().values().stream()
                .flatMap(Compose.Service::mounted)
                .map(mount -> mount.split(":", 2)[0])
                .filter(source -> !source.startsWith("$"))
                .forEach(source -> assertTrue(
                        source.startsWith(".")
                                ? Files.exists(Home.path(FOLDER).resolve(source))
                                : COMPOSE.volumes().containsKey(source),
                        source));
    }

    @Test
    void keysWritesEverySecretOnceForItsOwnerOnly(@TempDir Path folder) throws IOException {
        Path keys = Files.copy(Home.path(FOLDER + "keys"), folder.resolve("keys"));

        Command.output("bash", keys.toString());

        Path file = folder.resolve(".env");
        Set<String> written = Files.readAllLines(file).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .collect(toSet());
        assertEquals(
                WITHOUT_DEFAULT.matcher(TEXT).results().map(use -> use.group(1)).collect(toSet()), written);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        String first = Files.readString(file);
        assertThrows(AssertionError.class, () -> Command.output("bash", keys.toString()));
        assertEquals(first, Files.readString(file));
    }

    @Test
    void theScriptsAreWellFormed() {
        for (Path script : Home.files(FOLDER, ".sh")) {
            Command.output("bash", "-n", script.toString());
        }
    }

    @Test
    void theProxyKnowsOnlyThePathsThatAreMeantForOutside() {
        String proxy = Home.read(FOLDER + "Caddyfile");

        assertEquals(
                List.of("connector-service:8081", "admin-api:8080", "cart-gateway:8083"),
                Arrays.stream(proxy.split("reverse_proxy ", -1))
                        .skip(1)
                        .map(rest -> rest.split("\\s", 2)[0])
                        .toList());
        assertFalse(proxy.contains("/internal") || proxy.contains(":908"));
        assertTrue(proxy.contains("path /qbwc /qbwc/*") && proxy.contains("path /webhooks/*"));
    }

    private static Compose.Service of(String name) {
        return Objects.requireNonNull(COMPOSE.services().get(name), name);
    }
}
