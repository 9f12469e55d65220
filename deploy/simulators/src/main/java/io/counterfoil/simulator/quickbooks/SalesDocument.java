package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.List;
import java.util.stream.Stream;

/** A sales document with its totals: what a record of it looks like. */
record SalesDocument(SalesHeader header, SalesLines lines) {

    /**
     * The record.
     *
     * @param head the fields with which it begins
     * @throws RequestRefused when its total is below zero
     */
    Node ret(List<Node> head) {
        SalesTotals totals = SalesTotals.of(lines.counted().toList(), header.taxItem(), header.isTaxable());
        refuseNegative(totals);
        Stream<Node> above = header.without("ItemSalesTaxRef", "TotalAmount").stream();
        Stream<Node> below = lines.lines().stream().map(line -> line.ret(header.kind()));
        return Shapes.of(header.kind().ret())
                .arrange(Stream.of(head.stream(), above, totals.fields().stream(), below)
                        .flatMap(parts -> parts));
    }

    private static void refuseNegative(SalesTotals totals) {
        if (totals.total().signum() < 0) {
            String total = totals.total().toPlainString();
            throw new RequestRefused(Status.invalidValue(
                    "TotalAmount", total, "The total of a sales document cannot be less than zero."));
        }
    }
}
