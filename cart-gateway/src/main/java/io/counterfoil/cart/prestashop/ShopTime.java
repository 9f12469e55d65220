package io.counterfoil.cart.prestashop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** PrestaShop's moments: local to the shop, whole seconds, no zone; zeros for none. */
final class ShopTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private ShopTime() {}

    static Optional<LocalDateTime> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORMAT));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> read(String text, ZoneId zone) {
        return read(text).map(time -> time.atZone(zone).toInstant());
    }

    static String text(LocalDateTime time) {
        return FORMAT.format(time);
    }
}
