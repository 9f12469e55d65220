package io.counterfoil.connector.qbxml;

import java.util.List;

/**
 * What a query wants of each record.
 *
 * @param elements the only ones that are wanted ({@code IncludeRetElement}); empty for all of them
 * @param ownerIds applications whose private data is wanted too: GUIDs in braces, {@code 0} for custom fields
 */
public record Wanted(List<String> elements, List<String> ownerIds) {

    private static final String OWNER = "0|\\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}";

    /** All but private data. */
    public static final Wanted EVERYTHING = new Wanted(List.of(), List.of());

    public Wanted {
        elements = List.copyOf(elements);
        ownerIds = List.copyOf(ownerIds);
        if (!ownerIds.stream().allMatch(owner -> owner.matches(OWNER))) {
            throw new IllegalArgumentException("not all of these are OwnerIDs: " + ownerIds);
        }
    }

    public static Wanted only(String... elements) {
        return new Wanted(List.of(elements), List.of());
    }

    public static Wanted withDataOf(String... ownerIds) {
        return new Wanted(List.of(), List.of(ownerIds));
    }

    void writeTo(QbXml xml) {
        elements.forEach(e -> xml.required("IncludeRetElement", "IncludeRetElement", e, Limits.RETURNED_ELEMENT));
        ownerIds.forEach(owner -> xml.text("OwnerID", owner));
    }
}
