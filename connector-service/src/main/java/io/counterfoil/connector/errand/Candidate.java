package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A record of the company file that a person must hold against ours.
 *
 * @param remoteId its ListID or TxnID
 * @param fields what QuickBooks says of it, by element name
 */
public record Candidate(String remoteId, Map<String, String> fields) {

    public Candidate {
        fields = Map.copyOf(fields);
    }

    static List<Candidate> of(List<Reply.Entry> records) {
        return records.stream()
                .map(record -> new Candidate(record.id(), fields(record)))
                .toList();
    }

    private static Map<String, String> fields(Reply.Entry record) {
        Map<String, String> fields = new LinkedHashMap<>();
        record.children().forEach(child -> {
            fields.putIfAbsent(child.element(), child.text());
            child.children().stream()
                    .filter(inner -> inner.element().equals("FullName"))
                    .forEach(name -> fields.put(child.element(), name.text()));
        });
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
