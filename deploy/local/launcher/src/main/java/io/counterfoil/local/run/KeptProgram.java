package io.counterfoil.local.run;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A running program; once kept it is started again whenever it ends unasked. */
final class KeptProgram {
    private static final int LONGEST_PAUSE_SECONDS = 32;
    private static final long LONG_ENOUGH_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);

    private final Program program;
    private final PrintStream diary;
    private Process process;
    private boolean kept;
    /** Doubles with each early end, so that a program that cannot live does not keep the machine busy. */
    private int pauseSeconds = 1;

    private long startedAt = System.nanoTime();

    private KeptProgram(Program program, Process process, PrintStream diary) {
        this.program = program;
        this.process = process;
        this.diary = diary;
    }

    static KeptProgram start(Program program, PrintStream diary) {
        return new KeptProgram(program, program.start(), diary);
    }

    Program program() {
        return program;
    }

    synchronized Process process() {
        return process;
    }

    synchronized void keep() {
        kept = true;
        watch();
    }

    synchronized void askToStop() {
        kept = false;
        process.destroy();
    }

    /** Starts a program that was asked to stop and did. */
    synchronized void startAgain() {
        startedAt = System.nanoTime();
        process = program.start();
        keep();
    }

    /** Waits for the end that {@link #askToStop()} asked for; kills when it takes too long. */
    void awaitStopped(long patienceMilliseconds) {
        Process last = process();
        try {
            if (!last.waitFor(patienceMilliseconds, TimeUnit.MILLISECONDS)) {
                last.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(StaleProcesses.pidFile(program.data(), program.name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The pause also lets a Ctrl-C reach the launcher: a terminal sends it to children and launcher at once, and the
     * child is often the first to end.
     */
    private void watch() {
        var afterAPause = CompletableFuture.delayedExecutor(pauseSeconds, TimeUnit.SECONDS);
        var unused = process.onExit().thenAcceptAsync(this::startAgain, afterAPause);
    }

    private synchronized void startAgain(Process ended) {
        if (!kept || ended != process) {
            return;
        }
        diary.println(program.name() + " ended (exit code " + ended.exitValue() + ") and is started again; see "
                + program.log());
        boolean lived = System.nanoTime() - startedAt > LONG_ENOUGH_NANOSECONDS;
        pauseSeconds = lived ? 1 : Math.min(2 * pauseSeconds, LONGEST_PAUSE_SECONDS);
        startedAt = System.nanoTime();
        process = program.start();
        watch();
    }
}
