package io.counterfoil.cart.magento;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.http.OAuthSignature;
import io.counterfoil.cart.http.Percent;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks Magento. With an integration's four values each call is signed (OAuth 1.0a). With the access token alone it is
 * sent as a bearer, which Magento takes since 2.4.4 only where the merchant switched that on.
 */
final class MagentoClient {

    private static final String BETWEEN = "/";

    /** Some writes are answered with a number or a truth value alone. */
    private static final Pattern SCALAR = Pattern.compile("\\d{1,18}|true|false");

    private final CartHttp http;
    private final Clock clock;

    MagentoClient(CartHttp http, Clock clock) {
        this.http = http.knowing(MagentoClient::meaning);
        this.clock = clock;
    }

    /** The items of a search. */
    Outcome<List<Fields>> search(CartConnection connection, String route, Map<String, String> criteria) {
        return get(connection, route, criteria).then(found -> {
            Fields items = found.in("items");
            boolean none = items.node().isNull() && found.code("total_count").equals("0");
            return items.node().isArray() || none
                    ? Outcome.of(found.each("items").toList())
                    : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer with a list as Magento does.");
        });
    }

    /** A list that is no search. */
    Outcome<List<Fields>> list(CartConnection connection, String route) {
        return get(connection, route, Map.of())
                .then(found -> found.node().isArray() && found.node().path(0).isObject()
                        ? Outcome.of(found.elements().toList())
                        : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer with a list as Magento does."));
    }

    /** Writes, and gives back what the shop answers. */
    Outcome<Fields> write(CartConnection connection, String method, String route, JsonNode body) {
        String address = address(connection, route);
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "Authorization",
                authorization(connection.credentials(), method, address, Map.of()));
        return http.write(connection, method, URI.create(address), headers, body.toString())
                .then(answer -> SCALAR.matcher(answer.text().strip()).matches()
                        ? Outcome.of(TextNode.valueOf(answer.text().strip()))
                        : CartJson.read(answer.text()))
                .then(json -> Outcome.of(new Fields(json)));
    }

    /** One thing that is no list. */
    Outcome<Fields> one(CartConnection connection, String route) {
        return get(connection, route, Map.of())
                .then(found -> found.node().isObject()
                        ? Outcome.of(found)
                        : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer as Magento does."));
    }

    /** With the code "all" nothing depends on one store view, and nothing is written for one only. */
    private static String address(CartConnection connection, String route) {
        return connection.address() + "/rest/all/V1/" + route;
    }

    private Outcome<Fields> get(CartConnection connection, String route, Map<String, String> query) {
        String address = address(connection, route);
        String question = query.isEmpty() ? "" : "?" + Percent.query(query);
        Map<String, String> headers =
                Map.of("Authorization", authorization(connection.credentials(), "GET", address, query));
        return http.get(connection, URI.create(address + question), headers)
                .then(answer -> CartJson.read(answer.text()))
                .then(json -> Outcome.of(new Fields(json)));
    }

    private String authorization(Credentials credentials, String method, String address, Map<String, String> query) {
        String[] keys = credentials.key().split(BETWEEN, 2);
        String[] secrets = credentials.secret().split(BETWEEN, 2);
        if (keys.length < 2 || secrets.length < 2) {
            return "Bearer " + credentials.secret();
        }
        String nonce = UUID.randomUUID().toString().replace("-", "");
        return new OAuthSignature(keys[0], secrets[0], keys[1], secrets[1])
                .sign(method, address, query, nonce, clock.instant().getEpochSecond()).entrySet().stream()
                        .filter(parameter -> parameter.getKey().startsWith("oauth_"))
                        .map(parameter -> parameter.getKey() + "=\"" + Percent.encode(parameter.getValue()) + "\"")
                        .collect(Collectors.joining(", ", "OAuth ", ""));
    }

    private static Optional<Trouble> meaning(int status, String body) {
        boolean magento = body.stripLeading().startsWith("{") && body.contains("\"message\"");
        if (status == 401 && body.contains("timestamp")) {
            return trouble(
                    Kind.CLOCK_SKEW, "Magento did not accept the time of a signed call: set the shop's clock right.");
        }
        if (status == 401 && magento) {
            return trouble(
                    Kind.WRONG_KEY,
                    "Magento did not accept the key: check it, that the integration is active and may view Sales and"
                            + " Stores. Since 2.4.4 an access token alone is taken only when the shop allows it as a"
                            + " bearer token: enter all four values of the integration instead.");
        }
        return status == 403 && magento
                ? trouble(
                        Kind.MISSING_RIGHT,
                        "The key is good but lacks a right: allow the integration Sales and Stores, and for items, stock"
                                + " and customers Catalog, Inventory and Customers.")
                : Optional.empty();
    }

    private static Optional<Trouble> trouble(Kind kind, String reason) {
        return Optional.of(Trouble.of(kind, reason));
    }
}
