package io.counterfoil.cart.connection;

/**
 * What opens a cart's API.
 *
 * @param key names the account or key; not secret, but shown only in part
 * @param secret never shown, logged or published
 */
public record Credentials(String key, String secret) {

    private static final int SHOWN = 4;

    /** The beginning of the key, for people who have several. */
    public String keyPrefix() {
        return key.substring(0, Math.min(SHOWN, key.length() / 2));
    }

    /** The end of the key; empty when the key is so short that it would show all of it. */
    public String keySuffix() {
        return key.length() >= 3 * SHOWN ? key.substring(key.length() - SHOWN) : "";
    }

    @Override
    public String toString() {
        return "Credentials[" + keyPrefix() + "...]";
    }
}
