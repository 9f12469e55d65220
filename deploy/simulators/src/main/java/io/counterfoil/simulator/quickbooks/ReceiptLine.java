package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One line of a sales transaction with its amount as QuickBooks computes it. */
record ReceiptLine(List<Node> fields, BigDecimal amount, boolean taxable) {

    private static final Shape RET = Shape.of("SalesReceiptLineRet", """
            TxnLineID ItemRef Desc Quantity UnitOfMeasure Rate RatePercent ClassRef Amount SerialNumber LotNumber
            ServiceDate SalesTaxCodeRef Other1 Other2 CreditCardTxnInfo
            """);

    private static final List<String> COMPUTED = List.of("Quantity", "Rate", "Amount", "SalesTaxCodeRef");
    private static final List<String> WITH_AMOUNT =
            List.of("Quantity", "Rate", "RatePercent", "Amount", "SalesTaxCodeRef");

    ReceiptLine {
        fields = List.copyOf(fields);
    }

    /**
     * Computes a line.
     *
     * @param before the amount of the line above, of which a percentage is taken
     */
    static ReceiptLine of(Node add, References references, BigDecimal before) {
        Optional<Entry> item = references.find(add, "ItemRef");
        LineAmount amount = LineAmount.of(add, item, before);
        Optional<Entry> code = references.find(add, "SalesTaxCodeRef").or(() -> codeOf(item, references));
        List<Node> fields = new ArrayList<>(given(add, references));
        fields.addAll(amount.fields());
        code.ifPresent(entry -> fields.add(entry.reference("SalesTaxCodeRef")));
        item.flatMap(ReceiptLine::description)
                .ifPresent(text -> Defaults.missing(fields, "Desc", text).forEach(fields::add));
        return new ReceiptLine(
                fields, amount.amount(), code.map(ReceiptLine::isTaxable).orElse(false));
    }

    Node ret(String txnLineId) {
        return RET.arrange(Stream.concat(Stream.of(Node.leaf("TxnLineID", txnLineId)), fields.stream()));
    }

    private static List<Node> given(Node add, References references) {
        List<String> decided = add.text("Amount").isPresent() ? WITH_AMOUNT : COMPUTED;
        return add.children().stream()
                .filter(field -> !decided.contains(field.name()))
                .map(field -> field.children().isEmpty() ? field : references.resolved(field))
                .toList();
    }

    private static Optional<Entry> codeOf(Optional<Entry> item, References references) {
        return item.flatMap(entry -> references.find(entry.ret(), "SalesTaxCodeRef"));
    }

    private static Optional<String> description(Entry item) {
        return item.ret().text("SalesDesc").or(() -> item.ret().text("SalesOrPurchase", "Desc"));
    }

    static boolean isTaxable(Entry code) {
        return code.ret().text("IsTaxable").equals(Optional.of("true"));
    }
}
