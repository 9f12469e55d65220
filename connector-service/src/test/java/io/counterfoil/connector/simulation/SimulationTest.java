package io.counterfoil.connector.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.TaskSettled.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code -Dcounterfoil.seeds=N} lives through N stores, {@code -Dcounterfoil.seed=S} through the one of that seed. */
class SimulationTest {

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private int deaths;

    @Test
    void noOrderIsLostOrEnteredTwiceWhateverFails() {
        Long one = one();
        LongStream seeds =
                one == null ? LongStream.range(0, Long.getLong("counterfoil.seeds", 2_000)) : LongStream.of(one);
        seeds.parallel().forEach(this::live);

        System.out.printf("orders by outcome %s; the service died %d times%n", outcomes, deaths);
        assertTrue(deaths > 0 || one != null, "nothing went wrong");
        assertTrue(
                outcomes.getOrDefault(Outcome.CONFIRMED, 0)
                        > 20 * (sum() - outcomes.getOrDefault(Outcome.CONFIRMED, 0)),
                () -> "too many orders in front of a person: " + outcomes);
    }

    private static @Nullable Long one() {
        return Long.getLong("counterfoil.seed");
    }

    private int sum() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void aSeedReplaysExactly() {
        for (long seed = 0; seed < 20; seed++) {
            assertEquals(new Simulation(seed).run(), new Simulation(seed).run());
        }
    }

    private void live(long seed) {
        Simulation simulation = new Simulation(seed);
        try {
            count(simulation.run(), simulation.deaths());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "seed " + seed + ": " + e.getMessage() + "\n" + (one() == null ? "" : simulation.story()), e);
        }
    }

    private synchronized void count(Map<Outcome, Integer> ended, int died) {
        ended.forEach((outcome, count) -> outcomes.merge(outcome, count, Integer::sum));
        deaths += died;
    }
}
