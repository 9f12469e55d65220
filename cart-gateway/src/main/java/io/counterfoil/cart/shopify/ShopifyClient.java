package io.counterfoil.cart.shopify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.guest.Pace;
import io.counterfoil.cart.http.CartHttp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks Shopify. Most of its refusals come with HTTP status 200. */
final class ShopifyClient {

    /** Versions live for 12 months. */
    private static final String PATH = "/admin/api/2026-10/graphql.json";

    /** The allowance is counted in points, which the answers tell; this only keeps from many calls at once. */
    private static final Pace PACE = new Pace(4, Duration.ofSeconds(1), 20, 2);

    private final CartHttp http;

    ShopifyClient(CartHttp http) {
        this.http = http.at(PACE).knowing(ShopifyClient::meaning);
    }

    /**
     * The data of one operation.
     *
     * @param operation names a file beside this class's resources
     */
    Outcome<Fields> ask(CartConnection connection, String operation, Map<String, Object> variables) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("query", text(operation));
        ObjectNode values = body.putObject("variables");
        variables.forEach((name, value) -> values.putPOJO(name, value));
        Map<String, String> headers =
                Map.of("X-Shopify-Access-Token", connection.credentials().secret(), "Content-Type", "application/json");
        return http.post(connection, URI.create(connection.address() + PATH), headers, body.toString())
                .then(answer -> CartJson.read(answer.text()))
                .then(json -> obeyed(connection, new Fields(json)))
                .then(ShopifyClient::data);
    }

    /** Waits before the next call when the points that are left would not pay for one more like this. */
    private Outcome<Fields> obeyed(CartConnection connection, Fields answer) {
        Fields cost = answer.in("extensions").in("cost");
        BigDecimal asked = cost.amount("requestedQueryCost").orElse(BigDecimal.ZERO);
        boolean enough = cost.in("throttleStatus")
                .amount("currentlyAvailable")
                .map(left -> left.compareTo(asked) >= 0)
                .orElse(true);
        if (!enough) {
            http.pause(connection, untilRestored(cost));
        }
        return Outcome.of(answer);
    }

    /** The result of one mutation; what a person can mend comes with status 200 too. */
    Outcome<Fields> change(CartConnection connection, String operation, String field, Map<String, Object> variables) {
        return ask(connection, operation, variables).then(data -> {
            Fields result = data.in(field);
            Optional<Fields> error = result.each("userErrors").findFirst();
            return error.<Outcome<Fields>>map(first -> Outcome.trouble(
                            Kind.REFUSED,
                            "Shopify refuses it: " + first.code("message").replaceAll("[\\r\\n]+", " ")))
                    .orElseGet(() -> Outcome.of(result));
        });
    }

    private static Outcome<Fields> data(Fields answer) {
        Optional<Fields> error = answer.each("errors").findFirst();
        if (error.isPresent()) {
            return new Outcome.Failed<>(refused(error.get().in("extensions").code("code"), answer));
        }
        return answer.in("data").node().isObject()
                ? Outcome.of(answer.in("data"))
                : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer as Shopify's Admin API does.");
    }

    private static Trouble refused(String code, Fields answer) {
        return switch (code) {
            case "THROTTLED" ->
                Trouble.of(Kind.RATE_LIMITED, "Shopify wants fewer calls; the next try waits.")
                        .waiting(Optional.of(
                                untilRestored(answer.in("extensions").in("cost"))));
            case "ACCESS_DENIED" -> Trouble.of(Kind.MISSING_RIGHT, missing("read_orders"));
            default ->
                Trouble.of(
                        Kind.SERVER_ERROR,
                        "Shopify refused the call" + (code.matches("[A-Z_]{1,40}") ? " (" + code + ")" : "")
                                + ". It is tried again.");
        };
    }

    /** The bucket fills at a rate; a call needs what it asks for at the most. */
    private static Duration untilRestored(Fields cost) {
        Fields bucket = cost.in("throttleStatus");
        BigDecimal missing = cost.amount("requestedQueryCost")
                .orElse(BigDecimal.ONE)
                .subtract(bucket.amount("currentlyAvailable").orElse(BigDecimal.ZERO))
                .max(BigDecimal.ONE);
        BigDecimal rate = bucket.amount("restoreRate").orElse(BigDecimal.TEN).max(BigDecimal.ONE);
        return Duration.ofSeconds(missing.divide(rate, RoundingMode.UP).longValue());
    }

    static String missing(String scope) {
        return "The access token is good but has no right " + scope
                + ": add this scope to the app and install it again.";
    }

    private static Optional<Trouble> meaning(int status, String body) {
        return switch (status) {
            case 401 ->
                Optional.of(Trouble.of(
                        Kind.WRONG_KEY,
                        "Shopify did not accept the access token: check it, and that the app is still installed."));
            case 402, 423 ->
                Optional.of(
                        Trouble.of(Kind.SERVER_ERROR, "Shopify has closed this shop for now: look at its account."));
            case 403 ->
                body.stripLeading().startsWith("{")
                        ? Optional.of(Trouble.of(Kind.MISSING_RIGHT, missing("read_orders")))
                        : Optional.empty();
            case 430 -> Optional.of(Trouble.of(Kind.RATE_LIMITED, "Shopify wants fewer calls; the next try waits."));
            default -> Optional.empty();
        };
    }

    private static String text(String operation) {
        String name = "/shopify/" + operation + ".graphql";
        try (InputStream file = Objects.requireNonNull(ShopifyClient.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
