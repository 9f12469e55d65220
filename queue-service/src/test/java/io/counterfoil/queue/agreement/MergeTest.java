package io.counterfoil.queue.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Preferences.WhoWins;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Map<String, String> BASE = Map.of("price", "10", "description", "Mug");

    @Test
    void whatOneSideChangedGoesToTheOther() {
        Merge merge = merge(with("price", "11"), with("description", "Cup"), both(WhoWins.ASK));

        assertEquals(new Merge(Map.of("price", "11"), Map.of("description", "Cup"), List.of()), merge);
    }

    @Test
    void theSameChangeOnBothSidesIsNone() {
        assertEquals(nothing(), merge(with("price", "11"), with("price", "11"), both(WhoWins.ASK)));
    }

    @Test
    void whatBothChangedIsDecidedByTheSetting() {
        Map<String, String> cart = with("price", "11");
        Map<String, String> books = with("price", "12");

        assertEquals(List.of("price"), merge(cart, books, both(WhoWins.ASK)).asks());
        assertEquals(new Merge(Map.of("price", "11"), Map.of(), List.of()), merge(cart, books, both(WhoWins.CART)));
        assertEquals(new Merge(Map.of(), Map.of("price", "12"), List.of()), merge(cart, books, both(WhoWins.BOOKS)));
    }

    @Test
    void nothingGoesAWayThatIsClosed() {
        Merge.Rule fromCart = new Merge.Rule(true, false, WhoWins.BOOKS);

        assertEquals(nothing(), merge(BASE, with("price", "12"), fromCart));
        assertEquals(nothing(), merge(with("price", "11"), with("price", "12"), fromCart));
        assertEquals(
                Map.of("price", "11"),
                merge(with("price", "11"), BASE, fromCart).toBooks());
    }

    @Test
    void aFieldThatOneSideCannotSayIsLeftAlone() {
        Sides sides = new Sides(Map.of("price", "11"), Map.of(), Map.of("description", "Mug"), Map.of());

        assertEquals(nothing(), Merge.of(sides, both(WhoWins.ASK)));
    }

    @Test
    void anAddressComesBackAsItWent() {
        Address address =
                new Address("Ada", "Quist", "Quist Boats", "7 Quay Road", "", "Portland", "ME", "04101", "US");
        CartCustomer before =
                new CartCustomer("1", "Ada", "Quist", "Quist Boats", "a@b.example", "", address, Address.none(), null);
        Address moved = new Address("Ada", "Quist", "Quist Boats", "8 Quay Road", "", "Bath", "ME", "04530", "US");
        CartCustomer wanted =
                new CartCustomer("1", "Ada", "Quist", "Quist Boats", "a@b.example", "", moved, Address.none(), null);

        assertEquals(
                moved, CustomerFields.changed(before, CustomerFields.of(wanted)).billing());
    }

    /** Two people edit both sides at random; whatever is written, in the end nothing is lost that only one of them said. */
    @Test
    void bothSidesEndTheSameAndNoSingleChangeIsLost() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Map<String, String> cart = edited(BASE, random);
            Map<String, String> books = edited(BASE, random);
            WhoWins winner = random.nextBoolean() ? WhoWins.CART : WhoWins.BOOKS;
            Merge merge = merge(cart, books, both(winner));

            Map<String, String> cartAfter = and(cart, merge.toCart());
            Map<String, String> booksAfter = and(books, merge.toBooks());

            assertEquals(cartAfter, booksAfter, "seed " + seed);
            BASE.forEach((field, value) -> {
                String mine = cart.getOrDefault(field, "");
                String yours = books.getOrDefault(field, "");
                String expected = mine.equals(value) ? yours : yours.equals(value) ? mine : null;
                assertTrue(expected == null || expected.equals(cartAfter.get(field)));
            });
            Sides again = new Sides(cartAfter, cartAfter, booksAfter, booksAfter);
            assertEquals(nothing(), Merge.of(again, both(WhoWins.ASK)), "its echo ends there");
        }
    }

    private static Map<String, String> edited(Map<String, String> before, Random random) {
        Map<String, String> after = new HashMap<>(before);
        before.keySet().stream()
                .filter(field -> random.nextBoolean())
                .forEach(field -> after.put(field, String.valueOf(random.nextInt(4))));
        return after;
    }

    private static Map<String, String> and(Map<String, String> before, Map<String, String> more) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(more);
        return after;
    }

    private static Map<String, String> with(String field, String value) {
        return and(BASE, Map.of(field, value));
    }

    private static Merge merge(Map<String, String> cart, Map<String, String> books, Merge.Rule rule) {
        return Merge.of(new Sides(cart, BASE, books, BASE), rule);
    }

    private static Merge.Rule both(WhoWins winner) {
        return new Merge.Rule(true, true, winner);
    }

    private static Merge nothing() {
        return new Merge(Map.of(), Map.of(), List.of());
    }
}
