package io.counterfoil.simulator.connector;

import java.time.Duration;

/**
 * How the Web Connector behaves.
 *
 * @param noOpPause how long it waits after NoOp
 * @param callTimeout how long it waits for an answer
 * @param machine the name of the machine that it writes into the company file's lock
 * @param halt ends the process on the spot, for {@link Fault.Die}
 */
public record ConnectorSettings(Duration noOpPause, Duration callTimeout, String machine, Runnable halt) {

    private static final int AS_IF_KILLED = 137;

    /** As the real one, as far as that is known. */
    public static ConnectorSettings standard() {
        return new ConnectorSettings(
                Duration.ofSeconds(5), Duration.ofSeconds(100), "SIMULATOR", () -> Runtime.getRuntime()
                        .halt(AS_IF_KILLED));
    }
}
