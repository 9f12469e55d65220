package io.counterfoil.simulator.shop;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filters by date as WooCommerce really applies them. A time with a zone is turned into shop time and then compared
 * with the column that {@code dates_are_gmt} names: with the flag it is off by the shop's offset.
 */
record DateFilter(Request request, ZoneId zone) {

    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}:\\d{2})(?:\\.\\d+)?(Z|[+-]\\d{2}(?::\\d{2})?)?");
    private static final DateTimeFormatter WITH_ZONE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm", "Z")
            .toFormatter();

    Predicate<ShopOrder> filter() {
        return changed("modified_after", "date_modified", LocalDateTime::isAfter)
                .and(changed("modified_before", "date_modified", LocalDateTime::isBefore))
                .and(changed("after", "date_created", LocalDateTime::isAfter))
                .and(changed("before", "date_created", LocalDateTime::isBefore));
    }

    private interface Side {
        boolean holds(LocalDateTime order, LocalDateTime bound);
    }

    private Predicate<ShopOrder> changed(String parameter, String column, Side side) {
        Optional<LocalDateTime> bound = request.parameter(parameter).map(text -> bound(parameter, text));
        String compared = isGmt() ? column + "_gmt" : column;
        return order ->
                bound.map(time -> side.holds(order.time(compared), time)).orElse(true);
    }

    private boolean isGmt() {
        return request.parameter("dates_are_gmt")
                .filter(flag -> flag.equals("true") || flag.equals("1"))
                .isPresent();
    }

    private LocalDateTime bound(String parameter, String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw ApiError.invalid(parameter, "rest_invalid_date", "Invalid date.");
        }
        String naive = time.group(1) + "T" + time.group(2);
        return time.group(3) == null
                ? LocalDateTime.parse(naive)
                : OffsetDateTime.parse(naive + time.group(3), WITH_ZONE)
                        .atZoneSameInstant(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.SECONDS);
    }
}
