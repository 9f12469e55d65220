package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The fields of a sales document above its lines. */
record SalesHeader(Kind kind, Work work, List<Node> fields) {

    private static final Set<String> NOT_RETURNED = Set.of("TxnID", "EditSequence", "LinkToTxnID", "SetCredit");
    private static final List<String> HEAD = List.of("TxnID", "TimeCreated", "TimeModified", "EditSequence");
    private static final Set<String> COMPUTED = Set.of(
            "Subtotal",
            "SalesTaxPercentage",
            "SalesTaxTotal",
            "AppliedAmount",
            "BalanceRemaining",
            "CreditRemaining",
            "IsPaid");
    private static final Set<String> OF_CUSTOMER =
            Set.of("BillAddress", "ShipAddress", "TermsRef", "ItemSalesTaxRef", "CurrencyRef");

    SalesHeader {
        fields = List.copyOf(fields);
    }

    /** What a request says, each reference looked up. */
    static List<Node> given(Kind kind, Node body, References references) {
        return body.children().stream()
                .filter(field -> !field.name().startsWith(kind.element() + "Line"))
                .filter(field -> !NOT_RETURNED.contains(field.name()))
                .map(references::resolved)
                .toList();
    }

    /** That of a new document: what is not given comes from the customer and from QuickBooks. */
    static SalesHeader added(Kind kind, Work work, Node add) {
        List<Node> fields = new ArrayList<>(given(kind, add, work.references(kind.element())));
        fields.removeIf(field -> field.children().isEmpty() && field.text().isEmpty());
        new SalesDefaults(kind, work).complete(fields);
        return new SalesHeader(kind, work, fields);
    }

    /** That of a changed document: what is given replaces what was there. */
    static SalesHeader merged(Entry old, Work work, Node mod) {
        List<Node> before = old.ret().children().stream()
                .filter(field -> !HEAD.contains(field.name()) && !COMPUTED.contains(field.name()))
                .filter(field ->
                        !field.name().endsWith("LineRet") && !field.name().endsWith("LineGroupRet"))
                .toList();
        Kind kind = old.kind();
        List<Node> merged = ListFields.merged(before, given(kind, mod, work.references(kind.element())));
        return new SalesHeader(kind, work, merged);
    }

    /** The fields with which a record begins, as they were. */
    static List<Node> head(Entry old) {
        return HEAD.stream().map(field -> Node.leaf(field, old.required(field))).toList();
    }

    /** These without some that are computed. */
    List<Node> without(String... names) {
        List<String> gone = List.of(names);
        return fields.stream().filter(field -> !gone.contains(field.name())).toList();
    }

    Optional<Entry> taxItem() {
        return work.circumstances().isOn(Feature.SALES_TAX) ? find("ItemSalesTaxRef") : Optional.empty();
    }

    boolean isTaxable() {
        return find("CustomerSalesTaxCodeRef").map(SalesLine::isTaxable).orElse(true);
    }

    private Optional<Entry> find(String field) {
        return work.references(kind.element()).find(Node.of("Header", fields), field);
    }

    /** What a customer's record says about its documents, under the names that it has there. */
    static Stream<Node> ofCustomer(Entry customer) {
        Stream<Node> same = customer.ret().children().stream().filter(field -> OF_CUSTOMER.contains(field.name()));
        Stream<Node> code = customer.ret().child("SalesTaxCodeRef").stream()
                .map(ref -> Node.of("CustomerSalesTaxCodeRef", ref.children()));
        return Stream.concat(same, code);
    }
}
