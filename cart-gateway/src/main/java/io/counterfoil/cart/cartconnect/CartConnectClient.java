package io.counterfoil.cart.cartconnect;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.http.Percent;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Asks the module in the shop. The address is that of the directory that holds the module's directory. */
final class CartConnectClient {

    private static final String MODULE = "/cartconnect/index.php";
    private static final int MOST_WORDS = 300;

    private final CartHttp http;
    private final Clock clock;

    CartConnectClient(CartHttp http, Clock clock) {
        this.http = http.knowing(CartConnectClient::meaning);
        this.clock = clock;
    }

    Outcome<Fields> get(CartConnection connection, Map<String, String> query) {
        return ask(connection, "GET", query, "");
    }

    Outcome<Fields> post(CartConnection connection, Map<String, String> query, String body) {
        return ask(connection, "POST", query, body);
    }

    private Outcome<Fields> ask(CartConnection connection, String method, Map<String, String> query, String body) {
        String question = Percent.query(query);
        String nonce = UUID.randomUUID().toString().replace("-", "");
        CallSignature call = new CallSignature(method, question, clock.instant().getEpochSecond(), nonce, body);
        Map<String, String> headers =
                new HashMap<>(call.headers(connection.credentials().secret()));
        if (!body.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return http.write(connection, method, URI.create(connection.address() + MODULE + "?" + question), headers, body)
                .then(answer -> CartJson.read(answer.text()))
                .then(json -> json.path("cartConnect").asText().equals(CallSignature.VERSION)
                        ? Outcome.of(new Fields(json))
                        : Outcome.trouble(Kind.NOT_JSON, "The cart did not answer as a Cart Connect module does."));
    }

    private static Optional<Trouble> meaning(int status, String body) {
        if (status == 401 && body.contains("\"CLOCK\"")) {
            return Optional.of(Trouble.of(
                    Kind.CLOCK_SKEW,
                    "The cart's clock and the clock here differ by more than 5 minutes: set the shop's clock."));
        }
        if (status == 404 && body.contains("\"NO_SUCH_CALL\"")) {
            return Optional.of(Trouble.of(
                    Kind.REFUSED,
                    "This Cart Connect module cannot do that: install its newest version, or leave it to orders."));
        }
        if (status == 422) {
            return Optional.of(Trouble.of(Kind.REFUSED, "The shop did not accept what it was sent: " + reason(body)));
        }
        return status == 401
                ? Optional.of(
                        Trouble.of(
                                Kind.WRONG_KEY,
                                "The Cart Connect module did not accept the password: enter the one that is set in the module."))
                : Optional.empty();
    }

    private static String reason(String body) {
        String reason = CartJson.read(body).fold(json -> json.path("reason").asText(), trouble -> "");
        return reason.length() > MOST_WORDS ? reason.substring(0, MOST_WORDS) : reason;
    }
}
