package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.reading.Listing;
import io.counterfoil.cart.reading.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** A page of records of which only the ids are listed: each is asked for, after the id where the page before ended. */
final class Lines {

    private Lines() {}

    static Outcome<Listing<Xml>> page(List<Long> ids, Search search, LongFunction<Outcome<Optional<Xml>>> record) {
        int from = search.after().isEmpty() ? 0 : ids.indexOf(Long.valueOf(search.after())) + 1;
        List<Long> wanted = ids.subList(from, Math.min(ids.size(), from + search.limit()));
        String next = from + wanted.size() < ids.size() ? String.valueOf(wanted.get(wanted.size() - 1)) : "";
        return all(wanted, record).then(rows -> Outcome.of(new Listing<>(rows, next)));
    }

    /** Those of them that are still there. */
    static Outcome<List<Xml>> all(List<Long> ids, LongFunction<Outcome<Optional<Xml>>> record) {
        Outcome<List<Xml>> rows = Outcome.of(new ArrayList<>());
        for (long id : ids) {
            rows = rows.then(before -> record.apply(id).then(found -> {
                found.ifPresent(before::add);
                return Outcome.of(before);
            }));
        }
        return rows;
    }
}
