package io.counterfoil.admin.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A day's orders of one currency, as the cart and as QuickBooks has them.
 *
 * @param inQuickBooks how many stand in QuickBooks
 * @param cartTotal of all
 * @param booksTotal of those in QuickBooks
 */
record DayFigures(
        LocalDate day, String currency, int orders, int inQuickBooks, BigDecimal cartTotal, BigDecimal booksTotal) {

    private record Key(LocalDate day, String currency) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : currency.compareTo(other.currency);
        }
    }

    /** The oldest day first. */
    static List<DayFigures> of(List<OrderRow> orders) {
        Map<Key, List<OrderRow>> days = orders.stream()
                .collect(groupingBy(order -> new Key(order.orderDate(), order.currency()), TreeMap::new, toList()));
        return days.entrySet().stream()
                .map(day -> of(day.getKey(), day.getValue()))
                .toList();
    }

    public BigDecimal missing() {
        return cartTotal.subtract(booksTotal);
    }

    public boolean ties() {
        return missing().signum() == 0;
    }

    private static DayFigures of(Key key, List<OrderRow> orders) {
        List<OrderRow> exported = orders.stream().filter(OrderRow::exported).toList();
        return new DayFigures(
                key.day(),
                key.currency(),
                orders.size(),
                exported.size(),
                orders.stream().map(OrderRow::total).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add),
                exported.stream()
                        .map(OrderRow::booksTotal)
                        .map(total -> total == null ? BigDecimal.ZERO : new BigDecimal(total))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
