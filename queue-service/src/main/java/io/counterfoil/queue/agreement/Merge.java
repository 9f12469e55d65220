package io.counterfoil.queue.agreement;

import io.counterfoil.events.Preferences.WhoWins;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What has to happen so that both sides say the same.
 *
 * @param toBooks fields that the books have to be told, with what the cart says
 * @param toCart fields that the cart has to be told, with what the books say
 * @param asks fields that were changed on both sides: a person decides, before anything is written
 */
record Merge(Map<String, String> toBooks, Map<String, String> toCart, List<String> asks) {

    Merge {
        toBooks = Map.copyOf(toBooks);
        toCart = Map.copyOf(toCart);
        asks = List.copyOf(asks);
    }

    /**
     * Which ways are open, and who wins where both sides changed.
     */
    record Rule(boolean fromCart, boolean toCart, WhoWins winner) {

        boolean open() {
            return fromCart || toCart;
        }
    }

    static Merge of(Sides sides, Rule rule) {
        Predicate<String> differs = field -> !sides.equal(field);
        Predicate<String> both = field -> sides.changedInCart(field) && sides.changedInBooks(field);
        Predicate<String> cartWins =
                field -> both.test(field) ? rule.winner() == WhoWins.CART : sides.changedInCart(field);
        Predicate<String> booksWin =
                field -> both.test(field) ? rule.winner() == WhoWins.BOOKS : sides.changedInBooks(field);
        List<String> fields = sides.fields().filter(differs).toList();
        return new Merge(
                sides.ofCart(fields.stream().filter(cartWins).filter(field -> rule.fromCart())),
                sides.ofBooks(fields.stream().filter(booksWin).filter(field -> rule.toCart())),
                fields.stream()
                        .filter(both)
                        .filter(field -> rule.open() && rule.winner() == WhoWins.ASK)
                        .toList());
    }
}
