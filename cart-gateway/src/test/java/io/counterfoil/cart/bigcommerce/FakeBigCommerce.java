package io.counterfoil.cart.bigcommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Answers as BigCommerce's API is described: RFC 2822 moments, status 204 for nothing, parts of an order apart. */
final class FakeBigCommerce extends FakeShop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "tok3nabcdefghijklmnopqrstuvwxyz";
    private static final String STORE = "/stores/abc123";

    private final Random random = new Random(1);

    @Override
    public String address() {
        return super.address() + STORE;
    }

    @Override
    protected long nextId() {
        return super.nextId();
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
        if (!call.header("X-auth-token").equals(TOKEN)) {
            return Reply.of(401, "{\"status\":401,\"title\":\"X-Auth-Token header is required\"}");
        }
        String route = call.path().replaceFirst("^" + STORE, "");
        if (route.equals("/v2/store")) {
            return Reply.of(
                    200,
                    "{\"name\":\"" + NAME + "\",\"timezone\":{\"name\":\""
                            + zone().getId().replaceFirst("^Z$", "UTC") + "\"}}");
        }
        Optional<Reply> record = new FakeBigRecords(this).reply(call, route);
        if (record.isPresent()) {
            return record.get();
        }
        if (route.equals("/v2/orders")) {
            return orders(call.query());
        }
        Optional<Placed> order = orders().filter(placed -> route.matches("/v[23]/orders/" + placed.id() + "/.*"))
                .findFirst();
        return order.map(placed -> part(placed, route, call.query()))
                .orElseGet(() -> Reply.of(404, "[{\"status\":404,\"message\":\"Not found\"}]"));
    }

    private Reply orders(Map<String, String> query) {
        List<Placed> found = new ArrayList<>(
                orders().filter(order -> !order.changed().isBefore(moment(query, "min_date_modified", Instant.MIN)))
                        .filter(order -> !order.changed().isAfter(moment(query, "max_date_modified", Instant.MAX)))
                        .filter(order -> order.id() >= Long.parseLong(query.getOrDefault("min_id", "0")))
                        .filter(order -> order.id() <= Long.parseLong(query.getOrDefault("max_id", "999999")))
                        .toList());
        if (query.containsKey("max_id")) {
            found.removeIf(order -> order.id() > Long.parseLong(query.get("max_id")));
        }
        if (query.getOrDefault("sort", "").equals("id:desc")) {
            Collections.reverse(found);
        }
        if (query.getOrDefault("sort", "").equals("date_modified:asc")) {
            // Nothing is said of rows of the same moment.
            Collections.shuffle(found, random);
            found.sort(Comparator.comparing(Placed::changed));
        }
        return list(found.stream().map(this::order), query);
    }

    private static Instant moment(Map<String, String> query, String name, Instant otherwise) {
        return query.containsKey(name) ? OffsetDateTime.parse(query.get(name)).toInstant() : otherwise;
    }

    private Reply part(Placed order, String route, Map<String, String> query) {
        if (route.endsWith("/products")) {
            return list(order.items().stream().map(FakeBigCommerce::product), query);
        }
        if (route.endsWith("/shipping_addresses")) {
            return list(Stream.of(address(JSON.createObjectNode(), order)), query);
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        refunds().filter(refund -> refund.order() == order.id()).forEach(refund -> data.add(json(refund)));
        return Reply.of(200, answer.toString());
    }

    /** How much a product's part is, is not said. */
    private static ObjectNode json(Placed.Refunded refund) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", refund.id())
                .put("created", refund.at().toString())
                .put("total_amount", refund.amount())
                .put(
                        "total_tax",
                        refund.goods().map(goods -> Placed.Refunded.TAX).orElse(BigDecimal.ZERO));
        ArrayNode items = json.putArray("items");
        refund.goods()
                .ifPresentOrElse(
                        goods -> {
                            items.addObject()
                                    .put("item_type", "PRODUCT")
                                    .put("item_id", 1)
                                    .put("quantity", goods.quantity())
                                    .putNull("requested_amount");
                            items.addObject()
                                    .put("item_type", "SHIPPING")
                                    .put("item_id", 9)
                                    .put("requested_amount", Placed.SHIPPING.toPlainString());
                        },
                        () -> items.addObject()
                                .put("item_type", "ORDER")
                                .put("item_id", refund.order())
                                .put("requested_amount", refund.amount().toPlainString()));
        return json;
    }

    private static Reply list(Stream<ObjectNode> rows, Map<String, String> query) {
        long size = Long.parseLong(query.getOrDefault("limit", "50"));
        long page = Long.parseLong(query.getOrDefault("page", "1"));
        List<JsonNode> found = rows.skip(size * (page - 1))
                .limit(size)
                .map(JsonNode.class::cast)
                .toList();
        return found.isEmpty() ? Reply.of(204, "") : Reply.of(200, found.toString());
    }

    private ObjectNode order(Placed order) {
        BigDecimal refunded = refunds()
                .filter(refund -> refund.order() == order.id())
                .map(Placed.Refunded::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        ObjectNode json = JSON.createObjectNode()
                .put("id", order.id())
                .put("status_id", 11)
                .put("status", "Awaiting Fulfillment")
                .put("customer_id", order.guest() ? 0 : 33)
                .put("date_created", time(order.created()))
                .put("date_modified", time(order.changed()))
                .put("currency_code", "USD")
                .put("total_inc_tax", order.total() + "00")
                .put("total_tax", Placed.TAX + "00")
                .put("shipping_cost_ex_tax", Placed.SHIPPING + "00")
                .put("handling_cost_ex_tax", "0.0000")
                .put("refunded_amount", refunded + "00");
        address(json.putObject("billing_address"), order);
        return json;
    }

    private static ObjectNode address(ObjectNode json, Placed order) {
        return json.put("first_name", "Zoë")
                .put("last_name", "Ångmark")
                .put("company", order.company())
                .put("street_1", "12 Harbour Way")
                .put("country_iso2", "US")
                .put("email", "zoe@example.com");
    }

    private static ObjectNode product(Placed.Item item) {
        return JSON.createObjectNode()
                .put("id", 1)
                .put("sku", item.sku())
                .put("name", item.name())
                .put("quantity", item.quantity())
                .put("total_ex_tax", item.amount() + "00");
    }

    private static String time(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
