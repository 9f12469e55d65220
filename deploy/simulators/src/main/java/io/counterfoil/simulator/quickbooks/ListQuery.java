package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A query of a list: by ids, by full names, or by filters. */
record ListQuery(String request, Grammar grammar, Set<Kind> kinds) implements Family {

    private static final String BY_ID_OR_NAME_OR_FILTER = """
            oneof?
              ListID+ id
              FullName+ str
              all
                MaxReturned? int(1..)
                ActiveStatus? enum(ActiveOnly,InactiveOnly,All)
                FromModifiedDate? datetime
                ToModifiedDate? datetime
                oneof?
                  NameFilter
                    MatchCriterion enum(StartsWith,Contains,EndsWith)
                    Name str
                  NameRangeFilter
                    FromName? str
                    ToName? str
            """;

    private static final String OWNERS = """
            IncludeRetElement* str(50)
            OwnerID* guid
            """;

    private static final String CUSTOMER_FILTERS = """
            TotalBalanceFilter?
              Operator enum(LessThan,LessThanEqual,Equal,GreaterThan,GreaterThanEqual)
              Amount amt
            CurrencyFilter? @currencyfilter
            ClassFilter? @treefilter
            """.indent(4);

    static ListQuery customers() {
        String notation = BY_ID_OR_NAME_OR_FILTER + CUSTOMER_FILTERS + OWNERS;
        return new ListQuery("CustomerQueryRq", Grammar.ofIteratedQuery(notation), Set.of(Kind.CUSTOMER));
    }

    static ListQuery items() {
        String notation = BY_ID_OR_NAME_OR_FILTER + OWNERS;
        return new ListQuery("ItemQueryRq", Grammar.ofIteratedQuery(notation), Kind.items());
    }

    @Override
    public Reply answer(Node query, Work work) {
        return Selection.reply(query, work, () -> select(query, work), View.of(query));
    }

    private Selection select(Node query, Work work) {
        Books books = work.books();
        if (query.child("ListID").isPresent()) {
            return named(query.texts("ListID"), id -> books.byId(kinds, id)).byId();
        }
        if (query.child("FullName").isPresent()) {
            return named(query.texts("FullName"), name -> books.byFullName(kinds, name))
                    .byName();
        }
        Predicate<Entry> filters = active(query)
                .and(ModifiedFilter.of(query, work.time()))
                .and(entry -> TextFilter.of(query, "Name").test(entry.fullName()));
        return Selection.filtered(books.entries(kinds).filter(filters).toList());
    }

    private static Named named(List<String> asked, Function<String, Optional<Entry>> lookup) {
        Function<String, Collection<Entry>> each =
                text -> lookup.apply(text).stream().toList();
        return new Named(asked, each);
    }

    private static Predicate<Entry> active(Node query) {
        return switch (query.text("ActiveStatus").orElse("ActiveOnly")) {
            case "All" -> entry -> true;
            case "InactiveOnly" -> entry -> !entry.active();
            default -> Entry::active;
        };
    }
}
