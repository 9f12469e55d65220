package io.counterfoil.cart.http;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a status outside the 200s means to the person who set the cart up. */
public final class StatusTrouble {

    /** The cart's own code, in a form that can carry nothing else with it. */
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"([a-z_]{1,60})\"");

    private static final int LOOK_INTO = 2_000;

    private static final Trouble HTTPS_ONLY = Trouble.of(
            Kind.HTTPS_ENFORCED, "The cart answers over https only: enter the shop's address with https://.");

    private final RetryAfter retryAfter;
    private final Refusals refusals;

    public StatusTrouble(Clock clock) {
        this(new RetryAfter(clock), (status, body) -> Optional.empty());
    }

    private StatusTrouble(RetryAfter retryAfter, Refusals refusals) {
        this.retryAfter = retryAfter;
        this.refusals = refusals;
    }

    StatusTrouble knowing(Refusals ofThisCart) {
        return new StatusTrouble(retryAfter, ofThisCart);
    }

    Trouble of(HttpResponse<byte[]> response) {
        String body = BodyText.of(response.headers(), response.body());
        return (httpsOnly(response) ? Optional.of(HTTPS_ONLY) : refusals.meaning(response.statusCode(), body))
                .orElseGet(() -> general(response.statusCode(), body))
                .waiting(retryAfter.of(response.headers()));
    }

    private static Trouble general(int status, String body) {
        return Trouble.of(kind(status), "The cart answered " + status + code(body) + ". " + advice(status));
    }

    /** Sends a caller who came without TLS to the same cart with it. */
    private static boolean httpsOnly(HttpResponse<byte[]> response) {
        return response.statusCode() / 100 == 3
                && "http".equals(response.uri().getScheme())
                && response.headers()
                        .firstValue("Location")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .startsWith("https://");
    }

    private static String code(String body) {
        Matcher code = CODE.matcher(body.substring(0, Math.min(body.length(), LOOK_INTO)));
        return code.find() ? " (" + code.group(1) + ")" : "";
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401 -> Kind.WRONG_KEY;
            case 403 -> Kind.BLOCKED;
            case 404, 410 -> Kind.NOT_FOUND;
            case 429 -> Kind.RATE_LIMITED;
            case 400, 409, 413, 422 -> Kind.REFUSED;
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
            case 400, 409, 413, 422 ->
                "It does not accept what it was sent: look whether the cart has such a record already, and what it"
                        + " demands of one.";
            default ->
                status / 100 == 3
                        ? "It sends callers to another address, which is not followed: enter the shop's final address."
                        : "It has a problem of its own; it is tried again.";
        };
    }
}
