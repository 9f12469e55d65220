package io.counterfoil.cart.reading;

import java.time.LocalDateTime;

/**
 * Where reading goes on in a cart whose refunds do not move the order: orders and refunds are followed each on its own,
 * in turns.
 *
 * @param onRefunds whether it is the refunds' turn
 */
public record Trails(Keyset orders, Keyset refunds, boolean onRefunds) {

    public static Trails since(LocalDateTime at) {
        return new Trails(Keyset.since(at), Keyset.since(at), false);
    }

    public static Trails parse(String text) {
        String[] parts = text.split(" ", 3);
        return new Trails(Keyset.parse(parts[0]), Keyset.parse(parts[1]), parts.length > 2);
    }

    public Keyset turn() {
        return onRefunds ? refunds : orders;
    }

    /** After the step of whose turn it was. */
    public Trails stepped(Keyset.Step step) {
        return onRefunds
                ? new Trails(orders, step.keyset(), step.more())
                : new Trails(step.keyset(), refunds, !step.more());
    }

    /** Whether going on at once may find more, after that step. */
    public boolean more(Keyset.Step step) {
        return step.more() || !onRefunds;
    }

    @Override
    public String toString() {
        return orders + " " + refunds + (onRefunds ? " refunds" : "");
    }
}
