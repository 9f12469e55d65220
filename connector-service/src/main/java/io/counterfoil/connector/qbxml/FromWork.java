package io.counterfoil.connector.qbxml;

import io.counterfoil.events.Work.AddCustomer;
import io.counterfoil.events.Work.AddSalesReceipt;
import io.counterfoil.events.Work.PostalAddress;
import io.counterfoil.events.Work.ReceiptLine;
import java.util.List;
import java.util.function.Function;

/** Work as it is queued, in the words of qbXML. */
final class FromWork {

    /** The sales tax code that every US company file has for what is not taxed. */
    private static final Ref NON_TAXABLE = Ref.named("Non");

    private FromWork() {}

    static Customer customer(AddCustomer work) {
        return Customer.of(
                work.name(),
                new Customer.Person(work.company(), null, work.firstName(), null, work.lastName()),
                address(work.billing()),
                address(work.shipping()),
                new Customer.Reach(work.phone(), null, null, work.email(), null));
    }

    static Sale sale(AddSalesReceipt work, Function<io.counterfoil.events.Work.Ref, String> listIds) {
        return Sale.to(Ref.id(listIds.apply(work.customer())))
                .dated(work.txnDate(), work.refNumber())
                .delivered(Delivery.between(address(work.billing()), address(work.shipping())))
                .remarking(Remarks.memo(memo(work)));
    }

    static List<SaleLine> lines(AddSalesReceipt work, Function<io.counterfoil.events.Work.Ref, String> listIds) {
        return work.lines().stream()
                .<SaleLine>map(line -> line(line, Ref.id(listIds.apply(line.item()))))
                .toList();
    }

    private static ItemLine line(ReceiptLine line, Ref item) {
        return ItemLine.of(item, line.description(), line.quantity(), line.amount(), NON_TAXABLE);
    }

    /** Without its key the receipt could not be found again. */
    private static String memo(AddSalesReceipt work) {
        if (!FreeText.of(work.memo(), Limits.LONG_TEXT).text().contains("[" + work.orderKey() + "]")) {
            throw new Unsendable("The memo does not carry the order key " + work.orderKey());
        }
        return work.memo();
    }

    private static Address address(PostalAddress address) {
        return new Address(address.lines(), address.city(), address.state(), address.postalCode(), address.country());
    }
}
