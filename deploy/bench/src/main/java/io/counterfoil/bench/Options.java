package io.counterfoil.bench;

import io.counterfoil.local.servers.CannotStart;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The command line. */
record Options(Map<String, String> values) {
    static final String USAGE = "Usage: deploy/bench/run [--scenario idle,orders,new-customers] [--at-once 1,8,32]"
            + " [--seconds 30] [--warm-up 20] [--stores 200] [--orders 50] [--report FILE] [--jfr DIR] [--data DIR]"
            + " [--jvm \"OPTIONS\"]";
    private static final Map<String, String> DEFAULTS = Map.of(
            "--scenario", "idle,orders,new-customers",
            "--at-once", "1,8,32",
            "--seconds", "30",
            "--warm-up", "20",
            "--stores", "200",
            "--orders", "50",
            "--report", "",
            "--jfr", "",
            "--data", "",
            "--jvm", "-Xmx512m");

    Options {
        values = Map.copyOf(values);
    }

    static Options parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>(DEFAULTS);
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String option = words.next();
            if (!DEFAULTS.containsKey(option) || !words.hasNext()) {
                throw new CannotStart("Unknown option, or one without its value: " + option + ". " + USAGE);
            }
            values.put(option, words.next());
        }
        return new Options(values);
    }

    List<Scenario> scenarios() {
        return words("--scenario")
                .map(word -> Scenario.of(word)
                        .orElseThrow(() -> new CannotStart("There is no scenario " + word + ". " + USAGE)))
                .toList();
    }

    List<Integer> atOnce() {
        return words("--at-once").map(word -> number("--at-once", word)).toList();
    }

    /** How long at least each measurement takes. */
    Duration time() {
        return Duration.ofSeconds(number("--seconds"));
    }

    Duration warmUp() {
        return Duration.ofSeconds(number("--warm-up"));
    }

    int stores() {
        return number("--stores");
    }

    /** In each session. */
    int orders() {
        return number("--orders");
    }

    Optional<Path> report() {
        return path("--report");
    }

    /** Where flight recordings go. */
    Optional<Path> jfr() {
        return path("--jfr");
    }

    /** An empty folder, to be kept. */
    Optional<Path> data() {
        return path("--data");
    }

    List<String> jvm() {
        return Arrays.asList(value("--jvm").split(" +", -1));
    }

    private String value(String option) {
        return Optional.ofNullable(values.get(option)).orElseThrow();
    }

    private Stream<String> words(String option) {
        return Arrays.stream(value(option).split(",", -1));
    }

    private Optional<Path> path(String option) {
        return Optional.of(value(option)).filter(path -> !path.isEmpty()).map(Path::of);
    }

    private int number(String option) {
        return number(option, value(option));
    }

    private static int number(String option, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
            throw new CannotStart(option + " needs a number above zero, not " + value + ".");
        } catch (NumberFormatException e) {
            throw new CannotStart(option + " needs a number, not \"" + value + "\".", e);
        }
    }
}
