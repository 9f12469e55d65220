package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of a sales document with its amount as QuickBooks computes it.
 *
 * @param counted whether it is part of the total; that of a subtotal item is not
 */
record SalesLine(List<Node> fields, BigDecimal amount, boolean taxable, boolean counted) implements DocumentLine {

    private static final List<String> COMPUTED =
            List.of("TxnLineID", "Quantity", "Rate", "RatePercent", "Amount", "SalesTaxCodeRef");

    SalesLine {
        fields = List.copyOf(fields);
    }

    /** Computes a line. {@code sums} are those of the lines above. */
    static SalesLine of(String id, Node line, References references, LineSums sums) {
        Optional<Entry> item = references.find(line, "ItemRef");
        boolean isSubtotal =
                item.filter(entry -> entry.kind() == Kind.ITEM_SUBTOTAL).isPresent();
        LineAmount amount =
                isSubtotal ? LineAmount.subtotal(sums.sinceSubtotal()) : LineAmount.of(line, item, sums.before());
        Optional<Entry> code = references.find(line, "SalesTaxCodeRef").or(() -> code(item, references));
        List<Node> fields = new ArrayList<>(List.of(Node.leaf("TxnLineID", id)));
        fields.addAll(given(line, references));
        fields.addAll(amount.fields());
        code.ifPresent(entry -> fields.add(entry.reference("SalesTaxCodeRef")));
        item.flatMap(ItemPrice::description)
                .ifPresent(text -> Defaults.missing(fields, "Desc", text).forEach(fields::add));
        return new SalesLine(
                fields, amount.amount(), code.map(SalesLine::isTaxable).orElse(false), !isSubtotal);
    }

    /** A line that stays as it is. */
    static SalesLine kept(Node ret, References references) {
        boolean counted = references
                .find(ret, "ItemRef")
                .filter(entry -> entry.kind() == Kind.ITEM_SUBTOTAL)
                .isEmpty();
        boolean taxable = references
                .find(ret, "SalesTaxCodeRef")
                .map(SalesLine::isTaxable)
                .orElse(false);
        return new SalesLine(ret.children(), Amounts.of(ret, "Amount").orElse(BigDecimal.ZERO), taxable, counted);
    }

    @Override
    public Node ret(Kind document) {
        return Shapes.of(document.element() + "LineRet").arrange(fields.stream());
    }

    @Override
    public Stream<SalesLine> lines() {
        return Stream.of(this);
    }

    static boolean isTaxable(Entry code) {
        return Edits.isTrue(code.ret(), "IsTaxable");
    }

    private static List<Node> given(Node line, References references) {
        return line.children().stream()
                .filter(field -> !COMPUTED.contains(field.name()))
                .map(references::resolved)
                .toList();
    }

    private static Optional<Entry> code(Optional<Entry> item, References references) {
        return item.flatMap(entry -> references.find(entry.ret(), "SalesTaxCodeRef"));
    }
}
