package io.counterfoil.admin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Rows for a spreadsheet (RFC 4180). What a spreadsheet would take for a formula is prefixed with an apostrophe. */
final class Csv {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");
    private static final Pattern QUOTED = Pattern.compile("(?s).*[\",\\r\\n;].*|\\s.*|.*\\s");

    private Csv() {}

    static String head(List<String> columns) {
        return columns.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** A column's name is a path: {@code a.b} is b of a; lists are joined. */
    static String row(List<String> columns, JsonNode item) {
        return columns.stream().map(column -> cell(text(at(item, column)))).collect(Collectors.joining(",")) + "\r\n";
    }

    private static JsonNode at(JsonNode item, String column) {
        JsonNode node = item;
        for (String name : column.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(part ->
                            part.path("text").isTextual() ? part.path("text").asText() : text(part))
                    .collect(Collectors.joining(" | "));
        }
        return value.isNull() || value.isMissingNode() ? "" : value.isValueNode() ? value.asText() : value.toString();
    }

    static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).matches() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
