package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What QuickBooks fills in above the lines of a new sales document; its shape leaves out what it does not have. */
record SalesDefaults(Kind kind, Work work) {

    private static final Map<Kind, String> TEMPLATES = Map.of(
            Kind.SALES_RECEIPT, DemoCompany.RECEIPT_TEMPLATE,
            Kind.INVOICE, DemoCompany.INVOICE_TEMPLATE,
            Kind.SALES_ORDER, DemoCompany.ORDER_TEMPLATE,
            Kind.CREDIT_MEMO, DemoCompany.CREDIT_TEMPLATE);

    /** What a list of rates would say; the amounts of a document are in its own currency. */
    private static final String USUAL_RATE = "1.08";

    void complete(List<Node> fields) {
        work.references(kind.element())
                .find(Node.of("Header", fields), "CustomerRef")
                .ifPresent(customer -> SalesHeader.ofCustomer(customer).forEach(field -> fill(fields, field)));
        String number = Integer.toString(work.books().count(kind) + 1);
        fields.add(Node.leaf("TxnNumber", number));
        fill(fields, Node.leaf("RefNumber", number));
        fill(fields, Node.leaf("TxnDate", work.time().today().toString()));
        for (String flag : List.of("IsPending", "IsFinanceCharge", "IsToBePrinted", "IsToBeEmailed")) {
            fill(fields, Node.leaf(flag, "false"));
        }
        for (String flag : List.of("IsManuallyClosed", "IsFullyInvoiced")) {
            fill(fields, Node.leaf(flag, "false"));
        }
        dates(fields);
        standards(fields);
        if (fields.stream().anyMatch(field -> field.name().equals("CurrencyRef"))) {
            fill(fields, Node.leaf("ExchangeRate", USUAL_RATE));
        }
    }

    private void dates(List<Node> fields) {
        String date = Node.of("Header", fields).text("TxnDate").orElseThrow();
        fill(fields, Node.leaf("ShipDate", date));
        fill(fields, Node.leaf("DueDate", due(fields, LocalDate.parse(date)).toString()));
    }

    private LocalDate due(List<Node> fields, LocalDate date) {
        return work.references(kind.element())
                .find(Node.of("Header", fields), "TermsRef")
                .flatMap(terms -> terms.ret().text("StdDueDays"))
                .map(days -> date.plusDays(Long.parseLong(days)))
                .orElse(date);
    }

    private void standards(List<Node> fields) {
        standard(fields, "DepositToAccountRef", DemoCompany.UNDEPOSITED_FUNDS);
        standard(fields, "ARAccountRef", DemoCompany.RECEIVABLE);
        standard(fields, "TemplateRef", TEMPLATES.getOrDefault(kind, ""));
        if (work.circumstances().isOn(Feature.SALES_TAX)) {
            standard(fields, "ItemSalesTaxRef", DemoCompany.USUAL_TAX);
        }
    }

    private void standard(List<Node> fields, String field, String fullName) {
        Optional<Entry> entry =
                work.books().byFullName(Reference.of(field, kind.element()).kinds(), fullName);
        entry.ifPresent(found -> fill(fields, found.reference(field)));
    }

    private static void fill(List<Node> fields, Node value) {
        Defaults.missing(fields, value).forEach(fields::add);
    }
}
