package io.counterfoil.connector.pull;

import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Sink;
import io.counterfoil.events.PullPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packs the records of an answer into pages that fit into an event. */
final class Pages implements Sink {

    private static final int MAX_CHARACTERS = 100_000;

    private final List<List<PullPage.Item>> pages = new ArrayList<>();
    private List<PullPage.Item> page = new ArrayList<>();
    private int characters;
    private int records;

    @Override
    public void record(Reply.Head reply, Reply.Entry record) {
        Map<String, String> fields = new LinkedHashMap<>();
        record.children().forEach(child -> flatten(child, child.element(), fields));
        String kind = record.element().replaceFirst("Ret$", "");
        page.add(new PullPage.Item(kind, record.id(), record.field("EditSequence"), fields));
        records++;
        characters += fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
        if (characters > MAX_CHARACTERS) {
            turn();
        }
    }

    /** {@code SalesOrPurchase.AccountRef.FullName}; what comes a second time is {@code #2}. */
    private static void flatten(Reply.Entry entry, String name, Map<String, String> fields) {
        String unique = name;
        for (int n = 2; fields.containsKey(unique); n++) {
            unique = name + "#" + n;
        }
        if (!entry.text().isEmpty()) {
            fields.put(unique, entry.text());
        }
        String prefix = unique;
        entry.children().forEach(child -> flatten(child, prefix + "." + child.element(), fields));
    }

    private void turn() {
        pages.add(page);
        page = new ArrayList<>();
        characters = 0;
    }

    int records() {
        return records;
    }

    /** At least one page, which may be empty. */
    List<List<PullPage.Item>> all() {
        if (!page.isEmpty() || pages.isEmpty()) {
            turn();
        }
        return pages;
    }
}
