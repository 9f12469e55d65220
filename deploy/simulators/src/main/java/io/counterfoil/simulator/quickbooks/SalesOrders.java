package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A sales order that is invoiced: its lines go over, and it is closed. */
final class SalesOrders {

    private SalesOrders() {}

    static Stream<Node> lines(Entry order) {
        return order.ret().children().stream()
                .filter(field -> field.name().endsWith("LineRet"))
                .map(line -> line.with(line.children().stream()
                        .filter(field -> !field.name().equals("Invoiced"))
                        .toList()));
    }

    static Node linked(Node ret, List<Entry> orders) {
        Stream<Node> links = orders.stream().map(order -> Links.to(order, BigDecimal.ZERO));
        return Shapes.of(ret.name()).arrange(Stream.concat(ret.children().stream(), links));
    }

    static void reopened(Work work, Entry order, Entry invoice) {
        Node open = order.ret().replacing(Node.leaf("IsFullyInvoiced", "false"));
        List<Node> kept = open.children().stream()
                .filter(field -> !field.name().equals("LinkedTxn")
                        || !field.text("TxnID").equals(Optional.of(invoice.id())))
                .toList();
        new Posting(work).enter(Entry.of(work.touched(open.with(kept))));
    }

    static void invoiced(Work work, Entry order, Entry invoice) {
        Node closed = order.ret().replacing(Node.leaf("IsFullyInvoiced", "true"));
        Stream<Node> link = Stream.of(Links.to(invoice, BigDecimal.ZERO));
        Node ret = Shapes.of(closed.name()).arrange(Stream.concat(closed.children().stream(), link));
        new Posting(work).enter(Entry.of(work.touched(ret)));
    }
}
