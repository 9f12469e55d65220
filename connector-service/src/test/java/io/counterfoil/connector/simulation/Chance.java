package io.counterfoil.connector.simulation;

import io.counterfoil.connector.session.Identifiers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Everything that is left to chance in one run of the simulation, from one seed. */
final class Chance implements Identifiers {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    int below(int n) {
        return random.nextInt(n);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    Duration upTo(Duration longest) {
        return Duration.ofMillis((long) (random.nextDouble() * longest.toMillis()));
    }

    @Override
    public UUID session() {
        return uuid();
    }

    @Override
    public UUID pull() {
        return uuid();
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public String ticket() {
        return "ticket-" + uuid();
    }

    @Override
    public String messageSet() {
        return Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }
}
