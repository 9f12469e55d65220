package io.counterfoil.cart.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.document.Fields;
import io.counterfoil.cart.guest.Pace;
import io.counterfoil.cart.http.Answer;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.http.Percent;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Asks BigCommerce. The address is {@code https://api.bigcommerce.com/stores/} and the store's hash. */
final class BigCommerceClient {

    /** Of the 150 calls in 30 seconds that a small shop's apps share. */
    private static final Pace PACE = new Pace(4, Duration.ofSeconds(1), 40, 3);

    static final int MOST_ROWS = 250;
    static final int MOST_PAGES = 40;

    private final CartHttp http;

    BigCommerceClient(CartHttp http) {
        this.http = http.at(PACE).knowing(BigCommerceClient::meaning);
    }

    Outcome<Fields> one(CartConnection connection, String route) {
        return get(connection, route, Map.of())
                .then(found -> found.node().isObject() ? Outcome.of(found) : notBigCommerce());
    }

    Outcome<List<Fields>> list(CartConnection connection, String route, Map<String, String> query) {
        return get(connection, route, query)
                .then(found -> found.node().isArray()
                                && found.elements().allMatch(row -> row.node().isObject())
                        ? Outcome.of(found.elements().toList())
                        : notBigCommerce());
    }

    /** A page of what version 3 of the API lists. */
    Outcome<List<Fields>> data(CartConnection connection, String route, Map<String, String> query) {
        return get(connection, route, query)
                .then(found -> found.in("data").node().isArray()
                        ? Outcome.of(found.each("data").toList())
                        : notBigCommerce());
    }

    /** Writes, and gives back what the shop answers. */
    Outcome<Fields> write(CartConnection connection, String method, String route, JsonNode body) {
        Map<String, String> headers =
                Map.of("X-Auth-Token", connection.credentials().secret(), "Content-Type", "application/json");
        return http.write(connection, method, URI.create(connection.address() + route), headers, body.toString())
                .then(BigCommerceClient::json);
    }

    /** All rows of something that belongs to one order; their order is fixed. */
    Outcome<List<Fields>> all(CartConnection connection, String route) {
        return all(connection, route, Map.of());
    }

    Outcome<List<Fields>> all(CartConnection connection, String route, Map<String, String> filters) {
        return all(connection, route, filters, 1);
    }

    private Outcome<List<Fields>> all(CartConnection connection, String route, Map<String, String> filters, int page) {
        Map<String, String> query = new TreeMap<>(filters);
        query.put("limit", String.valueOf(MOST_ROWS));
        query.put("page", String.valueOf(page));
        return list(connection, route, query)
                .then(rows -> rows.size() < MOST_ROWS || page == MOST_PAGES
                        ? Outcome.of(rows)
                        : all(connection, route, filters, page + 1)
                                .then(rest -> Outcome.of(Stream.concat(rows.stream(), rest.stream())
                                        .toList())));
    }

    private Outcome<Fields> get(CartConnection connection, String route, Map<String, String> query) {
        String question = query.isEmpty() ? "" : "?" + Percent.query(query);
        Map<String, String> headers =
                Map.of("X-Auth-Token", connection.credentials().secret());
        return http.get(connection, URI.create(connection.address() + route + question), headers)
                .then(BigCommerceClient::json);
    }

    /** An empty list comes as status 204 without a body. */
    private static Outcome<Fields> json(Answer answer) {
        return CartJson.read(answer.status() == 204 ? "[]" : answer.text()).then(json -> Outcome.of(new Fields(json)));
    }

    private static <T> Outcome<T> notBigCommerce() {
        return Outcome.trouble(Kind.NOT_JSON, "The cart did not answer as BigCommerce's API does.");
    }

    private static Optional<Trouble> meaning(int status, String body) {
        boolean json =
                body.stripLeading().startsWith("{") || body.stripLeading().startsWith("[");
        return switch (status) {
            case 401 ->
                Optional.of(Trouble.of(
                        Kind.WRONG_KEY,
                        "BigCommerce did not accept the access token: check it, and the store's hash in the address."));
            case 403 ->
                json
                        ? Optional.of(Trouble.of(
                                Kind.MISSING_RIGHT,
                                "The access token is good but lacks a right: give its API account the scopes Orders and"
                                        + " Information & Settings, read-only, and Products, Customers and Store"
                                        + " Inventory, modify, where these are kept in step."))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
