package io.counterfoil.cart.prestashop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.document.CartXml;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.http.Percent;
import java.net.URI;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks PrestaShop's webservice, in XML: its JSON drops every field that is 0 or empty. */
final class PrestaClient {

    private static final Pattern CODE = Pattern.compile("<code>\\s*(?:<!\\[CDATA\\[)?(\\d{1,4})");

    private final CartHttp http;

    PrestaClient(CartHttp http) {
        this.http = http.knowing(PrestaClient::meaning);
    }

    /** The page that lists what this key may do. */
    Outcome<Xml> root(CartConnection connection) {
        return get(connection, "", Map.of())
                .then(answer -> answer.in("api").map(Outcome::of).orElseGet(PrestaClient::notPrestaShop));
    }

    /** The records of one resource. */
    Outcome<List<Xml>> list(CartConnection connection, Resource resource, Map<String, String> query) {
        return get(connection, resource.path(), query).then(answer -> answer.in(resource.list())
                .map(list -> Outcome.of(list.each(resource.record()).toList()))
                .orElseGet(PrestaClient::notPrestaShop));
    }

    /** The records with one of these values in a field; none is asked for when there are no values. */
    Outcome<List<Xml>> with(
            CartConnection connection, Resource resource, String field, String display, Collection<String> values) {
        if (values.isEmpty()) {
            return Outcome.of(List.of());
        }
        String any = values.stream().sorted().distinct().collect(Collectors.joining("|", "[", "]"));
        return list(connection, resource, Map.of("filter[" + field + "]", any, "display", display));
    }

    private Outcome<Xml> get(CartConnection connection, String path, Map<String, String> query) {
        String question = query.isEmpty() ? "" : "?" + Percent.query(query);
        Map<String, String> headers = Map.of(
                "Accept",
                "application/xml",
                "Authorization",
                basic(connection.credentials().secret()));
        return http.get(connection, URI.create(connection.address() + "/api/" + path + question), headers)
                .then(answer -> CartXml.read(answer.text()))
                .then(xml -> xml.name().equals("prestashop") ? Outcome.of(xml) : notPrestaShop());
    }

    /** Writes one record, and gives it back as the shop has it now; the shop takes XML only. */
    Outcome<Xml> send(CartConnection connection, String method, String path, String record) {
        Map<String, String> headers = Map.of(
                "Accept",
                "application/xml",
                "Content-Type",
                "text/xml; charset=utf-8",
                "Authorization",
                basic(connection.credentials().secret()));
        String body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<prestashop>" + record + "</prestashop>";
        return http.write(connection, method, URI.create(connection.address() + "/api/" + path), headers, body)
                .then(answer -> CartXml.read(answer.text()))
                .then(xml -> xml.children()
                        .findFirst()
                        .filter(found -> xml.name().equals("prestashop"))
                        .map(Outcome::of)
                        .orElseGet(PrestaClient::notPrestaShop));
    }

    /** A field with its text. */
    static String field(String name, String text) {
        return "<" + name + ">" + Xml.escaped(text) + "</" + name + ">";
    }

    /** The key is the user's name; there is no password. */
    private static String basic(String key) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(UTF_8));
    }

    private static <T> Outcome<T> notPrestaShop() {
        return Outcome.trouble(Kind.NOT_JSON, "The cart did not answer as PrestaShop's webservice does.");
    }

    /** The code counts: PHP's warnings turn the status of many refusals into 500. */
    private static Optional<Trouble> meaning(int status, String body) {
        Matcher code = CODE.matcher(body);
        return code.find() ? refused(status, Integer.parseInt(code.group(1))) : Optional.empty();
    }

    private static Optional<Trouble> refused(int status, int code) {
        return switch (code) {
            case 16, 17, 18, 19, 20, 21 ->
                trouble(
                        Kind.WRONG_KEY,
                        "PrestaShop did not accept the webservice key: check it, and that it is switched on.");
            case 22 ->
                trouble(
                        Kind.NOT_FOUND,
                        "PrestaShop's webservice is switched off: switch it on under Advanced Parameters, Webservice.");
            case 25, 26 -> trouble(Kind.MISSING_RIGHT, missing("some of what is needed"));
            case 23 ->
                trouble(Kind.REFUSED, "This PrestaShop cannot change single fields: that needs version 8.0 or newer.");
            case 140 -> trouble(Kind.REFUSED, "PrestaShop has another customer with this e-mail address: link it.");
            default ->
                status / 100 == 4
                        ? trouble(
                                Kind.REFUSED,
                                "PrestaShop does not accept what it was sent (its code " + code
                                        + "): names of people may hold no digits, those of products none of"
                                        + " < > ; = # { }, and what it demands must be there.")
                        : trouble(
                                Kind.SERVER_ERROR,
                                "PrestaShop refused the call with its code " + code + ". It is tried again.");
        };
    }

    static String missing(String rights) {
        return "PrestaShop's webservice key may not read " + rights
                + ": allow it to view (GET) that under Advanced Parameters, Webservice.";
    }

    private static Optional<Trouble> trouble(Kind kind, String reason) {
        return Optional.of(Trouble.of(kind, reason));
    }
}
