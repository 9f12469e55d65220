package io.counterfoil.simulator.quickbooks;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * Time on QuickBooks' machine. QuickBooks writes the time of the wall clock with the zone's winter offset all year, so
 * the offset is wrong in summer; a time without an offset is the wall clock.
 */
final class CompanyTime {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final Clock clock;

    CompanyTime(Clock clock) {
        this.clock = clock;
    }

    String now() {
        return LocalDateTime.now(clock)
                .truncatedTo(ChronoUnit.SECONDS)
                .atOffset(winterOffset())
                .format(WRITTEN);
    }

    long epochSecond() {
        return clock.instant().getEpochSecond();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The wall clock for the beginning of a filter, in each of the forms that QuickBooks takes. */
    LocalDateTime from(String written) {
        return wallClock(written, "0000-00-00T00:00:00");
    }

    /** The wall clock for the end of a filter; what is left out means the last moment. */
    LocalDateTime to(String written) {
        return wallClock(written, "0000-00-00T23:59:59");
    }

    private LocalDateTime wallClock(String written, String pattern) {
        try {
            return written.length() > pattern.length()
                    ? OffsetDateTime.parse(written, WRITTEN)
                            .withOffsetSameInstant(winterOffset())
                            .toLocalDateTime()
                    : LocalDateTime.parse(written + pattern.substring(written.length()));
        } catch (DateTimeParseException noSuchTime) {
            throw new RequestRefused(Status.invalidDate(written));
        }
    }

    private ZoneOffset winterOffset() {
        return clock.getZone().getRules().getStandardOffset(clock.instant());
    }
}
