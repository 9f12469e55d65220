package io.counterfoil.local.demo;

import io.counterfoil.simulator.Simulators;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A simulator that takes secret options from its environment: every user of the machine can read a command line. */
final class SimulatorMain {
    static final String SECRET_OPTIONS = "SIMULATOR_SECRET_OPTIONS";

    private SimulatorMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        String secret = Optional.ofNullable(System.getenv(SECRET_OPTIONS)).orElse("");
        Simulators.main(Stream.concat(Stream.of(arguments), secret.lines()).toArray(String[]::new));
    }

    static String environment(List<String> options) {
        return String.join("\n", options);
    }
}
