package io.counterfoil.admin.key;

/**
 * A key that was just made.
 *
 * @param secret the whole key; shown in this answer and never again
 */
public record MadeKey(KeyBody key, String secret) {

    @Override
    public String toString() {
        return "the key " + key.prefix();
    }
}
