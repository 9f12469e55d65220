package io.counterfoil.cart.writing;

import io.counterfoil.cart.reading.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What came of one.
 *
 * @param refusal why it will not be tried again; null when it is done
 * @param cartId of the record; null: it has none
 * @param hash what the record says now; null: it says nothing that is followed
 * @param effect what else is done in the same transaction
 */
record Settled(
        Pending pending,
        @Nullable Refusal refusal,
        @Nullable String cartId,
        @Nullable String hash,
        Runnable effect) {

    private static void nothing() {}

    static Settled done(Pending pending, @Nullable String cartId, @Nullable String hash, Runnable effect) {
        return new Settled(pending, null, cartId, hash, effect);
    }

    static Settled done(Pending pending, @Nullable String cartId) {
        return done(pending, cartId, null, Settled::nothing);
    }

    static Settled refused(Pending pending, Refusal refusal) {
        return refused(pending, refusal, Settled::nothing);
    }

    static Settled refused(Pending pending, Refusal refusal, Runnable effect) {
        return new Settled(pending, refusal, null, null, effect);
    }
}
