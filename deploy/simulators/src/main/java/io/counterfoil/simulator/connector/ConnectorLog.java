package io.counterfoil.simulator.connector;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The Web Connector's log: a line for each step, the last ones kept. */
public final class ConnectorLog {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd.HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final int KEPT = 2_000;

    private final Clock clock;
    private final Consumer<String> out;
    private final Deque<String> lines = new ArrayDeque<>();

    public ConnectorLog(Clock clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
    }

    synchronized void write(String step, String text) {
        String line = TIME.format(clock.instant()) + " : " + step + " : " + text;
        lines.addLast(line);
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
        out.accept(line);
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
