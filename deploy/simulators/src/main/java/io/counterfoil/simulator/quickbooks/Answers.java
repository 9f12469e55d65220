package io.counterfoil.simulator.quickbooks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The message sets kept for error recovery; each application sees its own. */
final class Answers {

    private final Map<String, Map<String, Change.AnswerStored>> byApplication = new LinkedHashMap<>();

    void store(Change.AnswerStored answer) {
        byApplication
                .computeIfAbsent(answer.application(), unused -> new LinkedHashMap<>())
                .put(answer.id(), answer);
    }

    void clear(String application, String id) {
        byApplication.getOrDefault(application, new LinkedHashMap<>()).remove(id);
    }

    void clearAll(String application) {
        byApplication.remove(application);
    }

    void forget() {
        byApplication.clear();
    }

    Optional<Change.AnswerStored> find(String application, String id) {
        return Optional.ofNullable(
                byApplication.getOrDefault(application, Map.of()).get(id));
    }

    Stream<Change.AnswerStored> all() {
        return byApplication.values().stream().flatMap(each -> each.values().stream());
    }
}
