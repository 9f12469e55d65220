package io.counterfoil.cart.productcart;

import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as ProductCart's XML Tools are described: days, ids, HTML inside the XML, and errors with status 200. */
final class FakeProductCart extends FakeShop {

    private static final Credentials PARTNER = new Credentials("sync", "pa/ss<word/KEY42");

    private final FakeProductCartRecords records = new FakeProductCartRecords(this);

    List<String> flagged() {
        return records.flagged();
    }

    @Override
    protected long nextId() {
        return super.nextId();
    }

    /** A clock that shows when the shop last did something. */
    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return orders().map(Placed::changed)
                        .max(Instant::compareTo)
                        .orElse(Instant.parse("2026-11-22T12:00:00Z"));
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return this;
            }
        };
    }

    @Override
    public Credentials credentials() {
        return PARTNER;
    }

    @Override
    protected Reply reply(Call call) {
        if (!call.path().equals("/xml/gateway.asp")) {
            return Reply.of(404, "<html>Not here</html>");
        }
        String method = found("<(\\w+)Request>", call.body());
        if (!call.header("Xml-agent").equals("ProductCart XML Partner")) {
            return error(method, 110);
        }
        if (!call.body()
                .contains("<PartnerID>sync</PartnerID><PartnerPassword>pa/ss&lt;word</PartnerPassword>"
                        + "<PartnerKey>KEY42</PartnerKey>")) {
            return error(method, 103);
        }
        Optional<Reply> record = records.reply(method, call.body());
        if (record.isPresent()) {
            return record.get();
        }
        return method.equals("SearchOrders")
                ? search(LocalDate.parse(found("<FromDate>(.*?)</FromDate>", call.body())))
                : details(Long.parseLong(found("<OrderID>(.*?)</OrderID>", call.body())), call.body());
    }

    private Reply search(LocalDate from) {
        List<Long> ids = orders().filter(
                        order -> !local(order.created()).toLocalDate().isBefore(from))
                .map(Placed::id)
                .toList();
        return answer(
                "SearchOrders",
                "<RequestStatus>200</RequestStatus><Count>" + ids.size() + "</Count>"
                        + ids.stream()
                                .map(id -> "<OrderID>" + id + "</OrderID>")
                                .collect(Collectors.joining("", "<Orders>", "</Orders>")));
    }

    private Reply details(long id, String request) {
        return orders().filter(order -> order.id() == id && request.contains("<Request>All</Request>"))
                .findFirst()
                .map(order -> answer("GetOrderDetails", "<RequestStatus>200</RequestStatus>" + document(order)))
                .orElseGet(() -> error("GetOrderDetails", 116));
    }

    private String document(Placed order) {
        BigDecimal credit = refunds()
                .filter(refund -> refund.order() == order.id())
                .map(Placed.Refunded::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        String products = order.items().stream()
                .map(item -> "<Product><ProductID>77</ProductID><SKU>" + item.sku() + "</SKU><Name>" + item.name()
                        + "</Name><UnitPrice>" + item.price() + "</UnitPrice><Quantity>" + item.quantity()
                        + "</Quantity></Product>")
                .collect(Collectors.joining());
        return """
                <OrderID>%d</OrderID><Date>%s</Date><CustomerID>%s</CustomerID><Total>%s</Total>
                <BillingAddress><FirstName>Zo&amp;#235;</FirstName><LastName>&amp;#197;ngmark</LastName>
                  <Email>zoe@example.com</Email><Company>%s</Company><Address>12 Harbour Way</Address>
                  <CountryCode>US</CountryCode></BillingAddress>
                <ShippingDetails><Method>UPS</Method><Fees>%s</Fees><Handling>0</Handling></ShippingDetails>
                <FulfillmentStatus>3</FulfillmentStatus><PaymentStatus>2</PaymentStatus>
                <RMACredit>%s</RMACredit><TotalTax>%s</TotalTax><TotalVAT>0</TotalVAT>
                <ShoppingCart><ProductsOrdered>%s</ProductsOrdered></ShoppingCart>
                """.formatted(
                        order.id(),
                        local(order.created()).toLocalDate(),
                        order.guest() ? "0" : "33",
                        order.total(),
                        twice(order.company()),
                        Placed.SHIPPING,
                        credit,
                        Placed.TAX,
                        products);
    }

    /** As HTML, and that as XML. */
    static String twice(String text) {
        String html = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String numbered = html.codePoints()
                .mapToObj(code -> code < 128 ? Character.toString(code) : "&#" + code + ";")
                .collect(Collectors.joining());
        return numbered.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static Reply error(String method, int code) {
        return answer(
                method,
                "<RequestStatus>100</RequestStatus><ErrorList><ErrorCode>" + code
                        + "</ErrorCode><ErrorDesc>words</ErrorDesc></ErrorList>");
    }

    static Reply answer(String method, String inside) {
        return new Reply(
                200,
                Map.of("Content-Type", "text/xml; charset:ISO-8859-1;"),
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<" + method + "Response>" + inside + "</" + method
                        + "Response>");
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
