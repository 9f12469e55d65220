package io.counterfoil.local.servers.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts {@link ServersMain} as a child of the test JVM: nothing of the servers mixes with the classes, logs and memory
 * of the tests, and when the test JVM ends, even by SIGKILL, the child sees its input end and removes everything.
 */
final class ServersProcess {
    private static final String LOG = "servers.log";

    private ServersProcess() {}

    /** What the child announced. */
    static Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("counterfoil-test-servers");
            Path log = folder.resolve(LOG);
            return announcement(launch(folder, log), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path folder, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServersMain.class.getName(),
                        folder.toString())
                .redirectError(log.toFile())
                .start();
    }

    private static Map<String, String> announcement(Process child, Path folder) throws IOException {
        Map<String, String> announced = new HashMap<>();
        BufferedReader lines = child.inputReader();
        for (String line = lines.readLine(); !ServersMain.READY.equals(line); line = lines.readLine()) {
            if (line == null) {
                throw failed(folder);
            }
            int equals = line.indexOf('=');
            announced.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return announced;
    }

    private static IllegalStateException failed(Path folder) throws IOException {
        var failure = new IllegalStateException("the test servers did not start:\n" + lastLines(folder.resolve(LOG)));
        TemporaryFolder.delete(folder);
        return failure;
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }
}
