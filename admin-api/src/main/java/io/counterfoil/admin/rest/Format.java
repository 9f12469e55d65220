package io.counterfoil.admin.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/** What a file can be. */
public enum Format {
    CSV("text/csv;charset=UTF-8"),
    JSON("application/json");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Format named(String name) {
        if (!name.equals("csv") && !name.equals("json")) {
            throw Problem.badInput("format must be csv or json.");
        }
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    String beginning(List<String> columns) {
        return this == CSV ? Csv.head(columns) : "{\"items\":[";
    }

    String item(List<String> columns, JsonNode item, boolean first) {
        return this == CSV ? Csv.row(columns, item) : (first ? "\n" : ",\n") + item;
    }

    String end() {
        return this == CSV ? "" : "\n],\"next\":null}\n";
    }
}
