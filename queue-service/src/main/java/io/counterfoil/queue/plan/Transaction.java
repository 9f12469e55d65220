package io.counterfoil.queue.plan;

import io.counterfoil.events.Form;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.PostalAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A transaction, complete but for the ListIDs of its customer and items.
 *
 * @param tax what QuickBooks will compute beside the lines
 */
public record Transaction(
        Form form,
        Customer customer,
        LocalDate txnDate,
        Marker marker,
        String memo,
        PostalAddress billing,
        PostalAddress shipping,
        Work.Header header,
        boolean checkFirst,
        List<Line> lines,
        BigDecimal tax,
        BigDecimal total)
        implements Plan {

    public Transaction {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param items names of QuickBooks items: the first that exists is taken
     * @param quantity null for lines that have none
     * @param amount signed, two decimals
     * @param taxCode name of the sales tax code
     */
    public record Line(
            List<String> items,
            String description,
            @Nullable BigDecimal quantity,
            BigDecimal amount,
            String taxCode) {

        public Line {
            items = List.copyOf(items);
        }
    }

    /** The work for connector-service, once it is known how to refer to the customer and the items. */
    public Work.AddTransaction work(UUID externalGuid, Work.Ref customerRef, Function<List<String>, Work.Ref> itemRef) {
        List<Work.Line> itemLines = lines.stream()
                .map(line -> new Work.Line(
                        itemRef.apply(line.items()),
                        line.description(),
                        line.quantity(),
                        line.amount(),
                        line.taxCode(),
                        header.inClass()))
                .toList();
        return new Work.AddTransaction(
                form,
                customerRef,
                txnDate,
                marker.refNumber(),
                memo,
                marker.orderKey(),
                externalGuid,
                billing,
                shipping,
                header,
                checkFirst,
                itemLines,
                total);
    }

    @Override
    public <T> T accept(Cases<T> cases) {
        return cases.transaction(this);
    }
}
