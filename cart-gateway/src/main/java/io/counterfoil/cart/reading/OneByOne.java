package io.counterfoil.cart.reading;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads orders each with calls of its own. What is read before a trouble, or in a minute, is kept: a cart that often
 * fails or is slow would else begin the same page for ever.
 *
 * @param orders those that were read
 * @param at where reading stands
 * @param all whether none is left
 */
public record OneByOne<C>(List<SeenOrder> orders, C at, boolean all) {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    public OneByOne {
        orders = List.copyOf(orders);
    }

    /**
     * Reads the orders at these places, one after the other.
     *
     * @param order one order; empty when it is none to keep
     * @param passed where reading stands behind it
     */
    public static <C, T> Outcome<OneByOne<C>> read(
            List<T> places,
            C start,
            Function<T, Outcome<Optional<SeenOrder>>> order,
            BiFunction<C, T, C> passed,
            Clock clock) {
        Instant enough = clock.instant().plus(LONG_ENOUGH);
        List<SeenOrder> orders = new ArrayList<>();
        List<Trouble> troubles = new ArrayList<>();
        C at = start;
        int read = 0;
        for (T place : places) {
            if (read > 0 && clock.instant().isAfter(enough)) {
                break;
            }
            Optional<SeenOrder> found = order.apply(place).fold(got -> got, trouble -> {
                troubles.add(trouble);
                return Optional.empty();
            });
            if (!troubles.isEmpty()) {
                break;
            }
            found.ifPresent(orders::add);
            at = passed.apply(at, place);
            read++;
        }
        return read == 0 && !troubles.isEmpty()
                ? new Outcome.Failed<>(troubles.get(0))
                : Outcome.of(new OneByOne<>(orders, at, read == places.size()));
    }
}
