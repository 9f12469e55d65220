package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Enters a sales receipt. Two may have the same number: QuickBooks does not mind. */
final class SalesReceiptAdd implements Family {

    private static final Shape RET = Shape.of("SalesReceiptRet", """
            TxnID TimeCreated TimeModified EditSequence TxnNumber CustomerRef ClassRef TemplateRef TxnDate RefNumber
            BillAddress ShipAddress IsPending CheckNumber PaymentMethodRef DueDate SalesRepRef ShipDate ShipMethodRef
            FOB Subtotal ItemSalesTaxRef SalesTaxPercentage SalesTaxTotal TotalAmount ExchangeRate Memo CustomerMsgRef
            IsToBePrinted IsToBeEmailed CustomerSalesTaxCodeRef DepositToAccountRef CreditCardTxnInfo Other ExternalGUID
            SalesReceiptLineRet
            """);

    @Override
    public String request() {
        return "SalesReceiptAddRq";
    }

    @Override
    public Grammar grammar() {
        return SalesReceiptAddGrammar.GRAMMAR;
    }

    @Override
    public Reply answer(Node request, Work work) {
        Node add = request.child("SalesReceiptAdd").orElseThrow();
        List<Node> given = header(add, work.references("SalesReceipt"));
        List<ReceiptLine> lines = lines(add, work.references("SalesReceipt line"));
        ReceiptTotals totals = totals(add, lines, work.references("SalesReceipt"));
        refuseNegative(totals);
        return Reply.of(work.put(ret(work, given, lines, totals)));
    }

    private static List<Node> header(Node add, References references) {
        return add.children().stream()
                .filter(field -> !field.name().startsWith("SalesReceiptLine"))
                .filter(field -> !field.name().equals("ItemSalesTaxRef"))
                .filter(field -> !field.children().isEmpty() || !field.text().isEmpty())
                .map(references::resolved)
                .toList();
    }

    private static List<ReceiptLine> lines(Node add, References references) {
        List<ReceiptLine> lines = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Node field : add.children()) {
            if (field.name().equals("SalesReceiptLineGroupAdd")) {
                field.child("ItemGroupRef").ifPresent(references::entry);
            } else if (field.name().equals("SalesReceiptLineAdd")) {
                ReceiptLine line = ReceiptLine.of(field, references, before);
                before = line.amount();
                lines.add(line);
            }
        }
        return lines;
    }

    private static ReceiptTotals totals(Node add, List<ReceiptLine> lines, References references) {
        Optional<Entry> customer = references.find(add, "CustomerRef");
        Optional<Entry> taxItem = references
                .find(add, "ItemSalesTaxRef")
                .or(() -> customer.flatMap(entry -> references.find(entry.ret(), "ItemSalesTaxRef")));
        Optional<Entry> code = references
                .find(add, "CustomerSalesTaxCodeRef")
                .or(() -> customer.flatMap(entry -> references.find(entry.ret(), "SalesTaxCodeRef")));
        return ReceiptTotals.of(lines, taxItem, code.map(ReceiptLine::isTaxable).orElse(true));
    }

    private static void refuseNegative(ReceiptTotals totals) {
        if (totals.total().signum() < 0) {
            String total = totals.total().toPlainString();
            throw new RequestRefused(Status.invalidValue(
                    "TotalAmount", total, "The total of a sales receipt cannot be less than zero."));
        }
    }

    private static Node ret(Work work, List<Node> given, List<ReceiptLine> lines, ReceiptTotals totals) {
        String id = work.newTxnId();
        List<Node> lineRets =
                lines.stream().map(line -> line.ret(work.newTxnId())).toList();
        return RET.arrange(Stream.of(work.head("TxnID", id), given, totals.fields(), defaults(work, given), lineRets)
                .flatMap(List::stream));
    }

    private static List<Node> defaults(Work work, List<Node> given) {
        int number = work.books().count(Kind.SALES_RECEIPT) + 1;
        return Stream.of(
                        Stream.of(Node.leaf("TxnNumber", Integer.toString(number))),
                        Defaults.missing(given, "RefNumber", Integer.toString(number)),
                        Defaults.missing(given, "TxnDate", work.time().today().toString()),
                        Defaults.missing(given, "IsPending", "false"),
                        Defaults.missing(given, "IsToBePrinted", "false"),
                        Defaults.missing(given, "IsToBeEmailed", "false"),
                        standard(work, given, "DepositToAccountRef", DemoCompany.UNDEPOSITED_FUNDS),
                        standard(work, given, "TemplateRef", DemoCompany.RECEIPT_TEMPLATE))
                .flatMap(parts -> parts)
                .toList();
    }

    private static Stream<Node> standard(Work work, List<Node> given, String field, String fullName) {
        return work.books().byFullName(Reference.of(field).kinds(), fullName).stream()
                .flatMap(entry -> Defaults.missing(given, entry.reference(field)));
    }
}
