package io.counterfoil.connector.qbxml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as QuickBooks has it.
 *
 * @param kind as qbXML names it: {@code Invoice}, {@code SalesReceipt}, ...
 * @param version TxnID and EditSequence
 * @param txnNumber QuickBooks' own counter; empty when not told
 * @param txnDate null when not told
 * @param timeCreated as QuickBooks told it; its offset ignores daylight saving
 * @param customer null for what has none
 * @param externalGuid in braces; empty when it has none
 * @param lines empty unless they were asked for; those of a group follow the line of the group
 */
public record TransactionRet(
        String kind,
        Version version,
        String txnNumber,
        String refNumber,
        @Nullable LocalDate txnDate,
        String timeCreated,
        String timeModified,
        @Nullable Referred customer,
        String memo,
        String externalGuid,
        Totals totals,
        List<Line> lines) {

    public TransactionRet {
        lines = List.copyOf(lines);
    }

    /**
     * The sums that QuickBooks computed; null where it told none.
     *
     * @param total of an invoice, which tells none: subtotal and tax
     */
    public record Totals(
            @Nullable BigDecimal subtotal,
            @Nullable BigDecimal salesTax,
            @Nullable BigDecimal total) {

        private static Totals from(Reply.Entry record) {
            return new Totals(
                    record.number("Subtotal").orElse(null),
                    record.number("SalesTaxTotal").orElse(null),
                    record.number("TotalAmount").or(() -> ofInvoice(record)).orElse(null));
        }

        private static Optional<BigDecimal> ofInvoice(Reply.Entry record) {
            return record.number("Subtotal").map(subtotal -> subtotal.add(record.amount("SalesTaxTotal")));
        }
    }

    /**
     * A line; null where it has none.
     *
     * @param item the item, or the group of items
     */
    public record Line(
            String txnLineId,
            @Nullable Referred item,
            String description,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal amount,
            @Nullable Referred salesTaxCode) {

        private static Line from(Reply.Entry line) {
            return new Line(
                    line.field("TxnLineID"),
                    line.ref("ItemRef").or(() -> line.ref("ItemGroupRef")).orElse(null),
                    line.field("Desc"),
                    line.number("Quantity")
                            .or(() -> line.number("QuantityDifference"))
                            .orElse(null),
                    line.number("Rate").orElse(null),
                    line.number("Amount")
                            .or(() -> line.number("TotalAmount"))
                            .or(() -> line.number("ValueDifference"))
                            .orElse(null),
                    line.ref("SalesTaxCodeRef").orElse(null));
        }
    }

    public static TransactionRet from(Reply.Entry record) {
        return new TransactionRet(
                record.element().replaceFirst("Ret$", ""),
                Returned.version(record),
                record.field("TxnNumber"),
                record.field("RefNumber"),
                Dates.date(record.field("TxnDate")).orElse(null),
                record.field("TimeCreated"),
                record.field("TimeModified"),
                record.ref("CustomerRef").orElse(null),
                record.field("Memo"),
                record.field("ExternalGUID"),
                Totals.from(record),
                lines(record));
    }

    private static List<Line> lines(Reply.Entry record) {
        Predicate<Reply.Entry> line = entry -> entry.element().matches("[A-Za-z]+Line(Group)?Ret");
        return record.children().stream()
                .filter(line)
                .<Line>mapMulti((entry, all) -> {
                    all.accept(Line.from(entry));
                    entry.children().stream().filter(line).map(Line::from).forEach(all);
                })
                .toList();
    }
}
