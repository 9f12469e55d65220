package io.counterfoil.simulator.connector;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** An update that makes its next call only when it is told. Not for use by several threads at once. */
public final class Steps implements AutoCloseable {

    private final Semaphore allowed = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);
    private final FutureTask<UpdateResult> update;
    private final Thread thread;
    private volatile Optional<Operation> next = Optional.empty();

    Steps(WebConnector connector) {
        update = new FutureTask<>(() -> connector.update(this::await));
        thread = new Thread(this::run, "web-connector-steps");
        thread.setDaemon(true);
        thread.start();
        stopped.acquireUninterruptibly();
    }

    /** The call that the next step makes; empty when the update has ended. */
    public Optional<Operation> next() {
        return next;
    }

    /**
     * Makes the next call, and does all that comes before the one after it.
     *
     * @return the call that the step after this one makes; empty when the update has ended
     */
    public Optional<Operation> step() {
        if (next.isPresent()) {
            allowed.release();
            stopped.acquireUninterruptibly();
        }
        return next;
    }

    /** Steps until this is the next call, or the update has ended. */
    public Optional<Operation> stepTo(Operation operation) {
        while (next.isPresent() && !next.get().equals(operation)) {
            step();
        }
        return next;
    }

    /**
     * Makes all calls that are left.
     *
     * @throws ExecutionException when the update ended with what the settings throw for a process that dies
     */
    public UpdateResult finish() throws ExecutionException {
        while (next.isPresent()) {
            step();
        }
        try {
            return update.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Lets the process of this Web Connector die where it stands. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        update.run();
        next = Optional.empty();
        stopped.release();
    }

    private void await(Operation operation) {
        next = Optional.of(operation);
        stopped.release();
        try {
            allowed.acquire();
        } catch (InterruptedException died) {
            Thread.currentThread().interrupt();
            throw new CallFailed(operation, "the Web Connector has died");
        }
    }
}
