package io.counterfoil.cart.reading;

/**
 * Where reading a cart goes on; its text means something to the cart's adapter only, and is kept.
 *
 * @param text never empty
 */
public record Cursor(String text) {

    public Cursor {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an empty cursor");
        }
    }
}
