package io.counterfoil.cart.shopify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers as Shopify's Admin API is described: money in bags of strings, lines in pages of 50. */
final class FakeShopify extends FakeShop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "shpat_0123456789abcdef0123456789abcdef";
    private static final Pattern QUOTED = Pattern.compile("updated_at:>='([^']+)'");
    private static final int LINES = 50;

    private long sold;

    /** One of this product goes between what is read of it and what is set. */
    void sellBeforeTheNextWrite(long product) {
        sold = product;
    }

    void beforeWrite() {
        product(sold)
                .ifPresent(product -> put(product.stocked(product.quantity().subtract(BigDecimal.ONE))));
        sold = 0;
    }

    private String scope = "read_orders";

    void grant(String only) {
        scope = only;
    }

    @Override
    protected long nextId() {
        return super.nextId();
    }

    Stream<Placed> placed() {
        return orders();
    }

    String zoneName() {
        return zone().getId().replaceFirst("^Z$", "UTC");
    }

    @Override
    public Credentials credentials() {
        return new Credentials("books", TOKEN);
    }

    @Override
    protected void refundMoves(long order, Instant at) {
        touch(order, at);
    }

    @Override
    protected Reply reply(Call call) {
        if (!call.path().matches("/admin/api/\\d{4}-\\d\\d/graphql.json")) {
            return Reply.of(404, "{\"errors\":\"Not Found\"}");
        }
        if (!call.header("X-shopify-access-token").equals(TOKEN)) {
            return Reply.of(401, "{\"errors\":\"[API] Invalid API key or access token\"}");
        }
        JsonNode request = json(call.body());
        String query = request.path("query").asText();
        JsonNode variables = request.path("variables");
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode data = answer.putObject("data");
        if (query.startsWith("query Shop ")) {
            data.putObject("shop").put("name", NAME);
            data.putObject("currentAppInstallation")
                    .putArray("accessScopes")
                    .addObject()
                    .put("handle", scope);
        } else if (new FakeShopifyRecords(this).answered(data, query, variables)) {
            return Reply.of(200, answer.toString());
        } else if (query.startsWith("query Changed(")) {
            changed(data, variables);
        } else if (query.startsWith("query Present(")) {
            ArrayNode nodes = data.putArray("nodes");
            variables
                    .path("ids")
                    .forEach(id -> nodes.add(orders().filter(order -> id(order).equals(id.asText()))
                            .findFirst()
                            .<JsonNode>map(order -> JSON.createObjectNode()
                                    .put("id", id(order))
                                    .put("legacyResourceId", String.valueOf(order.id())))
                            .orElseGet(JSON::nullNode)));
        } else if (query.startsWith("query Refund(")) {
            data.set("refund", refund(variables.path("id").asText()));
        } else {
            data.set("order", order(variables));
        }
        return Reply.of(200, answer.toString());
    }

    private void changed(ObjectNode data, JsonNode variables) {
        Matcher quoted = QUOTED.matcher(variables.path("q").asText());
        Instant since = quoted.matches() ? Instant.parse(quoted.group(1)) : Instant.EPOCH;
        List<Placed> found = orders().filter(order -> !order.changed().isBefore(since))
                .filter(order -> place(order).compareTo(variables.path("after").asText()) > 0)
                .sorted(Comparator.comparing(FakeShopify::place))
                .toList();
        int most = variables.path("n").asInt();
        data.putObject("shop").put("ianaTimezone", zone().getId().replaceFirst("^Z$", "UTC"));
        ObjectNode orders = data.putObject("orders");
        orders.putObject("pageInfo").put("hasNextPage", found.size() > most);
        ArrayNode edges = orders.putArray("edges");
        found.stream().limit(most).forEach(order -> {
            ObjectNode edge = edges.addObject().put("cursor", place(order));
            edge.putObject("node")
                    .put("id", id(order))
                    .put("updatedAt", order.changed().toString());
        });
    }

    private static String place(Placed order) {
        return "%020d-%010d".formatted(order.changed().getEpochSecond(), order.id());
    }

    private static String id(Placed order) {
        return "gid://shopify/Order/" + order.id();
    }

    private JsonNode order(JsonNode variables) {
        int from = variables.path("after").asInt(0);
        return orders().filter(order -> id(order).equals(variables.path("id").asText()))
                .findFirst()
                .<JsonNode>map(order -> json(order, from))
                .orElseGet(JSON::nullNode);
    }

    private ObjectNode json(Placed order, int from) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", id(order))
                .put("legacyResourceId", String.valueOf(order.id()))
                .put("name", "#" + order.id())
                .put("createdAt", order.created().toString())
                .put("updatedAt", order.changed().toString())
                .put("test", false)
                .put("displayFinancialStatus", "PAID")
                .put("displayFulfillmentStatus", "UNFULFILLED")
                .put("currencyCode", "USD")
                .put("taxesIncluded", false)
                .put("email", "zoe@example.com");
        if (order.guest()) {
            json.putNull("customer");
        } else {
            json.putObject("customer").put("id", "gid://shopify/Customer/33").put("firstName", "Zoë");
        }
        json.putObject("billingAddress")
                .put("firstName", "Zoë")
                .put("company", order.company())
                .put("address1", "12 Harbour Way")
                .put("countryCodeV2", "US");
        money(json, "totalPriceSet", order.total());
        money(json, "totalTaxSet", Placed.TAX);
        money(
                json.putObject("shippingLines").putArray("nodes").addObject().put("isRemoved", false),
                "discountedPriceSet",
                Placed.SHIPPING);
        ObjectNode items = json.putObject("lineItems");
        int count = order.items().size();
        items.putObject("pageInfo")
                .put("hasNextPage", from + LINES < count)
                .put("endCursor", String.valueOf(Math.min(from + LINES, count)));
        ArrayNode nodes = items.putArray("nodes");
        order.items().stream()
                .skip(from)
                .limit(LINES)
                .forEach(item -> money(
                        nodes.addObject()
                                .put("id", "gid://shopify/LineItem/" + (from + nodes.size()))
                                .put("sku", item.sku())
                                .put("name", item.name())
                                .put("quantity", item.quantity()),
                        "originalTotalSet",
                        item.amount()));
        ArrayNode refunds = json.putArray("refunds");
        refunds()
                .filter(refund -> refund.order() == order.id())
                .forEach(refund -> money(
                        refunds.addObject()
                                .put("id", "gid://shopify/Refund/" + refund.id())
                                .put("createdAt", refund.at().toString()),
                        "totalRefundedSet",
                        refund.amount()));
        return json;
    }

    private JsonNode refund(String id) {
        return refunds()
                .filter(refund -> id.equals("gid://shopify/Refund/" + refund.id()))
                .findFirst()
                .<JsonNode>map(FakeShopify::json)
                .orElseGet(JSON::nullNode);
    }

    private static ObjectNode json(Placed.Refunded refund) {
        ObjectNode json = JSON.createObjectNode().put("id", "gid://shopify/Refund/" + refund.id());
        ObjectNode items = json.putObject("refundLineItems");
        items.putObject("pageInfo").put("hasNextPage", false);
        ArrayNode lines = items.putArray("nodes");
        ArrayNode shippings = json.putObject("refundShippingLines").putArray("nodes");
        refund.goods().ifPresent(goods -> {
            ObjectNode line = lines.addObject().put("quantity", goods.quantity());
            money(line, "subtotalSet", goods.amount());
            money(line, "totalTaxSet", Placed.Refunded.TAX_OF_GOODS);
            line.putObject("lineItem")
                    .put("id", "gid://shopify/LineItem/1")
                    .put("sku", goods.sku())
                    .put("name", goods.name());
            ObjectNode shipping = shippings.addObject();
            money(shipping, "subtotalAmountSet", Placed.SHIPPING);
            money(shipping, "taxAmountSet", Placed.Refunded.TAX_OF_SHIPPING);
            shipping.putObject("shippingLine").put("code", "std").put("title", "Standard");
        });
        return json;
    }

    static void money(ObjectNode in, String name, BigDecimal amount) {
        in.putObject(name).putObject("shopMoney").put("amount", amount.toPlainString());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
