package io.counterfoil.cart.bigcommerce;

import io.counterfoil.cart.document.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** BigCommerce's moments: answered as RFC 2822, asked for as ISO 8601. */
final class BigTime {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+00:00'");

    private BigTime() {}

    static Optional<Instant> instant(Fields record, String name) {
        try {
            return Optional.of(ZonedDateTime.parse(record.code(name), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDateTime> utc(Fields record, String name) {
        return instant(record, name).map(moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    /** As version 3 of the API writes them. */
    static Optional<Instant> iso(Fields record, String name) {
        try {
            return Optional.of(OffsetDateTime.parse(record.code(name)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String text(LocalDateTime utc) {
        return ISO.format(utc);
    }
}
