package io.counterfoil.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words behind a command: options with a value, and flags without. */
record Arguments(Map<String, String> options) {

    Arguments {
        options = Map.copyOf(options);
    }

    /**
     * Reads them.
     *
     * @throws CannotRun for a word that is neither
     */
    static Arguments of(List<String> words, Set<String> withValue, Set<String> flags) {
        Deque<String> left = new ArrayDeque<>(words);
        Map<String, String> options = new HashMap<>();
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            if (flags.contains(word)) {
                options.put(word, "");
            } else if (withValue.contains(word) && !left.isEmpty()) {
                options.put(word, left.removeFirst());
            } else {
                throw new CannotRun("unknown option or missing value: " + word);
            }
        }
        return new Arguments(options);
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option));
    }

    String required(String option) {
        return text(option).orElseThrow(() -> new CannotRun(option + " is missing"));
    }

    int number(String option, int otherwise) {
        String text = text(option).orElse(Integer.toString(otherwise));
        if (!text.matches("\\d{1,9}")) {
            throw new CannotRun(option + " is not a number: " + text);
        }
        return Integer.parseInt(text);
    }
}
