package io.counterfoil.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| ((?:`[\\w.-]+`(?:, )?)+) \\| ([^|]*) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

    static Stream<String> services() {
        return Home.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theReadmeHasEverySettingWithItsDefaultAndNoOther(String service) {
        assertEquals(
                new TreeMap<>(Settings.of(service).defaults()),
                new TreeMap<>(documented(Home.read(service + "/README.md"))));
    }

    /** Rows like {@code | `A`, `B` | `1`, `2` | meaning |}; a default that is not quoted is none. */
    private static Map<String, String> documented(String readme) {
        Map<String, String> settings = new TreeMap<>();
        ROW.matcher(readme).results().forEach(row -> {
            var names = quoted(row.group(1));
            var values = row.group(2).split(", ");
            for (int i = 0; i < names.size(); i++) {
                String value = i < values.length ? values[i] : "";
                settings.put(Settings.variable(names.get(i)), value.startsWith("`") ? value.replace("`", "") : "");
            }
        });
        settings.keySet().removeIf(name -> !name.startsWith("COUNTERFOIL_"));
        return settings;
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .toList();
    }
}
