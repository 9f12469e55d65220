package io.counterfoil.admin.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A day's orders of one currency, as the cart and as QuickBooks has them, as queue-service adds them up.
 *
 * @param entered how many stand in QuickBooks
 * @param cartTotal of all
 * @param booksTotal of those in QuickBooks
 */
record DayFigures(LocalDate day, String currency, int orders, int entered, String cartTotal, String booksTotal) {

    private static final Comparator<Key> BY_DAY = Comparator.comparing(Key::day).thenComparing(Key::currency);

    /** All that there are. */
    record Days(List<DayFigures> items) {

        static final Days NONE = new Days(List.of());

        Days {
            items = List.copyOf(items);
        }
    }

    private record Key(LocalDate day, String currency) {}

    /** Of several stores, the oldest day first. */
    static List<DayFigures> sum(Collection<DayFigures> days) {
        return days.stream()
                .collect(groupingBy(day -> new Key(day.day(), day.currency()), () -> new TreeMap<>(BY_DAY), toList()))
                .values()
                .stream()
                .map(same -> same.stream().reduce(DayFigures::plus).orElseThrow())
                .toList();
    }

    private DayFigures plus(DayFigures other) {
        return new DayFigures(
                day,
                currency,
                orders + other.orders,
                entered + other.entered,
                cart().add(other.cart()).toPlainString(),
                books().add(other.books()).toPlainString());
    }

    private BigDecimal cart() {
        return new BigDecimal(cartTotal);
    }

    private BigDecimal books() {
        return new BigDecimal(booksTotal);
    }

    /** What of a day is still missing in QuickBooks. */
    public BigDecimal missing() {
        return cart().subtract(books());
    }

    public boolean ties() {
        return missing().signum() == 0;
    }
}
