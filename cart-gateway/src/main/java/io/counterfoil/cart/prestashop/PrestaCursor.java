package io.counterfoil.cart.prestashop;

import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Keyset;
import io.counterfoil.cart.reading.Trails;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * Where reading goes on, in the shop's local time: PrestaShop keeps no other.
 *
 * @param zone of the shop when the moments were read
 */
record PrestaCursor(ZoneId zone, Trails trails) {

    private static final int OVERLAP_SECONDS = 2;

    /** Before the shop was asked for its zone. */
    static Cursor start(Instant from) {
        return new Cursor(from.toString());
    }

    static PrestaCursor of(Cursor cursor, ZoneId zoneNow) {
        String[] parts = cursor.text().split(" ", 2);
        if (parts.length < 2) {
            return new PrestaCursor(zoneNow, Trails.since(local(Instant.parse(parts[0]), zoneNow)));
        }
        return new PrestaCursor(ZoneId.of(parts[0]), Trails.parse(parts[1])).in(zoneNow);
    }

    /** Somebody moved the shop's clock: what is saved from now on may have earlier local times than what was read. */
    private PrestaCursor in(ZoneId zoneNow) {
        return zoneNow.equals(zone)
                ? this
                : new PrestaCursor(
                        zoneNow,
                        new Trails(
                                moved(trails.orders(), zoneNow), moved(trails.refunds(), zoneNow), trails.onRefunds()));
    }

    private Keyset moved(Keyset keyset, ZoneId zoneNow) {
        LocalDateTime there = local(keyset.at().atZone(zone).toInstant(), zoneNow);
        return Keyset.since(there.isBefore(keyset.at()) ? there : keyset.at());
    }

    /** A run begins a little earlier; in the hour that comes twice in autumn, at its beginning. */
    LocalDateTime overlap(LocalDateTime at) {
        LocalDateTime earlier = at.minusSeconds(OVERLAP_SECONDS);
        ZoneOffsetTransition change = zone.getRules().getTransition(earlier);
        return change != null && change.isOverlap() ? change.getDateTimeAfter() : earlier;
    }

    Cursor cursor() {
        return new Cursor(zone + " " + trails);
    }

    private static LocalDateTime local(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().withNano(0);
    }
}
