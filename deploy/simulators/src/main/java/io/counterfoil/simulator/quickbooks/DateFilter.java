package io.counterfoil.simulator.quickbooks;

import io.counterfoil.simulator.xml.Node;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Predicate;

/** Filters by the date of a transaction, both ends included. */
record DateFilter(String from, String to) implements Predicate<Entry> {

    private static final String LAST = "9999-12-31";

    /**
     * The filter of a query.
     *
     * @throws RequestRefused for a period that is not simulated
     */
    static DateFilter of(Node filter, LocalDate today) {
        LocalDate month = today.with(TemporalAdjusters.firstDayOfMonth());
        return switch (filter.text("DateMacro").orElse("")) {
            case "" ->
                new DateFilter(
                        filter.text("FromTxnDate").orElse(""),
                        filter.text("ToTxnDate").orElse(LAST));
            case "All" -> new DateFilter("", LAST);
            case "Today" -> between(today, today);
            case "Yesterday" -> between(today.minusDays(1), today.minusDays(1));
            case "ThisMonth" -> between(month, month.plusMonths(1).minusDays(1));
            case "ThisMonthToDate" -> between(month, today);
            case "LastMonth" -> between(month.minusMonths(1), month.minusDays(1));
            case "ThisCalendarYear" ->
                between(today.withDayOfYear(1), today.withMonth(12).withDayOfMonth(31));
            case "ThisCalendarYearToDate" -> between(today.withDayOfYear(1), today);
            default -> throw new RequestRefused(Status.unsupported("DateMacro"));
        };
    }

    @Override
    public boolean test(Entry entry) {
        String date = entry.required("TxnDate");
        return date.compareTo(from) >= 0 && date.compareTo(to) <= 0;
    }

    private static DateFilter between(LocalDate from, LocalDate to) {
        return new DateFilter(from.toString(), to.toString());
    }
}
