package io.counterfoil.cart.guest;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.guest.Visits.Parting;
import io.counterfoil.cart.guest.Visits.Place;
import io.counterfoil.cart.guest.Visits.Store;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls shops as often as they bear it, and leaves them alone when they ask for it or fail. */
public final class Guest {

    /** A call that has to wait longer is given up: somebody else may use the thread. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Visits visits;
    private final Duration unasked;
    private final Duration patience;

    /** @param unasked how long a shop is left alone that wants fewer calls and does not say for how long */
    public Guest(Visits visits, Duration unasked) {
        this(visits, unasked, PATIENCE);
    }

    Guest(Visits visits, Duration unasked, Duration patience) {
        this.visits = visits;
        this.unasked = unasked;
        this.patience = patience;
    }

    /** Makes one call when it is its turn. */
    public <T> Outcome<T> call(
            CartConnection connection, Pace pace, Supplier<Outcome<T>> call, Function<T, Optional<Duration>> pause) {
        return enter(store(connection), pace).then(place -> {
            Parting parting = new Parting(false, Optional.empty());
            try {
                Outcome<T> outcome = call.get();
                parting = outcome.fold(value -> new Parting(true, pause.apply(value)), this::after);
                return outcome;
            } finally {
                visits.leave(place, parting);
            }
        });
    }

    /** The shop said in its answer that it wants a rest. */
    public void pause(CartConnection connection, Duration pause) {
        visits.pause(store(connection), pause);
    }

    private static Store store(CartConnection connection) {
        return new Store(connection.tenantId(), connection.storeId());
    }

    private Outcome<Place> enter(Store store, Pace pace) {
        Visits.Reply reply = visits.enter(store, pace);
        long left = patience.toNanos();
        while (reply.place().isEmpty() && reply.delay().toNanos() <= left) {
            left -= reply.delay().toNanos();
            await(reply.delay());
            reply = visits.enter(store, pace);
        }
        Visits.Reply last = reply;
        return reply.place().map(Outcome::of).orElseGet(() -> new Outcome.Failed<>(leftAlone(last)));
    }

    private static Trouble leftAlone(Visits.Reply reply) {
        return Trouble.of(
                        Trouble.Kind.LEFT_ALONE,
                        "The cart " + reply.why().words() + " and is left alone for "
                                + Math.max(1, reply.delay().toSeconds()) + " seconds. It goes on by itself then.")
                .waiting(Optional.of(reply.delay()));
    }

    private Parting after(Trouble trouble) {
        return switch (trouble.kind()) {
            case NAME_NOT_FOUND, CONNECTION_REFUSED, TLS, NOT_REACHED, TIMED_OUT, TRUNCATED, SERVER_ERROR ->
                new Parting(false, trouble.waitAtLeast());
            case RATE_LIMITED ->
                new Parting(true, Optional.of(trouble.waitAtLeast().orElse(unasked)));
            case NOT_FOUND,
                    NOT_THIS_CART,
                    WRONG_KEY,
                    MISSING_RIGHT,
                    CLOCK_SKEW,
                    BLOCKED,
                    HTTPS_ENFORCED,
                    NOT_JSON,
                    ADDRESS_REFUSED,
                    REFUSED,
                    LEFT_ALONE -> new Parting(true, Optional.empty());
        };
    }

    private static void await(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("this service is stopping");
        }
    }
}
