package io.counterfoil.cart.writing;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to be done at carts. A claim that is no longer good changes nothing. */
interface Writes {

    /**
     * Keeps it in place of an older version.
     *
     * @return the version that will not be tried any more, when there is one: an older pending one, or this one
     */
    Optional<UUID> add(Pending.New write);

    /** Claims stores that have something to do and whose turn it is, the longest due first. */
    List<WriteTurn> claimDue(int most);

    /** The next of one kind: what a person waits for first, then the oldest. */
    List<Pending> next(WriteTurn turn, int most);

    /** Keeps the claim; false when it is lost. */
    boolean keep(WriteTurn turn);

    /** Ends one; false when a newer version has taken its place meanwhile. */
    boolean settle(WriteTurn turn, Pending pending, @Nullable Refusal refusal);

    /** Ends the claim. */
    void end(WriteTurn turn);

    /** Ends the claim with a trouble: all is left for a while. */
    void fail(WriteTurn turn, Trouble trouble, Duration pause);

    /** Somebody set the connection up: tried at once. */
    void connected(UUID tenantId, UUID storeId);
}
