package io.counterfoil.queue.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One value of what QuickBooks would get that is another than before.
 *
 * @param what where it stands, such as {@code header.terms} or {@code lines[2].amount}
 * @param before empty when there was none
 * @param after empty when there is none any more
 */
record Difference(String what, String before, String after) {

    static Stream<Difference> between(JsonNode before, JsonNode after) {
        return between("", before, after);
    }

    private static Stream<Difference> between(String what, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return Stream.empty();
        }
        if (before.isObject() || after.isObject()) {
            return names(before, after).stream()
                    .flatMap(name ->
                            between(what.isEmpty() ? name : what + "." + name, before.path(name), after.path(name)));
        }
        if (before.isArray() || after.isArray()) {
            return IntStream.range(0, Math.max(before.size(), after.size()))
                    .boxed()
                    .flatMap(i -> between(what + "[" + i + "]", before.path(i), after.path(i)));
        }
        return Stream.of(new Difference(what, text(before), text(after)));
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(before, after).forEach(node -> node.fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static String text(JsonNode value) {
        return value.isNull() || value instanceof MissingNode ? "" : value.asText();
    }
}
