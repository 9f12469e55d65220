package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Finds sales receipts by id, by number or by filters. */
final class SalesReceiptQuery implements Family {

    private static final Set<Kind> RECEIPTS = Set.of(Kind.SALES_RECEIPT);

    private static final Grammar GRAMMAR = Grammar.ofIteratedQuery("""
            oneof?
              TxnID+ id
              RefNumber+ str
              RefNumberCaseSensitive+ str
              all
                MaxReturned? int(1..)
                oneof?
                  ModifiedDateRangeFilter
                    FromModifiedDate? datetime
                    ToModifiedDate? datetime
                  TxnDateRangeFilter
                    oneof?
                      DateMacro enum(All,Today)
                      all
                        FromTxnDate? date
                        ToTxnDate? date
                EntityFilter? @treefilter
                AccountFilter? @treefilter
                oneof?
                  RefNumberFilter
                    MatchCriterion enum(StartsWith,Contains,EndsWith)
                    RefNumber str
                  RefNumberRangeFilter
                    FromRefNumber? str
                    ToRefNumber? str
                CurrencyFilter? @currencyfilter
            IncludeLineItems? bool
            IncludeRetElement* str(50)
            OwnerID* guid
            """);

    @Override
    public String request() {
        return "SalesReceiptQueryRq";
    }

    @Override
    public Grammar grammar() {
        return GRAMMAR;
    }

    @Override
    public Reply answer(Node query, Work work) {
        return Selection.reply(query, work, () -> select(query, work), View.ofTransactions(query));
    }

    private static Selection select(Node query, Work work) {
        List<Entry> all = work.books().entries(RECEIPTS).toList();
        if (query.child("TxnID").isPresent()) {
            return new Named(query.texts("TxnID"), id -> work.books().byId(RECEIPTS, id).stream()
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
                .map(filter -> dated(filter, work.time().today()))
                .orElse(entry -> true);
        return modified.and(dated)
                .and(referring(query.child("EntityFilter"), "CustomerRef"))
                .and(referring(query.child("AccountFilter"), "DepositToAccountRef"))
                .and(entry -> TextFilter.of(query, "RefNumber").test(entry.refNumber()));
    }

    private static Predicate<Entry> dated(Node filter, LocalDate today) {
        boolean onlyToday = filter.text("DateMacro").equals(Optional.of("Today"));
        String from = onlyToday ? today.toString() : filter.text("FromTxnDate").orElse("");
        String to = onlyToday ? today.toString() : filter.text("ToTxnDate").orElse("9999-12-31");
        return entry -> entry.required("TxnDate").compareTo(from) >= 0
                && entry.required("TxnDate").compareTo(to) <= 0;
    }

    private static Predicate<Entry> referring(Optional<Node> filter, String field) {
        return filter.<Predicate<Entry>>map(tree -> entry -> entry.ret()
                        .child(field)
                        .map(ref -> new TreeFilter(tree).accepts(ref))
                        .orElse(false))
                .orElse(entry -> true);
    }
}
