package io.counterfoil.simulator.connector;

import java.time.Duration;

/** Auto-Run: an update, and the next one a while after its end, or as much later as the service asks. */
public final class UpdateLoop implements AutoCloseable {

    private final WebConnector connector;
    private final Duration every;
    private final Thread thread = new Thread(this::run, "web-connector");

    public UpdateLoop(WebConnector connector, Duration every) {
        this.connector = connector;
        this.every = every;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long postponed = connector.update().postponedSeconds();
                Thread.sleep(
                        Math.max(every.toMillis(), Duration.ofSeconds(postponed).toMillis()));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
