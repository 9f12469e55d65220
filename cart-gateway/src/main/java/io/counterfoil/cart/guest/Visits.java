package io.counterfoil.cart.guest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Who is at which shop: one account per store, the same for all replicas. */
public interface Visits {

    /** Asks once for a place. */
    Reply enter(Store store, Pace pace);

    /** Gives the place back. */
    void leave(Place place, Parting parting);

    /** The shop is left alone for this long, as it asked. */
    void pause(Store store, Duration pause);

    /** Failures of the past count no more: somebody wants to know how it is now. */
    void forgive(Store store);

    /** Whose shop. */
    record Store(UUID tenantId, UUID storeId) {}

    /** One call's right to be there, until then. */
    record Place(Store store, Instant until) {}

    /**
     * The answer to who asks for a place.
     *
     * @param place empty: not now
     * @param delay how long it will at least take
     * @param why it has to wait
     */
    record Reply(Optional<Place> place, Duration delay, Why why) {}

    /** Why a call has to wait. */
    enum Why {
        PACE("was called as often as it may be"),
        ASKED("asked for fewer calls"),
        BROKEN("failed several times in a row");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * How a call went.
     *
     * @param reached the shop answered, well or not
     * @param pause how long it asked to be left alone
     */
    record Parting(boolean reached, Optional<Duration> pause) {}
}
