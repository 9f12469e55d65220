package io.counterfoil.queue.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The table of preferences in the README names every one, with the value that it begins with. */
class PreferencesTableTest {

    private static final Pattern ROW = Pattern.compile("\\| `([\\w.]+)` \\| ([^|]+) \\| [^|]{20,} \\|");

    @Test
    void everyPreferenceIsInTheTableWithItsDefault() throws IOException {
        assertEquals(defaults(), table());
    }

    private static Map<String, String> table() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher rows = ROW.matcher(
                readme.substring(readme.indexOf("## Preferences of a store"), readme.indexOf("## Configuration")));
        Map<String, String> table = new LinkedHashMap<>();
        while (rows.find()) {
            table.put(rows.group(1), rows.group(2));
        }
        return table;
    }

    private static Map<String, String> defaults() {
        ObjectMapper json = Wire.mapper();
        Map<String, String> defaults = new LinkedHashMap<>();
        put(defaults, "", json.valueToTree(Preferences.initial()));
        return defaults;
    }

    /** Groups by what is in them. */
    private static void put(Map<String, String> defaults, String before, JsonNode group) {
        group.properties().forEach(field -> {
            if (field.getValue().isObject() && !field.getValue().isEmpty()) {
                put(defaults, field.getKey() + ".", field.getValue());
            } else {
                defaults.put(before + field.getKey(), words(field.getValue()));
            }
        });
    }

    private static String words(JsonNode value) {
        if (value.isNull() || (value.isContainerNode() && value.isEmpty())) {
            return "none";
        }
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(PreferencesTableTest::words)
                        .collect(Collectors.joining(", "))
                : value.asText().isEmpty() ? "empty" : "`" + value.asText() + "`";
    }
}
