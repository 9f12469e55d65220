package io.counterfoil.local;

import io.counterfoil.local.servers.CannotStart;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * The command line.
 *
 * @param home the source tree whose built services are run
 * @param portOffset added to every port, 0 to 40000
 */
record Options(Path home, Path data, int portOffset, boolean demo) {
    static final String USAGE = "Usage: deploy/local/up [--data DIR] [--port-offset N] [--demo]";
    private static final int HIGHEST_OFFSET = 40_000;

    Options {
        if (portOffset < 0 || portOffset > HIGHEST_OFFSET) {
            throw new CannotStart("--port-offset must be from 0 to " + HIGHEST_OFFSET + ".");
        }
    }

    static Options parse(Path home, List<String> arguments) {
        Options options = new Options(home, home.resolve("data"), 0, false);
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            options = options.with(words.next(), words);
        }
        return options;
    }

    private Options with(String option, Iterator<String> words) {
        return switch (option) {
            case "--data" -> new Options(home, Path.of(value(option, words)), portOffset, demo);
            case "--port-offset" -> new Options(home, data, number(option, value(option, words)), demo);
            case "--demo" -> new Options(home, data, portOffset, true);
            default -> throw new CannotStart("Unknown option " + option + ". " + USAGE);
        };
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new CannotStart(option + " needs a value. " + USAGE);
        }
        return words.next();
    }

    private static int number(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new CannotStart(option + " needs a number, not \"" + value + "\".", e);
        }
    }
}
