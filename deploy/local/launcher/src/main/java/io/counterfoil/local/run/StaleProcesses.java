package io.counterfoil.local.run;

import io.counterfoil.local.servers.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Programs that outlived a launcher that was killed: they hold ports, and work on data that is about to be used. */
final class StaleProcesses {
    private static final String SUFFIX = ".pid";

    private StaleProcesses() {}

    static Path pidFile(DataFolder data, String name) {
        return folder(data).resolve(name + SUFFIX);
    }

    static void stop(DataFolder data) {
        try {
            for (Path pidFile : pidFiles(data)) {
                alive(pidFile, data).ifPresent(StaleProcesses::kill);
                Files.delete(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pidFiles(DataFolder data) throws IOException {
        Files.createDirectories(folder(data));
        try (Stream<Path> files = Files.list(folder(data))) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
    }

    /** The pid may be somebody else's by now: only a command line that names the data folder is one of ours. */
    private static Optional<ProcessHandle> alive(Path pidFile, DataFolder data) throws IOException {
        String pid = Files.readString(pidFile).strip();
        Path commandLine = Path.of("/proc", pid, "cmdline");
        if (pid.isEmpty() || !Files.isReadable(commandLine)) {
            return Optional.empty();
        }
        String ours = Installation.markOf(data) + '\0';
        return Files.readString(commandLine).contains(ours) ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
    }

    /** Killed, not asked: after losing its launcher a service has nobody to answer to, and every effect is committed. */
    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path folder(DataFolder data) {
        return data.path().resolve("run");
    }
}
