package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.document.CartXml;
import io.counterfoil.cart.document.Xml;
import io.counterfoil.cart.http.CartHttp;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Asks ProductCart's XML gateway: one document in, one out, always with HTTP status 200. New orders are searched by
 * their day and not with {@code NewOrdersRequest}, whose own cursor passes over orders that are paid late.
 */
final class ProductCartClient {

    private static final String NOT_FOUND = "116";

    /** Without it the gateway answers error 110. */
    private static final Map<String, String> HEADERS =
            Map.of("XML-Agent", "ProductCart XML Partner", "Content-Type", "text/xml", "Accept", "text/xml");

    private final CartHttp http;

    ProductCartClient(CartHttp http) {
        this.http = http;
    }

    /** The ids of the orders placed on this day or later, ascending; incomplete ones are not among them. */
    Outcome<List<Long>> ordersFrom(CartConnection connection, LocalDate day) {
        String filters = "<Filters><FromDate>" + day + "</FromDate></Filters>";
        return ask(connection, "SearchOrders", filters)
                .then(answer -> code(answer).equals(NOT_FOUND)
                        ? Outcome.of(List.of())
                        : noErrors(answer).then(ProductCartClient::ids));
    }

    private static Outcome<List<Long>> ids(Xml answer) {
        return ids(answer, "Orders", "OrderID");
    }

    private static Outcome<List<Long>> ids(Xml answer, String list, String field) {
        List<String> ids = answer.in(list).stream()
                .flatMap(found -> found.each(field))
                .map(Xml::text)
                .toList();
        boolean complete =
                answer.text("Count").isEmpty() || answer.text("Count").equals(String.valueOf(ids.size()));
        return complete && ids.stream().allMatch(id -> id.matches("\\d{1,18}"))
                ? Outcome.of(ids.stream().map(Long::valueOf).sorted().toList())
                : notProductCart();
    }

    /** One whole order; empty when it is gone. Reading it may set its export flag, which nothing here relies on. */
    Outcome<Optional<Xml>> order(CartConnection connection, long id) {
        String all = "<OrderID>" + id + "</OrderID><Requests><Request>All</Request></Requests>";
        return ask(connection, "GetOrderDetails", all).then(answer -> {
            if (code(answer).equals(NOT_FOUND)) {
                return Outcome.of(Optional.empty());
            }
            return noErrors(answer)
                    .then(order -> order.text("OrderID").equals(String.valueOf(id))
                            ? Outcome.of(Optional.of(order))
                            : notProductCart());
        });
    }

    /** The ids of all products or customers that a filter leaves, ascending. */
    Outcome<List<Long>> search(CartConnection connection, Kind what, String filters) {
        return ask(
                        connection,
                        "Search" + what.name + "s",
                        filters.isEmpty() ? "" : "<Filters>" + filters + "</Filters>")
                .then(answer -> code(answer).equals(NOT_FOUND)
                        ? Outcome.of(List.of())
                        : noErrors(answer).then(found -> ids(found, what.name + "s", what.name + "ID")));
    }

    /** One product or customer; empty when it is gone. */
    Outcome<Optional<Xml>> details(CartConnection connection, Kind what, long id) {
        String all = "<" + what.name + "ID>" + id + "</" + what.name + "ID><Requests><Request>All</Request></Requests>";
        return ask(connection, "Get" + what.name + "Details", all).then(answer -> {
            if (code(answer).equals(NOT_FOUND)) {
                return Outcome.of(Optional.empty());
            }
            return noErrors(answer)
                    .then(found -> found.text(what.name + "ID").equals(String.valueOf(id))
                            ? Outcome.of(Optional.of(found))
                            : notProductCart());
        });
    }

    /** Adds or updates a product or customer, or sets a flag; 201 says that a part of it went wrong. */
    Outcome<Xml> write(CartConnection connection, String method, String inside) {
        return ask(connection, method, inside).then(answer -> switch (code(answer)) {
            case "" -> noErrors(answer);
            case "116" -> Outcome.trouble(Trouble.Kind.REFUSED, "ProductCart has nothing under this id any more.");
            case "101", "102", "107", "108", "111", "117", "118", "120", "128" ->
                Outcome.trouble(
                        Trouble.Kind.REFUSED,
                        "ProductCart does not accept what it was sent (" + code(answer)
                                + "): look whether it has this SKU or e-mail address already.");
            default -> refused(code(answer));
        });
    }

    /** An element with its text, in ASCII: the gateway's own documents are not in the encoding they say. */
    static String element(String name, String text) {
        String ascii = escaped(text)
                .codePoints()
                .mapToObj(code -> code < 128 ? Character.toString(code) : "&#" + code + ";")
                .collect(Collectors.joining());
        return "<" + name + ">" + ascii + "</" + name + ">";
    }

    /** What can be searched. */
    enum Kind {
        PRODUCT("Product"),
        CUSTOMER("Customer");

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    private Outcome<Xml> ask(CartConnection connection, String method, String inside) {
        URI gateway = URI.create(connection.address() + "/xml/gateway.asp");
        return http.post(connection, gateway, HEADERS, request(connection.credentials(), method, inside))
                .then(answer -> CartXml.read(answer.text()))
                .then(answer -> List.of(method + "Response", "MethodResponse", "ProductCartResponse")
                                .contains(answer.name())
                        ? Outcome.of(answer)
                        : notProductCart());
    }

    /** The secret is the partner's password and key; the key has no slash. */
    private static String request(Credentials credentials, String method, String inside) {
        int slash = credentials.secret().lastIndexOf('/');
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<" + method + "Request>"
                + "<PartnerID>" + escaped(Partner.of(credentials).id()) + "</PartnerID>"
                + "<PartnerPassword>" + escaped(credentials.secret().substring(0, Math.max(0, slash)))
                + "</PartnerPassword>"
                + "<PartnerKey>" + escaped(credentials.secret().substring(slash + 1)) + "</PartnerKey>"
                + inside + "</" + method + "Request>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Outcome<Xml> noErrors(Xml answer) {
        return answer.text("RequestStatus").equals("200") ? Outcome.of(answer) : refused(code(answer));
    }

    private static String code(Xml answer) {
        return answer.in("ErrorList")
                .map(errors -> errors.text("ErrorCode"))
                .filter(code -> code.matches("\\d{1,5}"))
                .orElse("");
    }

    private static <T> Outcome<T> refused(String code) {
        return switch (code) {
            case "103" ->
                Outcome.trouble(
                        Trouble.Kind.WRONG_KEY,
                        "ProductCart did not accept the partner: check PartnerID, PartnerPassword and PartnerKey.");
            case "110", "112", "113", "114" ->
                Outcome.trouble(
                        Trouble.Kind.MISSING_RIGHT,
                        "ProductCart knows the partner but lets it do nothing (" + code
                                + "): make it active under XML Tools, Manage XML Partners.");
            case "126" ->
                Outcome.trouble(
                        Trouble.Kind.BLOCKED,
                        "ProductCart's list of allowed IP addresses keeps this service out: add its address under XML"
                                + " Tools.");
            case "127" ->
                Outcome.trouble(
                        Trouble.Kind.HTTPS_ENFORCED,
                        "ProductCart's XML Tools answer over https only: enter the shop's address with https://.");
            case "" -> notProductCart();
            default ->
                Outcome.trouble(
                        Trouble.Kind.SERVER_ERROR,
                        "ProductCart refused the call with its code " + code + ". It is tried again.");
        };
    }

    private static <T> Outcome<T> notProductCart() {
        return Outcome.trouble(Trouble.Kind.NOT_JSON, "The cart did not answer as ProductCart's XML Tools do.");
    }
}
