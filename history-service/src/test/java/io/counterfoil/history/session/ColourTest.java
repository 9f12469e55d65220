package io.counterfoil.history.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, GREEN",
        "3, 0, 0, GREEN",
        "0, 1, 0, RED",
        "0, 0, 1, RED",
        "0, 2, 2, RED",
        "1, 1, 0, YELLOW",
        "1, 0, 1, YELLOW",
        "99, 0, 1, YELLOW",
        "1, 99, 0, YELLOW",
    })
    void anUnknownEndIsNoSuccessAndNothingToDoIsNoFailure(int succeeded, int failed, int unknown, Colour colour) {
        assertEquals(colour, Colour.of(true, new Tally(succeeded, failed, unknown)));
        assertEquals(Colour.GREY, Colour.of(false, new Tally(succeeded, failed, unknown)));
    }
}
