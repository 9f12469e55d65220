package io.counterfoil.admin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Refused sign-ins of the last quarter of an hour, by address and by name. One address gets ten tries at a name and a
 * hundred at all; a name gets a hundred from all addresses. Each replica counts for itself.
 */
final class Throttle {

    static final Duration REMEMBERED = Duration.ofMinutes(15);
    static final int OF_A_PAIR = 10;
    static final int OF_AN_ADDRESS = 100;
    static final int OF_A_NAME = 100;

    /** Beyond that many names and addresses the oldest are forgotten. */
    private static final int MOST = 50_000;

    private final Map<String, Deque<Instant>> refusals = new HashMap<>();
    private final Clock clock;

    Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long nobody from there can sign in as this user; nothing when he can. */
    synchronized Duration wait(String address, String name) {
        Instant now = clock.instant();
        Duration pair = wait("p" + address + " " + name, OF_A_PAIR, now);
        Duration all = longer(wait("a" + address, OF_AN_ADDRESS, now), wait("n" + name, OF_A_NAME, now));
        return longer(pair, all);
    }

    synchronized void refused(String address, String name) {
        Instant now = clock.instant();
        if (refusals.size() > MOST) {
            refusals.values().removeIf(times -> isOver(times.getLast(), now));
        }
        if (refusals.size() > MOST) {
            refusals.clear();
        }
        count("p" + address + " " + name, OF_A_PAIR, now);
        count("a" + address, OF_AN_ADDRESS, now);
        count("n" + name, OF_A_NAME, now);
    }

    synchronized void succeeded(String address, String name) {
        refusals.remove("p" + address + " " + name);
    }

    private void count(String key, int most, Instant now) {
        Deque<Instant> times = refusals.computeIfAbsent(key, unknown -> new ArrayDeque<>());
        times.addLast(now);
        if (times.size() > most) {
            times.removeFirst();
        }
    }

    private Duration wait(String key, int most, Instant now) {
        Deque<Instant> times = refusals.get(key);
        return times == null || times.size() < most || isOver(times.getFirst(), now)
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(REMEMBERED));
    }

    private static boolean isOver(Instant time, Instant now) {
        return !now.isBefore(time.plus(REMEMBERED));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
