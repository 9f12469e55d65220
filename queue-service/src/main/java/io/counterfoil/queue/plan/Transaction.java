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
 * @param newItems items that have to be added first
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
        List<NewItem> newItems,
        BigDecimal tax,
        BigDecimal total)
        implements Plan {

    public Transaction {
        lines = List.copyOf(lines);
        newItems = List.copyOf(newItems);
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

    /** The same, with a mark in the memo by which a change is found again. */
    public Transaction remembering(String mark) {
        String more = " [" + mark + "]";
        return new Transaction(
                form,
                customer,
                txnDate,
                marker,
                memo.length() + more.length() <= Limits.MEMO ? memo + more : "[" + marker.orderKey() + "]" + more,
                billing,
                shipping,
                header,
                checkFirst,
                lines,
                newItems,
                tax,
                total);
    }

    /** The work for connector-service, once it is known how to refer to the customer and the items. */
    public Work.AddTransaction work(UUID externalGuid, Work.Ref customerRef, Function<List<String>, Work.Ref> itemRef) {
        return work(externalGuid, customerRef, itemRef, header);
    }

    /** The same, with methods that tasks add. */
    public Work.AddTransaction work(
            UUID externalGuid, Work.Ref customerRef, Function<List<String>, Work.Ref> itemRef, Work.Header known) {
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
                known,
                checkFirst,
                itemLines,
                total);
    }

    @Override
    public <T> T accept(Cases<T> cases) {
        return cases.transaction(this);
    }
}
