package io.counterfoil.checks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of Prometheus' alert rules, or of their tests. */
record Alerts(List<Group> groups) {

    static Alerts read(String file) {
        try {
            return Manifests.STRICT.readValue(Home.read(file), Alerts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Rule> rules() {
        return groups.stream().flatMap(group -> group.rules.stream());
    }

    record Group(String name, List<Rule> rules) {}

    record Rule(
            String alert,
            String expr,
            @JsonProperty("for") String lasting,
            Map<String, String> labels,
            Map<String, String> annotations) {}
}
