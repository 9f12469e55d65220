package io.counterfoil.local.run;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The programs of a run, stopped together. */
final class Programs {
    private static final long PATIENCE_NANOSECONDS = TimeUnit.SECONDS.toNanos(10);

    private final List<KeptProgram> started = new ArrayList<>();
    private final PrintStream diary;

    Programs(PrintStream diary) {
        this.diary = diary;
    }

    KeptProgram start(Program program) {
        KeptProgram running = KeptProgram.start(program, diary);
        started.add(running);
        return running;
    }

    /** Asks all at once, then waits for all together, so that one that hangs does not use up the others' time. */
    void stop() {
        started.forEach(KeptProgram::askToStop);
        long deadline = System.nanoTime() + PATIENCE_NANOSECONDS;
        for (KeptProgram program : started) {
            program.awaitStopped(TimeUnit.NANOSECONDS.toMillis(Math.max(0, deadline - System.nanoTime())));
        }
    }
}
