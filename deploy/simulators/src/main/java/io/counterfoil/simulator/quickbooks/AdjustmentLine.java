package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** One item of a stock correction: by how much its quantity and its value change. */
record AdjustmentLine(Entry item, BigDecimal quantity, BigDecimal value) {

    /**
     * Computes a new line.
     *
     * @throws RequestRefused when the item is not of stock, or the line is about serial or lot numbers
     */
    static AdjustmentLine of(Node line, Work work) {
        Entry item = item(line, work);
        Optional<Node> byValue = line.child("ValueAdjustment");
        Node what = byValue.or(() -> line.child("QuantityAdjustment"))
                .orElseThrow(() -> new RequestRefused(Status.unsupported("adjusting serial or lot numbers")));
        BigDecimal onHand = Amounts.of(item.ret(), Effects.ON_HAND).orElse(BigDecimal.ZERO);
        BigDecimal quantity = difference(what, "Quantity", onHand);
        BigDecimal held = Amounts.product(onHand, cost(item));
        BigDecimal value =
                byValue.isPresent() ? difference(what, "Value", held) : Amounts.product(quantity, cost(item));
        return new AdjustmentLine(item, quantity, value);
    }

    /** A line that is there already; a new quantity without a value has its usual one. */
    static AdjustmentLine changed(Node line, Node asked, Work work) {
        Entry item = item(line, work);
        BigDecimal quantity = Amounts.of(line, "QuantityDifference").orElse(BigDecimal.ZERO);
        boolean isPriced = asked.text("QuantityDifference").isEmpty()
                || asked.text("ValueDifference").isPresent();
        BigDecimal value = Amounts.of(line, "ValueDifference")
                .filter(unused -> isPriced)
                .orElseGet(() -> Amounts.product(quantity, cost(item)));
        return new AdjustmentLine(item, quantity, value);
    }

    Node ret(String id) {
        return Shapes.of("InventoryAdjustmentLineRet")
                .arrange(Stream.of(
                        Node.leaf("TxnLineID", id),
                        item.reference("ItemRef"),
                        Amounts.quantity("QuantityDifference", quantity),
                        Amounts.amount("ValueDifference", value)));
    }

    private static Entry item(Node line, Work work) {
        return work.references("InventoryAdjustment line")
                .find(line, "ItemRef")
                .filter(entry -> Kind.stock().contains(entry.kind()))
                .orElseThrow(() -> new RequestRefused(Status.noItem()));
    }

    private static BigDecimal cost(Entry item) {
        return Amounts.of(item.ret(), "AverageCost").orElse(BigDecimal.ZERO);
    }

    private static BigDecimal difference(Node what, String figure, BigDecimal now) {
        return Amounts.of(what, figure + "Difference")
                .or(() -> Amounts.of(what, "New" + figure).map(target -> target.subtract(now)))
                .orElse(BigDecimal.ZERO);
    }
}
