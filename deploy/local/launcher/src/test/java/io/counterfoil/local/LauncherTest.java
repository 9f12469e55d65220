package io.counterfoil.local;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.run.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One life of a data folder, told in few and long tests: each start of the real servers costs seconds. */
class LauncherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void aRunAnswersRepairsItselfRefusesASecondAndStopsInTime() throws Exception {
        StubbedRun stubs = StubbedRun.in(folder);
        try (RunningLauncher launcher = stubs.launch(Map.of("COUNTERFOIL_ADMIN_PASSWORD", "chosen"))) {
            assertEquals(readyLine(stubs, "chosen"), launcher.nextLine());
            assertTrue(RunningLauncher.processesOn(stubs.data()).size() > Service.values().length);

            eachServiceHasItsOwnSecretsAndNoOther(stubs);
            aKilledServiceComesBack(stubs, launcher);
            aSecondStartOnTheSameFolderIsRefused(stubs);

            long asked = System.nanoTime();
            launcher.process().destroy();
            assertEquals(143, launcher.exitCode());
            assertTrue(System.nanoTime() - asked < Duration.ofSeconds(25).toNanos());
        }
        assertEquals(List.of(), RunningLauncher.processesOn(stubs.data()));
    }

    @Test
    void theNextStartStopsWhatAKilledLauncherLeftBehindAndKeepsThePassword() throws Exception {
        StubbedRun stubs = StubbedRun.in(folder);
        RunningLauncher killed = stubs.launch(Map.of());
        String firstLine = killed.nextLine();
        killed.process().destroyForcibly();
        killed.exitCode();
        ProcessHandle orphan = ProcessHandle.of(stubs.pidOf(Service.CART)).orElseThrow();
        assertTrue(orphan.isAlive());

        try (RunningLauncher next = stubs.launch(Map.of("COUNTERFOIL_ADMIN_PASSWORD", "too late"))) {
            assertEquals(firstLine, next.nextLine());
            assertFalse(orphan.isAlive());
            assertTrue(stubs.answers(Service.CART));
        }
        assertEquals(List.of(), RunningLauncher.processesOn(stubs.data()));
    }

    private static String readyLine(StubbedRun stubs, String password) {
        int port = Service.ADMIN.port() + stubs.offset();
        return "Counterfoil is ready: http://localhost:" + port + " admin " + password;
    }

    private static void eachServiceHasItsOwnSecretsAndNoOther(StubbedRun stubs) throws Exception {
        Map<String, Service> owners = Map.of(
                "COUNTERFOIL_CART_KEY", Service.CART,
                "COUNTERFOIL_CONNECTOR_PEPPER", Service.CONNECTOR,
                "COUNTERFOIL_ADMIN_PASSWORD", Service.ADMIN);
        for (Service service : Service.values()) {
            String environment = stubs.environmentOf(service);
            assertTrue(environment.contains("COUNTERFOIL_DB_USER=" + databaseOf(service)), service.folder());
            owners.forEach((secret, owner) ->
                    assertEquals(owner == service, environment.contains(secret), secret + " of " + service));
        }
    }

    private static String databaseOf(Service service) {
        return service.folder().substring(0, service.folder().indexOf('-'));
    }

    private static void aKilledServiceComesBack(StubbedRun stubs, RunningLauncher launcher) throws Exception {
        long killed = stubs.pidOf(Service.QUEUE);
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        assertTrue(launcher.nextLine().startsWith("queue-service ended (exit code 137) and is started again; see "));
        await().atMost(PATIENCE).until(() -> stubs.answers(Service.QUEUE));
        assertNotEquals(killed, stubs.pidOf(Service.QUEUE));
    }

    private static void aSecondStartOnTheSameFolderIsRefused(StubbedRun stubs) throws Exception {
        RunningLauncher second = stubs.launch(Map.of());

        String why = "The data folder " + stubs.data()
                + " is in use by another run: stop that one, or choose another folder with --data DIR.";
        assertEquals(List.of(why), second.allLines());
        assertEquals(1, second.exitCode());
        assertTrue(stubs.answers(Service.ADMIN));
    }
}
