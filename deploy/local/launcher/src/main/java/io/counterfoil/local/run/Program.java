package io.counterfoil.local.run;

import io.counterfoil.local.servers.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program that runs beside the launcher and writes its own log.
 *
 * @param environment all it is told; secrets travel here, a command line can be read by every user of the machine
 */
public record Program(String name, List<String> command, Map<String, String> environment, DataFolder data) {
    private static final String OURS = "COUNTERFOIL_";

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    Process start() {
        try {
            Process process = builder().start();
            Path pidFile = StaleProcesses.pidFile(data, name);
            Files.createDirectories(pidFile.getParent());
            Files.writeString(pidFile, Long.toString(process.pid()));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return data.logs().resolve(name + ".log");
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith(OURS));
        builder.environment().putAll(environment);
        return builder;
    }

    @Override
    public String toString() {
        return "Program[" + name + "]";
    }
}
