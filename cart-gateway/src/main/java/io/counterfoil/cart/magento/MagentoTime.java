package io.counterfoil.cart.magento;

import io.counterfoil.cart.document.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Magento's moments: UTC, whole seconds, no zone. */
final class MagentoTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private MagentoTime() {}

    static Optional<LocalDateTime> utc(Fields record, String name) {
        try {
            return Optional.of(LocalDateTime.parse(record.code(name), FORMAT));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(Fields record, String name) {
        return utc(record, name).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    static String text(LocalDateTime time) {
        return FORMAT.format(time);
    }
}
