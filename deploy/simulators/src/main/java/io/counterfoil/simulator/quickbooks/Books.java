package io.counterfoil.simulator.quickbooks;

import java.util.ArrayList;
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
    private final Map<String, Change.ClearedStatusPut> clearedStatuses = new TreeMap<>();
    private final List<Change.Removed> removed = new ArrayList<>();
    private final Answers answers = new Answers();
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

    void remove(Change.Removed removal) {
        Optional.ofNullable(byId.remove(removal.id())).ifPresent(this::forget);
        removed.add(removal);
    }

    private void forget(Entry entry) {
        byKind.getOrDefault(entry.kind(), new LinkedHashMap<>()).remove(entry.id());
        if (!entry.kind().isTransaction()) {
            names(entry.kind().namespace()).remove(key(entry.fullName()));
        }
    }

    void put(Change.DataExtPut dataExt) {
        dataExts.put(dataExt.ownerId() + dataExt.name(), dataExt);
    }

    void put(Change.ClearedStatusPut clearedStatus) {
        clearedStatuses.put(clearedStatus.txnId(), clearedStatus);
    }

    void empty() {
        byId.clear();
        byKind.clear();
        byName.clear();
        dataExts.clear();
        clearedStatuses.clear();
        removed.clear();
        answers.forget();
    }

    /** The changes that make these books out of empty ones. */
    List<Change> changes() {
        return Stream.of(
                        Stream.of(new Change.Named(company)),
                        byId.values().stream().map(Change.Put::new),
                        removed.stream(),
                        dataExts.values().stream(),
                        clearedStatuses.values().stream(),
                        answers.all())
                .<Change>flatMap(changes -> changes)
                .toList();
    }

    Answers answers() {
        return answers;
    }

    String company() {
        return company;
    }

    List<Entry> all() {
        return List.copyOf(byId.values());
    }

    List<Change.Removed> removed() {
        return List.copyOf(removed);
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

    List<Change.DataExtPut> dataExts(Collection<String> ownerIds) {
        return dataExts.values().stream()
                .filter(dataExt -> ownerIds.stream().anyMatch(dataExt.ownerId()::equalsIgnoreCase))
                .toList();
    }

    Collection<Change.ClearedStatusPut> clearedStatuses() {
        return clearedStatuses.values();
    }

    private Map<String, Entry> names(Kind.Namespace namespace) {
        return byName.computeIfAbsent(namespace, unused -> new HashMap<>());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
