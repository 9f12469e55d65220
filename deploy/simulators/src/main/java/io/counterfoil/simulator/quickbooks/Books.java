package io.counterfoil.simulator.quickbooks;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the company file holds, in memory. Changes only by {@link Change}, so that the journal can tell it again. */
final class Books {

    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final Map<Kind, Map<String, Entry>> byKind = new EnumMap<>(Kind.class);
    private final Map<Kind.Namespace, Map<String, Entry>> byName = new EnumMap<>(Kind.Namespace.class);
    private final Map<String, Change.DataExtPut> dataExts = new TreeMap<>();
    private final Map<String, Change.AnswerStored> answers = new HashMap<>();
    private String company = "";

    void name(String newCompany) {
        company = newCompany;
    }

    void put(Entry entry) {
        Entry before = byId.put(entry.id(), entry);
        byKind.computeIfAbsent(entry.kind(), kind -> new LinkedHashMap<>()).put(entry.id(), entry);
        if (!entry.kind().isTransaction()) {
            Map<String, Entry> names = names(entry.kind().namespace());
            Optional.ofNullable(before).ifPresent(old -> names.remove(key(old.fullName())));
            names.put(key(entry.fullName()), entry);
        }
    }

    void put(Change.DataExtPut dataExt) {
        dataExts.put(dataExt.ownerId() + dataExt.name(), dataExt);
    }

    void store(Change.AnswerStored answer) {
        answers.put(answer.id(), answer);
    }

    void clear(String messageSetId) {
        answers.remove(messageSetId);
    }

    void clearAll() {
        answers.clear();
    }

    String company() {
        return company;
    }

    Stream<Entry> entries(Set<Kind> kinds) {
        return kinds.stream().flatMap(kind -> byKind.getOrDefault(kind, Map.of()).values().stream());
    }

    int count(Kind kind) {
        return byKind.getOrDefault(kind, Map.of()).size();
    }

    Optional<Entry> byId(Set<Kind> kinds, String id) {
        return Optional.ofNullable(byId.get(id)).filter(entry -> kinds.contains(entry.kind()));
    }

    Optional<Entry> byFullName(Set<Kind> kinds, String fullName) {
        return kinds.stream()
                .map(Kind::namespace)
                .distinct()
                .flatMap(namespace -> Stream.ofNullable(names(namespace).get(key(fullName))))
                .filter(entry -> kinds.contains(entry.kind()))
                .findFirst();
    }

    boolean isNameInUse(Kind.Namespace namespace, String fullName) {
        return names(namespace).containsKey(key(fullName));
    }

    List<Change.DataExtPut> dataExts(Collection<String> ownerIds) {
        return dataExts.values().stream()
                .filter(dataExt -> ownerIds.stream().anyMatch(dataExt.ownerId()::equalsIgnoreCase))
                .toList();
    }

    Optional<Change.AnswerStored> answer(String messageSetId) {
        return Optional.ofNullable(answers.get(messageSetId));
    }

    private Map<String, Entry> names(Kind.Namespace namespace) {
        return byName.computeIfAbsent(namespace, unused -> new HashMap<>());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
