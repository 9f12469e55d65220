package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Form;
import io.counterfoil.events.Work.AddCustomer;
import io.counterfoil.events.Work.AddTransaction;
import io.counterfoil.events.Work.Header;
import io.counterfoil.events.Work.Line;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.events.Work.PostalAddress;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work as it is queued, in the words of qbXML. */
public final class FromWork {

    private FromWork() {}

    static Customer customer(AddCustomer work) {
        return Customer.of(
                work.name(),
                new Customer.Person(work.company(), null, work.firstName(), null, work.lastName()),
                address(work.billing()),
                address(work.shipping()),
                new Customer.Reach(work.phone(), null, null, work.email(), null));
    }

    public static Transaction kind(Form form) {
        return switch (form) {
            case SALES_RECEIPT -> Transaction.SALES_RECEIPT;
            case INVOICE -> Transaction.INVOICE;
            case SALES_ORDER -> Transaction.SALES_ORDER;
            case CREDIT_MEMO -> Transaction.CREDIT_MEMO;
        };
    }

    /**
     * The request that enters a transaction.
     *
     * @param listIds gives the ListID that a reference stands for
     */
    public static Request add(
            String requestId, AddTransaction work, Function<io.counterfoil.events.Work.Ref, String> listIds) {
        Sale sale = sale(work, Ref.id(listIds.apply(work.customer())));
        List<SaleLine> lines = work.lines().stream()
                .<SaleLine>map(line -> line(line, Ref.id(listIds.apply(line.item()))))
                .toList();
        return switch (work.form()) {
            case SALES_RECEIPT ->
                new SalesReceiptAdd(requestId, receipt(sale, work.header()), work.externalGuid(), lines);
            case INVOICE ->
                new InvoiceAdd(requestId, receivable(sale, work.header()), work.externalGuid(), List.of(), lines);
            case SALES_ORDER -> new SalesOrderAdd(requestId, order(sale, work.header()), work.externalGuid(), lines);
            case CREDIT_MEMO ->
                new CreditMemoAdd(requestId, receivable(sale, work.header()), work.externalGuid(), lines);
        };
    }

    private static Sale sale(AddTransaction work, Ref customer) {
        Header header = work.header();
        return new Sale(
                customer,
                ref(header.inClass()),
                new Heading(ref(header.template()), work.txnDate(), work.refNumber(), header.dueDate(), null, null),
                new Delivery(address(work.billing()), address(work.shipping()), null, ref(header.shipMethod()), null),
                new SalesTax(ref(header.taxItem()), null),
                new Remarks(memo(work), null, null, header.toBePrinted(), header.toBeEmailed()));
    }

    private static SalesReceipt receipt(Sale sale, Header header) {
        return new SalesReceipt(sale, header.pending(), null, ref(header.paymentMethod()), ref(header.account()));
    }

    private static Receivable receivable(Sale sale, Header header) {
        return new Receivable(sale, ref(header.account()), header.pending(), header.poNumber(), ref(header.terms()));
    }

    private static SalesOrder order(Sale sale, Header header) {
        return new SalesOrder(sale, header.poNumber(), ref(header.terms()), null);
    }

    private static ItemLine line(Line line, Ref item) {
        Ref taxCode = Ref.named(line.taxCode());
        ItemLine plain = ItemLine.of(item, line.description(), line.quantity(), line.amount(), taxCode);
        return line.inClass() == null ? plain : plain.inClass(listed(line.inClass()));
    }

    private static @Nullable Ref ref(@Nullable Listed record) {
        return record == null ? null : listed(record);
    }

    private static Ref listed(Listed record) {
        return new Ref(record.listId(), record.fullName());
    }

    /** Without its key the transaction could not be found again. */
    private static String memo(AddTransaction work) {
        if (!FreeText.of(work.memo(), Limits.LONG_TEXT).text().contains("[" + work.orderKey() + "]")) {
            throw new Unsendable("The memo does not carry the order key " + work.orderKey());
        }
        return work.memo();
    }

    private static Address address(PostalAddress address) {
        return new Address(address.lines(), address.city(), address.state(), address.postalCode(), address.country());
    }
}
