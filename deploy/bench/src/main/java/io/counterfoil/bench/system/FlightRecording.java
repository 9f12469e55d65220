package io.counterfoil.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Records what the service does, for the length of one measurement. */
public record FlightRecording(long service, Path file) {
    public FlightRecording {
        file = file.toAbsolutePath();
    }

    public void start() {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command("JFR.start", "name=bench", "settings=profile");
    }

    public void stop() {
        command("JFR.stop", "name=bench", "filename=" + file);
    }

    private void command(String command, String... options) {
        String[] line = new String[options.length + 3];
        line[0] = Jvm.tool("jcmd");
        line[1] = Long.toString(service);
        line[2] = command;
        System.arraycopy(options, 0, line, 3, options.length);
        try {
            Process jcmd = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Jvm.awaitEnd(jcmd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
