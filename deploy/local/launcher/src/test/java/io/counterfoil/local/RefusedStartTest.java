package io.counterfoil.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.local.run.Service;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedStartTest {
    @TempDir
    Path folder;

    @Test
    void aPortThatIsTakenIsNamedBeforeAnythingStarts() throws Exception {
        StubbedRun stubs = StubbedRun.in(folder);
        int port = Service.CART.managementPort() + stubs.offset();
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            String why = "Port " + taken.getLocalPort() + " (cart-gateway management) is taken by another process:"
                    + " stop it, or start with --port-offset N to move every port by N.";

            assertEquals(why, refusal(stubs.launch(Map.of())));
        }
        assertFalse(Files.exists(stubs.data().resolve("postgres")));
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws Exception {
        Path data = Files.createFile(folder.resolve("file")).resolve("data");

        String why = refusal(StubbedRun.in(folder).on(data).launch(Map.of()));

        assertTrue(why.startsWith("The data folder " + data + " cannot be written to: "), why);
    }

    @Test
    void aServiceThatFailsToStartIsNamedWithItsReasonAndItsLogAndNothingIsLeftRunning() throws Exception {
        StubbedRun stubs = StubbedRun.in(folder);

        String why = refusal(stubs.launch(Map.of("STUB_FAILS_history", "")));

        assertTrue(why.startsWith("history-service ended with exit code 1: "), why);
        assertTrue(why.contains("the stub was told to fail"), why);
        assertTrue(why.endsWith("see " + stubs.data().resolve("logs/history-service.log") + "."), why);
        assertEquals(List.of(), RunningLauncher.processesOn(stubs.data()));
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws Exception {
        StubbedRun stubs = StubbedRun.in(folder);
        Files.delete(stubs.home().resolve("queue-service/target/quarkus-app/quarkus-run.jar"));

        String why = refusal(stubs.launch(Map.of()));

        assertEquals("queue-service is not built: run mvn -DskipTests package in " + stubs.home() + ".", why);
    }

    @Test
    void aWrongOptionIsAnsweredWithWhatIsWrongAboutIt() throws Exception {
        StubbedRun stubs = StubbedRun.in(folder);

        assertEquals("Unknown option --dmeo. " + Options.USAGE, refusal(stubs.launch(Map.of(), "--dmeo")));
        assertEquals(
                "--port-offset needs a number, not \"many\".",
                refusal(stubs.launch(Map.of(), "--port-offset", "many")));
        assertEquals(
                "--port-offset must be from 0 to 40000.", refusal(stubs.launch(Map.of(), "--port-offset", "40001")));
        assertEquals("--data needs a value. " + Options.USAGE, refusal(stubs.launch(Map.of(), "--data")));
    }

    private static String refusal(RunningLauncher launcher) throws InterruptedException {
        List<String> lines = launcher.allLines();
        assertEquals(1, lines.size(), lines.toString());
        assertEquals(1, launcher.exitCode());
        return lines.get(0);
    }
}
