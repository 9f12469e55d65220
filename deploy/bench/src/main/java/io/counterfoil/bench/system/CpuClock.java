package io.counterfoil.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads from /proc what has been used so far. Linux counts in ticks of 10 ms. */
public record CpuClock(long service, long postgres, long kafka) {
    private static final int TICK_MILLISECONDS = 10;
    /** utime and stime in /proc/PID/stat (proc(5), fields 14 and 15), counted from behind the command. */
    private static final int OWN = 11;
    /** cutime and cstime: of children that have ended. */
    private static final int ENDED_CHILDREN = 13;

    public Cpu read() {
        return new Cpu(
                of(service, OWN),
                ofFamily(postgres),
                of(kafka, OWN),
                of(ProcessHandle.current().pid(), OWN),
                machine());
    }

    /** A backend that ends in between moves its time to the postmaster's count of ended children. */
    private static long ofFamily(long parent) {
        long children = ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> of(child.pid(), OWN))
                .sum();
        return children + of(parent, OWN) + of(parent, ENDED_CHILDREN);
    }

    private static long of(long pid, int field) {
        String line = read("/proc/" + pid + "/stat");
        if (line.isEmpty()) {
            return 0;
        }
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[field]) + Long.parseLong(fields[field + 1])) * TICK_MILLISECONDS;
    }

    /** user, nice, system, irq, softirq and steal of /proc/stat; not idle and iowait. */
    private static long machine() {
        String[] fields = read("/proc/stat").lines().findFirst().orElse("").split(" +", -1);
        long[] ticks = Arrays.stream(fields).skip(1).mapToLong(Long::parseLong).toArray();
        return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) * TICK_MILLISECONDS;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) { // the process has ended
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
