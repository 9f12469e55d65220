package io.counterfoil.local.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Servers in a JVM of their own, to be killed. */
final class HostedServers {
    private HostedServers() {}

    static Process launch(Path folder, ServerPorts ports) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostedServers.class.getName(),
                        folder.toString(),
                        Integer.toString(ports.postgres()),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.kafkaController()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) throws SQLException {
        var announcements = System.out;
        System.setOut(System.err);
        var ports = new ServerPorts(
                Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        RestartTest.write(LocalServers.start(DataFolder.prepare(Path.of(arguments[0]), 100), ports));
        announcements.println("written");
    }
}
