package io.counterfoil.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher in a JVM of its own, as {@code deploy/local/up} starts it. */
record RunningLauncher(Process process, BufferedReader output) implements AutoCloseable {
    /** A launcher that says nothing would keep a test waiting for ever. */
    private static final Executor LATE = CompletableFuture.delayedExecutor(4, TimeUnit.MINUTES);

    static RunningLauncher start(Path home, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dcounterfoil.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        LATE.execute(process::destroyForcibly);
        return new RunningLauncher(process, process.inputReader());
    }

    /** The next line, with what else came before its process ended when there is none. */
    String nextLine() throws IOException {
        String line = output.readLine();
        return line == null ? "" : line;
    }

    List<String> allLines() {
        return output.lines().toList();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher did not end");
        }
        return process.exitValue();
    }

    /** Everything that still runs with the folder on its command line, the launcher's own postgres included. */
    static List<String> processesOn(Path folder) {
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes
                    .filter(process -> process.pid() != ProcessHandle.current().pid())
                    .flatMap(process -> process.info().commandLine().stream())
                    .filter(commandLine -> commandLine.contains(folder.toString()))
                    .toList();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
