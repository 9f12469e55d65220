package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What a query found, and how it is told: whole, in pages, or only counted. */
record Selection(Status status, List<Entry> found) {

    Selection {
        found = List.copyOf(found);
    }

    static Selection filtered(List<Entry> found) {
        return new Selection(found.isEmpty() ? Status.NO_MATCH : Status.OK, found);
    }

    /** The reply to a query with these results; {@code view} is what the query wants to see of a record. */
    static Reply reply(Node query, Work work, Supplier<Selection> select, UnaryOperator<Node> view) {
        String iterator = query.attribute("iterator").orElse("");
        return switch (iterator) {
            case "Continue", "Stop" -> continued(query, work, view);
            case "Start" -> select.get().firstPage(query, work, view);
            default -> select.get().whole(query, view);
        };
    }

    private Reply whole(Node query, UnaryOperator<Node> view) {
        int most = query.text("MaxReturned").map(Integer::valueOf).orElse(Integer.MAX_VALUE);
        List<Entry> shown = found.subList(0, Math.min(most, found.size()));
        return told(query, shown, Map.of(), view);
    }

    private Reply firstPage(Node query, Work work, UnaryOperator<Node> view) {
        int page = pageSize(query, found.size());
        List<Entry> left = found.subList(page, found.size());
        String id = work.iterators().start(query, left);
        return told(query, found.subList(0, page), progress(id, left), view);
    }

    private static Reply continued(Node query, Work work, UnaryOperator<Node> view) {
        String id = query.attribute("iteratorID").orElse("");
        List<Entry> left =
                work.iterators().left(id, query).orElseThrow(() -> new RequestRefused(Status.invalidIterator(id)));
        if (query.attribute("iterator").orElse("").equals("Stop")) {
            work.iterators().stop(id);
            return Reply.of(Status.OK);
        }
        return nextPage(query, work, id, left, view);
    }

    private static Reply nextPage(Node query, Work work, String id, List<Entry> left, UnaryOperator<Node> view) {
        int page = pageSize(query, left.size());
        List<Entry> rest = left.subList(page, left.size());
        work.iterators().advance(id, rest);
        return filtered(left).told(query, left.subList(0, page), progress(id, rest), view);
    }

    private static int pageSize(Node query, int available) {
        return query.text("MaxReturned")
                .map(size -> Math.min(Integer.parseInt(size), available))
                .orElseThrow(() -> new RequestRefused(
                        Status.invalidValue("MaxReturned", "", "An iterator needs the number of objects to return.")));
    }

    private static Map<String, String> progress(String id, List<Entry> left) {
        Map<String, String> progress = new LinkedHashMap<>();
        progress.put("iteratorRemainingCount", Integer.toString(left.size()));
        progress.put("iteratorID", id);
        return progress;
    }

    private Reply told(Node query, List<Entry> shown, Map<String, String> progress, UnaryOperator<Node> view) {
        String metaData = query.attribute("metaData").orElse("NoMetaData");
        Map<String, String> attributes = new LinkedHashMap<>();
        if (!metaData.equals("NoMetaData")) {
            attributes.put("retCount", Integer.toString(found.size()));
        }
        attributes.putAll(progress);
        List<Node> content = new ArrayList<>();
        if (!metaData.equals("MetaDataOnly")) {
            shown.forEach(entry -> content.add(view.apply(entry.ret())));
        }
        return new Reply(status, attributes, content);
    }
}
