package io.counterfoil.queue.plan;

import io.counterfoil.events.Work;
import io.counterfoil.events.Work.PostalAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A sales receipt, complete but for the ListIDs of its customer and items. */
public record Receipt(
        Customer customer,
        LocalDate txnDate,
        Marker marker,
        String memo,
        PostalAddress billing,
        PostalAddress shipping,
        List<Line> lines,
        BigDecimal total)
        implements Plan {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param items names of QuickBooks items: the first that exists is taken
     * @param quantity null for lines that have none
     * @param amount signed, two decimals
     */
    public record Line(
            List<String> items,
            String description,
            @Nullable BigDecimal quantity,
            BigDecimal amount) {

        public Line {
            items = List.copyOf(items);
        }
    }

    /** The work for connector-service, once it is known how to refer to the customer and the items. */
    public Work.AddSalesReceipt work(
            UUID externalGuid, Work.Ref customerRef, Function<List<String>, Work.Ref> itemRef) {
        List<Work.ReceiptLine> receiptLines = lines.stream()
                .map(line -> new Work.ReceiptLine(
                        itemRef.apply(line.items()), line.description(), line.quantity(), line.amount()))
                .toList();
        return new Work.AddSalesReceipt(
                customerRef,
                txnDate,
                marker.refNumber(),
                memo,
                marker.orderKey(),
                externalGuid,
                billing,
                shipping,
                receiptLines,
                total);
    }

    @Override
    public <T> T accept(Cases<T> cases) {
        return cases.receipt(this);
    }
}
