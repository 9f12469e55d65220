package io.counterfoil.bench;

import io.counterfoil.bench.system.FlightRecording;
import io.counterfoil.bench.system.Machine;
import io.counterfoil.local.servers.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code deploy/bench/run} starts. */
public final class Bench {
    /** The system property that names the source tree. */
    private static final String HOME = "counterfoil.home";

    private final Rig rig;
    private final Options options;

    private Bench(Rig rig, Options options) {
        this.rig = rig;
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failed(failure));
        Logger.getLogger("").setLevel(Level.WARNING); // the terminal is for figures
        Options options = Options.parse(List.of(arguments));
        Path home = Path.of(System.getProperty(HOME, "")).toAbsolutePath();
        run(options, home, options.data().orElse(home.resolve("deploy/bench/target/data-" + System.nanoTime())));
        System.exit(0);
    }

    private static void failed(Throwable failure) {
        if (failure instanceof CannotStart) {
            System.err.println(failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        System.exit(1);
    }

    private static void run(Options options, Path home, Path data) throws IOException {
        Report report = new Report(Machine.describe(), options);
        try (Rig rig = Rig.start(options, home, data)) {
            List<Measurement> measurements = new Bench(rig, options).measureAll();
            String text = report.markdown(measurements, rig.check(), rig.sizes());
            System.out.println(text);
            if (options.report().isPresent()) {
                Files.writeString(options.report().get(), text);
            }
        }
    }

    private List<Measurement> measureAll() {
        List<Measurement> measurements = new ArrayList<>();
        for (Scenario scenario : options.scenarios()) {
            for (int atOnce : options.atOnce()) {
                Measurement measured = measure(scenario, atOnce);
                System.err.println(measured);
                measurements.add(measured);
            }
        }
        return measurements;
    }

    private Measurement measure(Scenario scenario, int atOnce) {
        rounds(scenario, atOnce, options.warmUp(), Optional.empty());
        Optional<FlightRecording> recording = options.jfr()
                .map(folder -> folder.resolve(scenario.word() + "-" + atOnce + ".jfr"))
                .map(file -> new FlightRecording(rig.serviceProcess(), file));
        return new Measurement(scenario, atOnce, rounds(scenario, atOnce, options.time(), recording));
    }

    /** As many as it takes to be busy for that long. */
    private Round rounds(Scenario scenario, int atOnce, Duration time, Optional<FlightRecording> recording) {
        Round total = Round.none();
        while (total.busy().nanoseconds() < time.toNanos()) {
            total = total.plus(round(scenario, atOnce, time, recording));
            recording.ifPresent(FlightRecording::stop);
        }
        return total;
    }

    private Round round(Scenario scenario, int atOnce, Duration time, Optional<FlightRecording> recording) {
        Runnable begin = () -> recording.ifPresent(FlightRecording::start);
        if (scenario == Scenario.IDLE) {
            begin.run();
            return rig.idle(atOnce, time);
        }
        return rig.work(scenario, atOnce, begin);
    }
}
