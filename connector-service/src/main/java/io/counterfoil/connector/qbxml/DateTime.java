package io.counterfoil.connector.qbxml;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * DATETIMETYPE: {@code yyyy-MM-ddTHH:mm:ss}, no {@code Z}, no fraction. Without an offset QuickBooks reads it as local
 * time of its machine. The offsets that QuickBooks gives ignore daylight saving, so what it told is given back as it was
 * (quickbooks.md section 4.5).
 */
public record DateTime(String text) {

    private static final Pattern FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}([+-]\\d{2}:\\d{2})?");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    public DateTime {
        if (!FORM.matcher(text).matches()) {
            throw new Unsendable("This is not a date and time of QuickBooks: " + text);
        }
    }

    /** The time on the clock of QuickBooks' machine. */
    public static DateTime local(LocalDateTime time) {
        return new DateTime(LOCAL.format(time));
    }

    /**
     * Surely not later than {@code time}, whatever the time zone of QuickBooks' machine, which may be up to 14 hours from
     * UTC: a whole day earlier.
     */
    public static DateTime surelyBefore(Instant time) {
        return local(LocalDateTime.ofInstant(time, ZoneOffset.UTC).minusDays(1));
    }
}
