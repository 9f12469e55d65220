package io.counterfoil.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A postgres whose JVM was killed: it goes on alone and keeps the data folder and the port. */
record OrphanPostgres(ProcessHandle process) {
    private static final int PATIENCE_SECONDS = 20;

    /** PostgreSQL itself writes its pid into the first line of postmaster.pid and removes the file when it stops. */
    static Optional<OrphanPostgres> of(Path cluster) {
        return firstLine(cluster.resolve("postmaster.pid"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> worksOn(process, cluster))
                .map(OrphanPostgres::new);
    }

    private static Optional<String> firstLine(Path pidFile) {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.map(String::strip).findFirst();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pid may be somebody else's by now: only a process whose command line names the folder is ours. */
    private static boolean worksOn(ProcessHandle process, Path cluster) {
        try {
            String commandLine = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return commandLine.contains(cluster.toString() + '\0');
        } catch (IOException e) {
            return false;
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients that an earlier run left behind. */
    void stop() {
        interrupt();
        if (!endsInTime()) {
            process.destroyForcibly();
            endsInTime();
        }
    }

    private void interrupt() {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT " + process.pid()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean endsInTime() {
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
