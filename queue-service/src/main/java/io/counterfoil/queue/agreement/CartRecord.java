package io.counterfoil.queue.agreement;

import io.counterfoil.events.ItemImport;
import io.counterfoil.events.Preferences.WhoWins;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product or customer of a cart, with what it was agreed on last with its record in the books.
 *
 * @param agreed null as long as it was never held against a record of the books
 * @param request the write that is under way, or was the last
 * @param requests how many there were
 * @param winner who wins this time, because a person said so; null: as the preferences say
 * @param chosen what a person entered who chose it for the books; null: nobody did
 */
record CartRecord(
        Key key,
        Said said,
        @Nullable Agreed agreed,
        State state,
        @Nullable UUID request,
        int requests,
        @Nullable WhoWins winner,
        @Nullable String trouble,
        @Nullable ItemImport chosen) {

    /** Which one. */
    record Key(UUID storeId, RecordKind kind, String cartId) {}

    /** What the cart said, as JSON of the record. */
    record Said(String body, String contentHash, @Nullable Instant modifiedAt) {}

    /**
     * What each side said last.
     *
     * @param sentCart what the cart said when the write was asked for
     * @param sentBooks what the books said then
     * @param echoHash what the cart has been made to say by us
     * @param echoSequence the edit sequence of the record as we changed it
     */
    record Agreed(
            Map<String, String> cartBase,
            Map<String, String> booksBase,
            Map<String, String> sentCart,
            Map<String, String> sentBooks,
            @Nullable String echoHash,
            @Nullable String echoSequence) {

        Agreed {
            cartBase = Map.copyOf(cartBase);
            booksBase = Map.copyOf(booksBase);
            sentCart = Map.copyOf(sentCart);
            sentBooks = Map.copyOf(sentBooks);
        }

        static Agreed on(Map<String, String> cartBase, Map<String, String> booksBase) {
            return new Agreed(cartBase, booksBase, Map.of(), Map.of(), null, null);
        }

        Agreed with(Sides sides) {
            return new Agreed(sides.cartBase(), sides.booksBase(), sides.cart(), sides.books(), echoHash, echoSequence);
        }

        /** The cart's base: of what it says because we wrote it, that; what it had changed itself is still news. */
        Map<String, String> cartBase(Map<String, String> cart, String contentHash) {
            return contentHash.equals(echoHash) ? echoed(cartBase, sentCart, cart) : cartBase;
        }

        /** The same of the books. */
        Map<String, String> booksBase(Map<String, String> books, String editSequence) {
            return editSequence.equals(echoSequence) ? echoed(booksBase, sentBooks, books) : booksBase;
        }

        private static Map<String, String> echoed(
                Map<String, String> base, Map<String, String> before, Map<String, String> now) {
            Map<String, String> echoed = new TreeMap<>(base);
            now.forEach((field, value) -> {
                if (!value.equals(before.get(field))) {
                    echoed.put(field, value);
                }
            });
            return echoed;
        }

        /** The books have what the cart said when they were asked. */
        Agreed inBooks(@Nullable String editSequence) {
            return new Agreed(sentCart, booksBase, Map.of(), sentBooks, echoHash, editSequence);
        }

        /** The cart has what the books said when it was asked. */
        Agreed inCart(@Nullable String contentHash) {
            return new Agreed(cartBase, sentBooks, sentCart, Map.of(), contentHash, echoSequence);
        }
    }

    /** Where it stands. */
    enum State {
        /** Nothing to do. */
        AGREED,
        /** The cart is being written. */
        TO_CART,
        /** QuickBooks is asked to change its record. */
        TO_BOOKS,
        /** Changed on both sides: a person says who wins. */
        ASKS,
        /** The last write was refused; tried again when one of the sides changes. */
        FAILED
    }

    CartRecord in(State next, @Nullable Agreed now, @Nullable String why) {
        return new CartRecord(key, said, now, next, request, requests, winner, why, chosen);
    }

    CartRecord asking(State next, Agreed now, UUID newRequest) {
        return new CartRecord(key, said, now, next, newRequest, requests + 1, null, null, chosen);
    }

    CartRecord decided(@Nullable WhoWins who) {
        return new CartRecord(key, said, agreed, state, request, requests, who, trouble, chosen);
    }

    /** Not done, for this reason; tried again when a person says so, or a side changes. */
    CartRecord failed(String why) {
        return in(State.FAILED, agreed, why);
    }

    /** A record of the books that the cart is asked to create. */
    CartRecord rewritten(Said other) {
        return new CartRecord(key, other, agreed, state, request, requests, winner, trouble, chosen);
    }
}
