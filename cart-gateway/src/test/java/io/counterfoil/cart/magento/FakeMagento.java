package io.counterfoil.cart.magento;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers as Magento's REST API is described: numbers with four decimals, UTC, a variation in two rows. */
final class FakeMagento extends FakeShop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String TOKEN = "qf3vz1m8x2k9b7c5d4e6f0a1b2c3d4e5";

    private boolean multiSource = true;

    /** Stock stands with the product. */
    void withoutMultiSource() {
        multiSource = false;
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
    protected Reply reply(Call call) {
        if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
            return Reply.of(401, "{\"message\":\"The consumer isn't authorized to access %resources.\"}");
        }
        Optional<Reply> record = new FakeMagentoRecords(this, multiSource).reply(call);
        if (record.isPresent()) {
            return record.get();
        }
        return switch (call.path()) {
            case "/rest/all/V1/store/storeViews" ->
                Reply.of(200, "[{\"id\":0,\"name\":\"Admin\"},{\"id\":1,\"name\":\"" + NAME + "\"}]");
            case "/rest/all/V1/store/storeConfigs" ->
                Reply.of(200, "[{\"id\":1,\"timezone\":\"" + zone().getId().replaceFirst("^Z$", "UTC") + "\"}]");
            case "/rest/all/V1/orders" -> list(call.query(), orders().map(this::order));
            case "/rest/all/V1/creditmemos" -> list(call.query(), refunds().map(this::memo));
            default -> Reply.of(404, "{\"message\":\"Request does not match any route.\"}");
        };
    }

    static Reply list(Map<String, String> query, Stream<ObjectNode> rows) {
        Stream<ObjectNode> found = rows;
        for (int group = 0; query.containsKey(filter(group, "field")); group++) {
            String field = query.get(filter(group, "field"));
            String condition = query.get(filter(group, "conditionType"));
            String value = query.get(filter(group, "value"));
            found = found.filter(row -> holds(row.path(field).asText(), condition, value));
        }
        // Descending unless asked otherwise.
        Comparator<ObjectNode> sorted = Comparator.<ObjectNode>comparingLong(
                row -> -row.path("entity_id").asLong());
        if ("entity_id".equals(query.get("searchCriteria[sortOrders][0][field]"))
                && "ASC".equals(query.get("searchCriteria[sortOrders][0][direction]"))) {
            sorted = sorted.reversed();
        }
        if ("updated_at".equals(query.get("searchCriteria[sortOrders][0][field]"))
                && "ASC".equals(query.get("searchCriteria[sortOrders][0][direction]"))
                && "entity_id".equals(query.get("searchCriteria[sortOrders][1][field]"))) {
            sorted = Comparator.<ObjectNode, String>comparing(
                            row -> row.path("updated_at").asText())
                    .thenComparingLong(row -> row.path("entity_id").asLong());
        }
        List<ObjectNode> all = found.sorted(sorted).toList();
        ObjectNode answer = JSON.createObjectNode().put("total_count", all.size());
        ArrayNode items = answer.putArray("items");
        all.stream()
                .map(row -> row.has("#") ? (ObjectNode) row.deepCopy().without(List.of("#", "entity_id")) : row)
                .limit(Long.parseLong(query.getOrDefault("searchCriteria[pageSize]", "1000000")))
                .forEach(items::add);
        return Reply.of(200, answer.toString());
    }

    private static String filter(int group, String part) {
        return "searchCriteria[filterGroups][" + group + "][filters][0][" + part + "]";
    }

    private static boolean holds(String is, String condition, String value) {
        return switch (condition) {
            case "gteq" -> is.compareTo(value) >= 0;
            case "lteq" -> is.compareTo(value) <= 0;
            case "eq" -> is.equals(value);
            case "lt" -> Long.parseLong(is) < Long.parseLong(value);
            case "like" -> is.contains(value.substring(1, value.length() - 1));
            case "gt" -> Long.parseLong(is) > Long.parseLong(value);
            case "in" -> List.of(value.split(",")).contains(is);
            default -> false;
        };
    }

    private ObjectNode order(Placed order) {
        ObjectNode json = JSON.createObjectNode()
                .put("entity_id", order.id())
                .put("increment_id", "00000" + order.id())
                .put("store_id", 1)
                .put("state", "processing")
                .put("status", "picked")
                .put("base_currency_code", "USD")
                .put("created_at", time(order.created()))
                .put("updated_at", time(order.changed()))
                .put("customer_is_guest", order.guest() ? 1 : 0)
                .put("customer_email", "zoe@example.com")
                .put("base_grand_total", order.total().setScale(4))
                .put("base_tax_amount", Placed.TAX.setScale(4))
                .put("base_shipping_amount", Placed.SHIPPING)
                .put("base_discount_amount", 0);
        if (!order.guest()) {
            json.put("customer_id", 33);
        }
        json.putObject("billing_address")
                .put("firstname", "Zoë")
                .put("lastname", "Ångmark")
                .put("company", order.company())
                .put("country_id", "US")
                .putArray("street")
                .add("12 Harbour Way");
        ArrayNode items = json.putArray("items");
        order.items().forEach(item -> {
            ObjectNode row = items.addObject()
                    .put("item_id", items.size())
                    .put("product_type", order.kind() == Placed.Kind.VARIATION ? "configurable" : "simple")
                    .put("sku", item.sku())
                    .put("name", item.name())
                    .put("qty_ordered", item.quantity())
                    .put("base_row_total", item.amount().setScale(4));
            if (order.kind() == Placed.Kind.VARIATION) {
                items.add(row.deepCopy()
                        .put("item_id", items.size() + 1)
                        .put("product_type", "simple")
                        .put("parent_item_id", items.size())
                        .put("base_row_total", 0));
            }
        });
        return json;
    }

    private ObjectNode memo(Placed.Refunded refund) {
        ObjectNode json = JSON.createObjectNode()
                .put("entity_id", refund.id())
                .put("increment_id", "M" + refund.id())
                .put("order_id", refund.order())
                .put("created_at", time(refund.at()))
                .put("updated_at", time(refund.at()))
                .put("base_adjustment_positive", refund.goods().isPresent() ? BigDecimal.ZERO : refund.amount())
                .put("base_grand_total", refund.amount().setScale(4));
        ArrayNode items = json.putArray("items");
        refund.goods().ifPresent(goods -> {
            json.put("base_shipping_amount", Placed.SHIPPING).put("base_tax_amount", Placed.Refunded.TAX);
            items.addObject()
                    .put("order_item_id", 1)
                    .put("sku", goods.sku())
                    .put("name", goods.name())
                    .put("qty", goods.quantity())
                    .put("base_row_total", goods.amount());
            items.addObject().put("order_item_id", 2).put("qty", 0).put("base_row_total", 0);
        });
        return json;
    }

    static String time(Instant moment) {
        return TIME.format(moment.atOffset(ZoneOffset.UTC));
    }
}
