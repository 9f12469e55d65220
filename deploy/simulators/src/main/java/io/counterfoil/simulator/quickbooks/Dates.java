package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.Optional;
import java.util.stream.Stream;

/** Which dates a request would write to: those of a transaction as it is, and as it is to be. */
final class Dates {

    private Dates() {}

    static Stream<String> of(Node request, Work work) {
        Node body = request.children().isEmpty() ? request : request.children().get(0);
        Optional<Entry> old = body.text("TxnID").or(() -> request.text("TxnID")).flatMap(id -> work.books()
                .byId(Kind.transactions(), id));
        Stream<String> before = old.map(entry -> entry.required("TxnDate")).stream();
        return Stream.concat(before, given(body, work).stream());
    }

    private static Optional<String> given(Node body, Work work) {
        boolean isNew = Kind.of(body.name().replaceAll("Add$", ""))
                .filter(Kind::isTransaction)
                .isPresent();
        return body.text("TxnDate")
                .or(() -> isNew ? Optional.of(work.time().today().toString()) : Optional.empty());
    }
}
