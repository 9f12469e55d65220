package io.counterfoil.cart.woocommerce;

import static io.counterfoil.cart.connection.Trouble.Kind.NOT_FOUND;
import static io.counterfoil.cart.connection.Trouble.Kind.NOT_THIS_CART;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.document.CartJson;
import io.counterfoil.cart.http.Answer;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.http.OAuthSignature;
import io.counterfoil.cart.http.Percent;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Asks WooCommerce's REST API: Basic over https, OAuth where there is no TLS, as it demands. */
final class WooClient {

    private static final Map<String, String> ABOUT = Map.of("_fields", "name,home,namespaces");

    private final CartHttp http;
    private final Clock clock;
    private final Map<URI, Site> sites = new ConcurrentHashMap<>();

    WooClient(CartHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** One call, to the site as it was met before. */
    Outcome<Reply> get(CartConnection connection, String route, Map<String, String> query) {
        return known(connection).then(site -> get(connection, site, route, query));
    }

    /** Writes, and gives back what the shop answers. */
    Outcome<JsonNode> write(CartConnection connection, String method, String route, JsonNode body) {
        return known(connection)
                .then(site -> {
                    Call call = call(connection, site, method, route, Map.of());
                    Map<String, String> headers = new HashMap<>(call.headers());
                    headers.put("Content-Type", "application/json; charset=utf-8");
                    return http.write(connection, method, call.uri(), headers, body.toString());
                })
                .then(answer -> CartJson.read(answer.text()));
    }

    private Outcome<Site> known(CartConnection connection) {
        Site known = sites.get(connection.address());
        return known != null
                ? Outcome.of(known)
                : site(connection).then(site -> {
                    sites.put(connection.address(), site);
                    return Outcome.of(site);
                });
    }

    /** It may have moved or changed its permalinks: it is asked anew next time. */
    void forget(CartConnection connection) {
        sites.remove(connection.address());
    }

    /** What the site says of itself, without a key. */
    Outcome<Site> site(CartConnection connection) {
        return site(connection, Site.Form.PATH)
                .fold(
                        Outcome::of,
                        trouble -> trouble.kind() == NOT_FOUND
                                ? site(connection, Site.Form.PARAMETER)
                                : new Outcome.Failed<>(trouble));
    }

    private Outcome<Site> site(CartConnection connection, Site.Form form) {
        return http.get(connection, uri(connection.address(), form, "/", ABOUT), Map.of())
                .then(answer -> CartJson.read(answer.text()))
                .then(root -> withWooCommerce(Site.of(root, form)));
    }

    private static Outcome<Site> withWooCommerce(Site site) {
        return site.hasWooCommerce()
                ? Outcome.of(site)
                : Outcome.trouble(
                        NOT_THIS_CART,
                        "There is a WordPress site without WooCommerce's REST API (wc/v3): switch WooCommerce on, and"
                                + " update it when it is older than 5.8.");
    }

    /** One call with the store's key. */
    Outcome<Reply> get(CartConnection connection, Site site, String route, Map<String, String> query) {
        return send(connection, site, route, query).then(answer -> CartJson.read(answer.text())
                .then(json -> Outcome.of(new Reply(
                        json, answer.headers().firstValue("X-WP-Total").orElse("")))));
    }

    private Outcome<Answer> send(CartConnection connection, Site site, String route, Map<String, String> query) {
        Call call = call(connection, site, "GET", route, query);
        return http.get(connection, call.uri(), call.headers());
    }

    private Call call(CartConnection connection, Site site, String method, String route, Map<String, String> query) {
        URI shop = connection.address();
        if ("https".equals(shop.getScheme())) {
            return new Call(uri(shop, site.form(), route, query), Map.of("Authorization", basic(connection)));
        }
        Credentials credentials = connection.credentials();
        Map<String, String> signed = OAuthSignature.of(credentials.key(), credentials.secret())
                .sign(
                        method,
                        site.signedBase(route),
                        site.form().query(route, query),
                        UUID.randomUUID().toString().replace("-", ""),
                        clock.instant().getEpochSecond());
        return new Call(uri(shop, site.form(), route, signed), Map.of());
    }

    private record Call(URI uri, Map<String, String> headers) {}

    private static URI uri(URI shop, Site.Form form, String route, Map<String, String> query) {
        String address = form.address(shop.toString(), route);
        String slash = form == Site.Form.PARAMETER ? "/" : "";
        return URI.create(address + slash + "?" + Percent.query(form.query(route, query)));
    }

    private static String basic(CartConnection connection) {
        Credentials credentials = connection.credentials();
        String pair = credentials.key() + ":" + credentials.secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
    }

    /**
     * A readable answer.
     *
     * @param total how many rows there are beyond this page, as the header says; empty when a proxy took it away
     */
    record Reply(JsonNode json, String total) {

        /** The same as a number; -1 when unknown. */
        long totalRows() {
            return total.matches("\\d{1,12}") ? Long.parseLong(total) : -1;
        }
    }
}
