package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A kind of text; {@code word} is its name in the notation. */
record ValueType(String word, Predicate<String> accepts) implements Content {

    private static final Pattern CALL = Pattern.compile("(\\w+)(?:\\((.*)\\))?");

    /** The type for a word of the notation: {@code str(41)}, {@code int(1..12)}, {@code enum(A,B)}, {@code amt}, ... */
    static ValueType of(String word) {
        var call = CALL.matcher(word);
        if (!call.matches()) {
            throw new IllegalArgumentException("not a type: " + word);
        }
        String argument = call.group(2) == null ? "" : call.group(2);
        return new ValueType(word, predicate(call.group(1), argument));
    }

    @Override
    public void check(Node element) {
        if (!element.children().isEmpty()) {
            throw new ParseRefused(element.name() + " has elements where " + word + " is expected");
        }
        if (!accepts.test(element.text())) {
            throw new ParseRefused(element.name() + " is not " + word + ": \"" + element.text() + "\"");
        }
    }

    private static Predicate<String> predicate(String name, String argument) {
        return switch (name) {
            case "str" -> argument.isEmpty() ? text -> true : noLongerThan(Integer.parseInt(argument));
            case "id" -> noLongerThan(36);
            case "amt" -> pattern("([+-]?\\d{1,13}(\\.\\d{2})?)?");
            case "price", "quan", "percent" -> pattern("([+-]?\\d{1,10}(\\.\\d{1,5})?)?");
            case "float" -> pattern("([+-]?\\d+(\\.\\d+)?)?");
            case "bool" -> pattern("true|false|1|0|");
            case "date" -> ValueType::isDate;
            case "datetime" -> pattern("(\\d{4}-\\d{2}-\\d{2}(T\\d{2}(:\\d{2}(:\\d{2}([+-]\\d{2}:\\d{2})?)?)?)?)?");
            case "guid" -> pattern("0|\\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}");
            case "int" -> integer(argument);
            case "enum" -> List.of(argument.split(","))::contains;
            default -> throw new IllegalArgumentException("no such type: " + name);
        };
    }

    private static Predicate<String> noLongerThan(int limit) {
        return text -> text.codePointCount(0, text.length()) <= limit;
    }

    private static Predicate<String> pattern(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }

    private static Predicate<String> integer(String range) {
        Predicate<String> digits = pattern("[+-]?\\d{1,9}");
        if (range.isEmpty()) {
            return digits;
        }
        String[] bounds = range.split("\\.\\.", -1);
        int least = Integer.parseInt(bounds[0]);
        int most = bounds[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]);
        return digits.and(text -> Integer.parseInt(text) >= least && Integer.parseInt(text) <= most);
    }

    private static boolean isDate(String text) {
        try {
            return text.isEmpty() || LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }
}
