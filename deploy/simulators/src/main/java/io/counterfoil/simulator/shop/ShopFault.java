package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What goes wrong with the next requests.
 *
 * @param retryAfter the Retry-After header in seconds, 0 for none
 * @param times how many requests it lasts, 0 until it is cleared
 */
public record ShopFault(Kind kind, int retryAfter, int times) {

    /** In which way. */
    public enum Kind {
        @JsonProperty("unauthorized")
        UNAUTHORIZED,
        @JsonProperty("not-found")
        NOT_FOUND,
        @JsonProperty("too-many")
        TOO_MANY,
        @JsonProperty("server-error")
        SERVER_ERROR,
        @JsonProperty("maintenance")
        MAINTENANCE,
        /** Status 200 with a page of HTML. */
        @JsonProperty("html")
        HTML,
        /** Status 200 with the first half of the right answer. */
        @JsonProperty("truncated")
        TRUNCATED,
        /** No answer until the fault is cleared. */
        @JsonProperty("hang")
        HANG
    }

    /** What is sent in the place of the right answer. */
    Response instead(Response right) {
        return switch (kind) {
            case UNAUTHORIZED -> page(401, "<h1>401 Authorization Required</h1>");
            case NOT_FOUND -> page(404, "<h1>Not Found</h1>");
            case TOO_MANY -> page(429, "<h1>Too Many Requests</h1>");
            case SERVER_ERROR -> page(500, "<p>There has been a critical error on this website.</p>");
            case MAINTENANCE -> page(503, "<p>Briefly unavailable for scheduled maintenance.</p>");
            case HTML -> page(200, "<p>Please enable cookies.</p>");
            case TRUNCATED ->
                new Response(
                        right.status(),
                        right.headers(),
                        right.body().substring(0, right.body().length() / 2));
            case HANG -> right;
        };
    }

    OptionalInt lasting() {
        return times > 0 ? OptionalInt.of(times) : OptionalInt.empty();
    }

    private Response page(int status, String body) {
        Response page = new Response(
                status,
                Map.of("Content-Type", "text/html; charset=UTF-8"),
                "<!DOCTYPE html><html><body>" + body + "</body></html>");
        return retryAfter > 0 ? page.with("Retry-After", Integer.toString(retryAfter)) : page;
    }
}
