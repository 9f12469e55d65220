package io.counterfoil.simulator.quickbooks;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shapes of all returned records, read from one file: a name at the left, its fields in the lines below. */
final class Shapes {

    private static final Pattern BETWEEN = Pattern.compile("\\n(?! )");

    private static final Map<String, Shape> BY_NAME = BETWEEN.splitAsStream(Grammars.text("shapes.txt"))
            .map(Shapes::read)
            .collect(Collectors.toUnmodifiableMap(Shape::name, Function.identity()));

    private Shapes() {}

    static Shape of(String name) {
        return Optional.ofNullable(BY_NAME.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no such shape: " + name));
    }

    private static Shape read(String text) {
        int end = text.indexOf('\n');
        return Shape.of(text.substring(0, end), text.substring(end));
    }
}
