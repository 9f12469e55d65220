package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request as the circumstances look at it.
 *
 * @param dates the dates of the transactions that it would write, before and after
 */
record Asked(Node request, List<String> dates) {

    private static final Pattern WRITING = Pattern.compile(".*(Add|Mod|Del|Void)Rq");
    private static final Set<String> NAMING = Set.of("ListID", "TxnID", "FullName", "Name", "RefNumber");

    Asked {
        dates = List.copyOf(dates);
    }

    static Asked of(Node request, Work work) {
        boolean writes = WRITING.matcher(request.name()).matches();
        return new Asked(request, writes ? Dates.of(request, work).sorted().toList() : List.of());
    }

    String name() {
        return request.name();
    }

    /** The word for what is written, such as Invoice. */
    String object() {
        return name().replaceAll("(Add|Mod|Del|Void)Rq$", "");
    }

    boolean writes() {
        return WRITING.matcher(name()).matches();
    }

    boolean names(String record) {
        return elements(request)
                .anyMatch(element ->
                        NAMING.contains(element.name()) && element.text().equalsIgnoreCase(record));
    }

    boolean has(Set<String> names) {
        return elements(request).anyMatch(element -> names.contains(element.name()));
    }

    private static Stream<Node> elements(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(Asked::elements));
    }
}
