package io.counterfoil.bench.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The JDK that runs this, used for the other processes too. */
final class Jvm {
    private static final int PATIENCE_SECONDS = 30;

    private Jvm() {}

    /** Runs a class of ours, on our own class path. */
    static ProcessBuilder command(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>(List.of(tool("java")));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        return new ProcessBuilder(command);
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    static File log(Path folder, String name) {
        try {
            return Files.createDirectories(folder.resolve("logs"))
                    .resolve(name + ".log")
                    .toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void awaitEnd(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
