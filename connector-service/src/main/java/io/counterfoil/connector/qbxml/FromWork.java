package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Form;
import io.counterfoil.events.Work.AddCustomer;
import io.counterfoil.events.Work.AddItem;
import io.counterfoil.events.Work.AddTransaction;
import io.counterfoil.events.Work.Header;
import io.counterfoil.events.Work.Line;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.events.Work.ModTransaction;
import io.counterfoil.events.Work.PostalAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
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
        Header header = header(work, listIds);
        Sale sale = sale(work, header, Ref.id(listIds.apply(work.customer())));
        List<SaleLine> lines = work.lines().stream()
                .<SaleLine>map(line -> line(line, Ref.id(listIds.apply(line.item()))))
                .toList();
        return switch (work.form()) {
            case SALES_RECEIPT -> new SalesReceiptAdd(requestId, receipt(sale, header), work.externalGuid(), lines);
            case INVOICE -> new InvoiceAdd(requestId, receivable(sale, header), work.externalGuid(), List.of(), lines);
            case SALES_ORDER -> new SalesOrderAdd(requestId, order(sale, header), work.externalGuid(), lines);
            case CREDIT_MEMO -> new CreditMemoAdd(requestId, receivable(sale, header), work.externalGuid(), lines);
        };
    }

    private static Header header(AddTransaction work, Function<io.counterfoil.events.Work.Ref, String> listIds) {
        Header header = work.header();
        return header.by(known(header.paymentMethod(), listIds), known(header.shipMethod(), listIds));
    }

    /** In the place of what a task added stands what QuickBooks calls it. */
    private static @Nullable Listed known(
            @Nullable Listed record, Function<io.counterfoil.events.Work.Ref, String> listIds) {
        return record == null || record.task() == null
                ? record
                : Listed.id(listIds.apply(io.counterfoil.events.Work.Ref.firstOf(record.task())));
    }

    /** The request that adds an item. */
    public static Request add(String requestId, AddItem work) {
        ItemName name = ItemName.of(work.name());
        Item item =
                switch (work.createAs()) {
                    case INVENTORY -> new InventoryItem(name, Goods.PLAIN, stocked(work), null, null, opening(work));
                    case ASSEMBLY ->
                        new AssemblyItem(name, Goods.PLAIN, stocked(work), null, null, opening(work), List.of());
                    case NON_INVENTORY -> new NonInventoryItem(name, Goods.PLAIN, trade(work));
                    case SERVICE -> new ServiceItem(name, null, trade(work));
                };
        return new ItemAdd(requestId, item, work.externalGuid());
    }

    /** What it is worth is what it cost; without that QuickBooks books it as worth nothing. */
    private static Opening opening(AddItem work) {
        BigDecimal level = work.stockLevel();
        if (level == null || level.signum() <= 0) {
            return Opening.NONE;
        }
        BigDecimal value =
                work.cost() == null ? null : level.multiply(work.cost()).setScale(2, RoundingMode.HALF_UP);
        return new Opening(level, value, null);
    }

    private static Stocked stocked(AddItem work) {
        return new Stocked(
                work.description(),
                work.price(),
                listed(work.incomeAccount()),
                work.description(),
                work.cost(),
                ref(work.cogsAccount()),
                null,
                ref(work.assetAccount()));
    }

    private static Trade trade(AddItem work) {
        return work.expenseAccount() == null
                ? new Trade.SalesOrPurchase(
                        work.description(),
                        work.price() == null ? null : Rate.each(work.price()),
                        listed(work.incomeAccount()))
                : new Trade.SalesAndPurchase(
                        work.description(),
                        work.price(),
                        listed(work.incomeAccount()),
                        work.description(),
                        work.cost(),
                        listed(work.expenseAccount()),
                        null);
    }

    /** The request that changes a transaction; its lines are replaced, or stay when there are none. */
    public static Request mod(
            String requestId, ModTransaction change, Function<io.counterfoil.events.Work.Ref, String> listIds) {
        AddTransaction work = change.as();
        if (!FreeText.of(work.memo(), Limits.LONG_TEXT).text().contains("[" + change.mark() + "]")) {
            throw new Unsendable("The memo does not carry the mark of the change, " + change.mark());
        }
        Version of = new Version(change.txnId(), change.editSequence());
        Header header = header(work, listIds);
        Sale sale = sale(work, header, Ref.id(listIds.apply(work.customer())));
        List<LineMod> lines = work.lines().stream()
                .map(line -> LineMod.added(line(line, Ref.id(listIds.apply(line.item())))))
                .toList();
        return switch (work.form()) {
            case SALES_RECEIPT -> new SalesReceiptMod(requestId, of, receipt(sale, header), lines);
            case INVOICE -> new InvoiceMod(requestId, of, receivable(sale, header), lines);
            case SALES_ORDER -> new SalesOrderMod(requestId, of, order(sale, header), lines);
            case CREDIT_MEMO -> new CreditMemoMod(requestId, of, receivable(sale, header), lines);
        };
    }

    private static Sale sale(AddTransaction work, Header header, Ref customer) {
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
        Ref taxCode = line.taxCode().isEmpty() ? null : Ref.named(line.taxCode());
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
