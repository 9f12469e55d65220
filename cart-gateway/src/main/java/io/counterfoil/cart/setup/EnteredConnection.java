package io.counterfoil.cart.setup;

import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed; each may be absent.
 *
 * @param url the shop's address
 */
record EnteredConnection(
        @Nullable String url,
        @Nullable String consumerKey,
        @Nullable String consumerSecret) {

    /** What can stand in a header: printable ASCII; a colon would end the key in Basic authentication. */
    private static final Pattern KEY = Pattern.compile("[!-9;-~]{1,200}");

    private static final Pattern SECRET = Pattern.compile("[!-~]{1,200}");

    String address() {
        return url == null ? "" : url;
    }

    Outcome<Credentials> credentials() {
        String key = consumerKey == null ? "" : consumerKey.strip();
        String secret = consumerSecret == null ? "" : consumerSecret.strip();
        return KEY.matcher(key).matches() && SECRET.matcher(secret).matches()
                ? Outcome.of(new Credentials(key, secret))
                : Outcome.trouble(
                        Kind.WRONG_KEY, "Enter the key and the secret as the cart shows them, without spaces.");
    }

    @Override
    public String toString() {
        return "EnteredConnection[" + url + "]";
    }
}
