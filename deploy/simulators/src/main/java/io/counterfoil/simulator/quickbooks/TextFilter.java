package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Locale;
import java.util.function.Predicate;

/** Filters by the beginning, middle or end of a text, or by a range of texts; capitals do not matter. */
final class TextFilter {

    private TextFilter() {}

    /** The filter for a field such as Name or RefNumber: its NameFilter or its NameRangeFilter. */
    static Predicate<String> of(Node query, String field) {
        Predicate<String> pattern = query.child(field + "Filter")
                .map(filter -> pattern(filter, field))
                .orElse(text -> true);
        Predicate<String> range = query.child(field + "RangeFilter")
                .map(filter -> range(filter, field))
                .orElse(text -> true);
        return pattern.and(range);
    }

    private static Predicate<String> pattern(Node filter, String field) {
        String part = lower(filter.text(field).orElse(""));
        return switch (filter.text("MatchCriterion").orElse("")) {
            case "StartsWith" -> text -> lower(text).startsWith(part);
            case "EndsWith" -> text -> lower(text).endsWith(part);
            default -> text -> lower(text).contains(part);
        };
    }

    private static Predicate<String> range(Node filter, String field) {
        String from = lower(filter.text("From" + field).orElse(""));
        String to = lower(filter.text("To" + field).orElse("\uffff"));
        return text -> lower(text).compareTo(from) >= 0 && lower(text).compareTo(to) <= 0;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
