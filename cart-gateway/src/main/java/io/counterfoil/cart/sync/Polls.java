package io.counterfoil.cart.sync;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.events.StoreChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When each store is polled, by whom, and how far it was read. A claim that is no longer good changes nothing. */
public interface Polls {

    /** Takes over what admin-api says of a store, unless a later version is known. */
    void learn(StoreChanged store);

    /** Somebody set the connection up: polled at once; from the beginning, when it is another shop. */
    void connected(UUID tenantId, UUID storeId, boolean anotherShop);

    /**
     * Claims stores that are due, the longest due first; a store is claimed by one caller at a time.
     *
     * @param troubled those that were in trouble last time, or the others
     * @param ahead stores whose turn comes within this time, too: the claim says when
     */
    List<Claim> claimDue(int most, boolean troubled, Duration ahead);

    /** Moves the cursor and keeps the claim. */
    Moved move(Claim claim, Cursor cursor);

    /** Whether the claim still holds; it does for a while longer then. */
    boolean keep(Claim claim);

    /** Orders up to this one are reconciled; empty: all are, and it begins anew after a while. */
    void reconciled(Claim claim, String lastOrder);

    /**
     * The cart says that something changed: polled soon, and once more when it is just being polled.
     *
     * @return whether the store is one that is polled
     */
    boolean nudge(UUID tenantId, UUID storeId);

    /** Ends the claim; due again after the store's interval, or at once when its turn ended before the orders did. */
    void end(Claim claim, boolean atOnce);

    /** Ends the claim as if there had been none; due again after the pause. */
    void postpone(Claim claim, Duration pause);

    /**
     * Ends the claim with a trouble.
     *
     * @return whether that is news: no trouble of this kind was there before
     */
    boolean fail(Claim claim, Trouble trouble, Duration pause, Instant since);

    /** What is known of a store. */
    Optional<StorePoll> find(UUID storeId);

    /** What moving the cursor came to. */
    enum Moved {
        /** The claim was lost; nothing moved. */
        LOST,
        /** As before. */
        ON,
        /** The first success, or the first after a trouble. */
        REACHED_AGAIN
    }
}
