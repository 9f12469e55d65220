package io.counterfoil.cart.magento;

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
import java.util.stream.Collectors;

/**
 * Asks Magento. With an integration's four values each call is signed (OAuth 1.0a). With the access token alone it is
 * sent as a bearer, which Magento takes since 2.4.4 only where the merchant switched that on.
 */
final class MagentoClient {

    private static final String BETWEEN = "/";

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

    private Outcome<Fields> get(CartConnection connection, String route, Map<String, String> query) {
        // With the code "all" nothing depends on one store view.
        String address = connection.address() + "/rest/all/V1/" + route;
        String question = query.isEmpty() ? "" : "?" + Percent.query(query);
        Map<String, String> headers = Map.of("Authorization", authorization(connection.credentials(), address, query));
        return http.get(connection, URI.create(address + question), headers)
                .then(answer -> CartJson.read(answer.text()))
                .then(json -> Outcome.of(new Fields(json)));
    }

    private String authorization(Credentials credentials, String address, Map<String, String> query) {
        String[] keys = credentials.key().split(BETWEEN, 2);
        String[] secrets = credentials.secret().split(BETWEEN, 2);
        if (keys.length < 2 || secrets.length < 2) {
            return "Bearer " + credentials.secret();
        }
        String nonce = UUID.randomUUID().toString().replace("-", "");
        return new OAuthSignature(keys[0], secrets[0], keys[1], secrets[1])
                .sign(address, query, nonce, clock.instant().getEpochSecond()).entrySet().stream()
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
                        "The key is good but may not read orders: allow the integration to view Sales and Stores.")
                : Optional.empty();
    }

    private static Optional<Trouble> trouble(Kind kind, String reason) {
        return Optional.of(Trouble.of(kind, reason));
    }
}
