package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A query of a list: by ids, by full names, or by filters. */
record ListQuery(String request, Set<Kind> kinds) implements Family {

    static ListQuery of(Kind kind) {
        return new ListQuery(kind.element() + "QueryRq", Set.of(kind));
    }

    static ListQuery items() {
        return new ListQuery("ItemQueryRq", Kind.items());
    }

    /** Of both kinds of terms; only standard ones are played here. */
    static ListQuery terms() {
        return new ListQuery("TermsQueryRq", Set.of(Kind.TERMS));
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
                .and(oneOf(query, "AccountType"))
                .and(oneOf(query, "PaymentMethodType"))
                .and(entry -> TextFilter.of(query, "Name").test(entry.fullName()));
        return Selection.filtered(books.entries(kinds).filter(filters).toList());
    }

    private static Named named(List<String> asked, Function<String, Optional<Entry>> lookup) {
        Function<String, Collection<Entry>> each =
                text -> lookup.apply(text).stream().toList();
        return new Named(asked, each);
    }

    private static Predicate<Entry> oneOf(Node query, String field) {
        List<String> types = query.texts(field);
        return entry ->
                types.isEmpty() || types.contains(entry.ret().text(field).orElse(""));
    }

    private static Predicate<Entry> active(Node query) {
        return switch (query.text("ActiveStatus").orElse("ActiveOnly")) {
            case "All" -> entry -> true;
            case "InactiveOnly" -> entry -> !entry.active();
            default -> Entry::active;
        };
    }
}
