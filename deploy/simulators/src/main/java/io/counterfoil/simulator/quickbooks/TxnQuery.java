package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds transactions of one kind by id, by number or by filters. */
record TxnQuery(Kind kind) implements Family {

    private static final List<String> ACCOUNTS = List.of("DepositToAccountRef", "ARAccountRef", "AccountRef");

    @Override
    public String request() {
        return kind.element() + "QueryRq";
    }

    @Override
    public Reply answer(Node query, Work work) {
        return Selection.reply(query, work, () -> select(query, work), View.ofTransactions(query));
    }

    private Selection select(Node query, Work work) {
        Set<Kind> kinds = Set.of(kind);
        List<Entry> all = work.books().entries(kinds).toList();
        if (query.child("TxnID").isPresent()) {
            return new Named(query.texts("TxnID"), id -> work.books().byId(kinds, id).stream()
                            .toList())
                    .byId();
        }
        if (query.child("RefNumber").isPresent()) {
            return numbered(all, query.texts("RefNumber"), String::equalsIgnoreCase);
        }
        if (query.child("RefNumberCaseSensitive").isPresent()) {
            return numbered(all, query.texts("RefNumberCaseSensitive"), String::equals);
        }
        return Selection.filtered(all.stream().filter(filters(query, work)).toList());
    }

    private static Selection numbered(List<Entry> all, List<String> numbers, BiPredicate<String, String> same) {
        return new Named(numbers, number -> withNumber(all, number, same)).byNumber();
    }

    private static Collection<Entry> withNumber(List<Entry> all, String number, BiPredicate<String, String> same) {
        return all.stream()
                .filter(entry -> same.test(entry.refNumber(), number))
                .toList();
    }

    private static Predicate<Entry> filters(Node query, Work work) {
        Predicate<Entry> modified = query.child("ModifiedDateRangeFilter")
                .map(filter -> ModifiedFilter.of(filter, work.time()))
                .orElse(entry -> true);
        Predicate<Entry> dated = query.child("TxnDateRangeFilter")
                .<Predicate<Entry>>map(
                        filter -> DateFilter.of(filter, work.time().today()))
                .orElse(entry -> true);
        return modified.and(dated)
                .and(referring(query.child("EntityFilter"), List.of("CustomerRef")))
                .and(referring(query.child("AccountFilter"), ACCOUNTS))
                .and(items(query.child("ItemFilter")))
                .and(paid(query.text("PaidStatus").orElse("All")))
                .and(entry -> TextFilter.of(query, "RefNumber").test(entry.refNumber()));
    }

    private static Predicate<Entry> referring(Optional<Node> filter, List<String> fields) {
        return filter.<Predicate<Entry>>map(tree -> entry -> refer(entry.ret(), fields, tree))
                .orElse(entry -> true);
    }

    private static boolean refer(Node parent, List<String> fields, Node tree) {
        return fields.stream().flatMap(field -> parent.child(field).stream()).anyMatch(new TreeFilter(tree)::accepts);
    }

    private static Predicate<Entry> items(Optional<Node> filter) {
        return filter.<Predicate<Entry>>map(
                        tree -> entry -> lines(entry).anyMatch(line -> refer(line, List.of("ItemRef"), tree)))
                .orElse(entry -> true);
    }

    private static Stream<Node> lines(Entry entry) {
        return entry.ret().children().stream().filter(field -> field.name().endsWith("LineRet"));
    }

    private static Predicate<Entry> paid(String status) {
        return entry -> status.equals("All") || Edits.isTrue(entry.ret(), "IsPaid") == status.equals("PaidOnly");
    }
}
