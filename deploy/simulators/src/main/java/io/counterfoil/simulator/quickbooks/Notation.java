package io.counterfoil.simulator.quickbooks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notation in which the grammars are written. A line is a field: its name, a sign ({@code ?} optional,
 * {@code *} any number, {@code +} at least one) and its type; without a type the deeper lines are its elements.
 * {@code oneof} stands for one of the deeper lines, {@code all} groups deeper lines, or those of a fragment.
 * {@code ref} is a reference to a list, {@code @name} a shared fragment.
 */
final class Notation {

    private static final Pattern LINE = Pattern.compile("( *)(\\w+)([?*+]?)(?: (\\S+))?");
    private static final int INDENT = 2;

    private final List<Matcher> lines;
    private int at;

    private Notation(String text) {
        this.lines =
                text.lines().filter(line -> !line.isBlank()).map(Notation::line).toList();
    }

    static Sequence read(String text) {
        return new Notation(text).deeper(0);
    }

    private static Matcher line(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a line of a grammar: " + line);
        }
        return matcher;
    }

    private Sequence deeper(int indent) {
        List<Particle> particles = new ArrayList<>();
        while (at < lines.size() && lines.get(at).group(1).length() == indent) {
            particles.add(particle(lines.get(at++), indent + INDENT));
        }
        return new Sequence(particles);
    }

    private Particle particle(Matcher line, int indent) {
        Occurs occurs = Occurs.of(line.group(3));
        return switch (line.group(2)) {
            case "oneof" -> new Choice(occurs, deeper(indent).parts());
            case "all" -> (Sequence) content(line.group(4), indent);
            default -> new Field(line.group(2), occurs, content(line.group(4), indent));
        };
    }

    private Content content(@Nullable String type, int indent) {
        if (type == null) {
            return deeper(indent);
        }
        if (type.startsWith("@")) {
            return Grammars.fragment(type.substring(1));
        }
        return type.startsWith("ref") ? reference(type) : ValueType.of(type);
    }

    private static Sequence reference(String type) {
        ValueType fullName = ValueType.of(type.replace("ref", "str"));
        return new Sequence(List.of(
                new Field("ListID", Occurs.OPTIONAL, ValueType.of("id")),
                new Field("FullName", Occurs.OPTIONAL, fullName)));
    }
}
