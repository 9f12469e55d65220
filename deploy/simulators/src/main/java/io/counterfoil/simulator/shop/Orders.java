package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The orders that the shop has now. */
public final class Orders {

    private static final List<String> DATES = List.of("date_created", "date_modified", "date_paid", "date_completed");

    private final Map<Long, ShopOrder> byId = new TreeMap<>();
    private final ZoneId zone;
    private final Clock clock;

    Orders(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** An order comes in, or comes again changed: all its dates that are set become now, each with its UTC twin. */
    public synchronized void arrive(ObjectNode order) {
        ObjectNode stamped = order.deepCopy();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        for (String date : DATES) {
            boolean set = date.equals("date_modified") || date.equals("date_created") || stamped.hasNonNull(date);
            stamp(stamped, date, set ? Optional.of(now) : Optional.empty());
        }
        ShopOrder arrived = new ShopOrder(stamped);
        byId.put(arrived.id(), arrived);
    }

    /** Keeps an order as it is, dates included. */
    synchronized void keep(ObjectNode order) {
        ShopOrder kept = new ShopOrder(order.deepCopy());
        byId.put(kept.id(), kept);
    }

    synchronized List<ShopOrder> all() {
        return new ArrayList<>(byId.values());
    }

    synchronized Optional<ShopOrder> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void stamp(ObjectNode order, String date, Optional<Instant> when) {
        order.put(
                date,
                when.map(now -> LocalDateTime.ofInstant(now, zone))
                        .map(Orders::written)
                        .orElse(null));
        order.put(
                date + "_gmt",
                when.map(now -> LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                        .map(Orders::written)
                        .orElse(null));
    }

    private static String written(LocalDateTime time) {
        String text = time.toString();
        return text.length() == "2026-11-22T02:57".length() ? text + ":00" : text;
    }
}
