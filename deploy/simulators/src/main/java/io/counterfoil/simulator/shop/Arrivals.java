package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/** Lets orders come in one after the other. */
public final class Arrivals implements AutoCloseable {

    private final Orders orders;
    private final List<ObjectNode> coming;
    private final Duration every;
    private final Thread thread = new Thread(this::run, "arrivals");

    public Arrivals(Orders orders, List<ObjectNode> coming, Duration every) {
        this.orders = orders;
        this.coming = List.copyOf(coming);
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
            for (ObjectNode order : coming) {
                orders.arrive(order);
                Thread.sleep(every.toMillis());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
