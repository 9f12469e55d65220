package io.counterfoil.cart.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Every call may be made at once: for carts that nobody else calls, such as those of a test. */
public final class FreeVisits implements Visits {

    @Override
    public Reply enter(Store store, Pace pace) {
        return new Reply(Optional.of(new Place(store, Instant.MAX)), Duration.ZERO, Why.PACE);
    }

    @Override
    public void leave(Place place, Parting parting) {}

    @Override
    public void pause(Store store, Duration pause) {}

    @Override
    public void forgive(Store store) {}
}
