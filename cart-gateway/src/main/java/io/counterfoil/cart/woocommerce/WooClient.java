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
import java.util.Map;
import java.util.UUID;

/** Asks WooCommerce's REST API: Basic over https, OAuth where there is no TLS, as it demands. */
final class WooClient {

    private static final Map<String, String> ABOUT = Map.of("_fields", "name,home,namespaces");

    private final CartHttp http;
    private final Clock clock;

    WooClient(CartHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    /** What the site says of itself, without a key. */
    Outcome<Site> site(URI shop) {
        return site(shop, Site.Form.PATH)
                .fold(
                        Outcome::of,
                        trouble -> trouble.kind() == NOT_FOUND
                                ? site(shop, Site.Form.PARAMETER)
                                : new Outcome.Failed<>(trouble));
    }

    private Outcome<Site> site(URI shop, Site.Form form) {
        return http.get(uri(shop, form, "/", ABOUT), Map.of())
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
        URI shop = connection.address();
        if ("https".equals(shop.getScheme())) {
            return http.get(uri(shop, site.form(), route, query), Map.of("Authorization", basic(connection)));
        }
        Credentials credentials = connection.credentials();
        Map<String, String> signed = OAuthSignature.of(credentials.key(), credentials.secret())
                .sign(
                        site.signedBase(route),
                        site.form().query(route, query),
                        UUID.randomUUID().toString().replace("-", ""),
                        clock.instant().getEpochSecond());
        return http.get(uri(shop, site.form(), route, signed), Map.of());
    }

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
