package io.counterfoil.cart.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a status outside the 200s means to the person who set the cart up. */
public final class StatusTrouble {

    /** The cart's own code, in a form that can carry nothing else with it. */
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([a-z_]{1,60})\"");

    private static final int LOOK_INTO = 2_000;

    private final RetryAfter retryAfter;

    public StatusTrouble(Clock clock) {
        retryAfter = new RetryAfter(clock);
    }

    Trouble of(int status, HttpHeaders headers, byte[] body) {
        String answered = "The cart answered " + status + code(body) + ". ";
        return new Trouble(kind(status), answered + advice(status), retryAfter.of(headers));
    }

    private static String code(byte[] body) {
        Matcher code = CODE.matcher(new String(body, 0, Math.min(body.length, LOOK_INTO), ISO_8859_1));
        return code.find() ? " (" + code.group(1) + ")" : "";
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.WRONG_KEY;
            case 404, 410 -> Kind.NOT_FOUND;
            case 429 -> Kind.RATE_LIMITED;
            default -> status / 100 == 3 ? Kind.ADDRESS_REFUSED : Kind.SERVER_ERROR;
        };
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 ->
                "It did not accept the key: check key and secret, that the key may read, and, without https, that"
                        + " the clocks agree.";
            case 403 -> "A firewall or plug-in in front of the cart may block this service: allow its address.";
            case 404, 410 -> "Its API was not found there: check the shop's address and that the API is switched on.";
            case 429 -> "It wants fewer calls; the next try waits.";
            default ->
                status / 100 == 3
                        ? "It sends callers to another address, which is not followed: enter the shop's final address."
                        : "It has a problem of its own; it is tried again.";
        };
    }
}
