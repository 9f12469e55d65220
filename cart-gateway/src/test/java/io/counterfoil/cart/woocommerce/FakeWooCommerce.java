package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.http.OAuthSignature;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Answers as WooCommerce 8.2.0 does: exclusive bounds, naive UTC, no order within a second. */
public final class FakeWooCommerce extends FakeShop {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter NAIVE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final Credentials KEY = new Credentials(
            "ck_a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5", "cs_f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0f6a7b8c9d0");

    private final Random random = new Random(1);

    @Override
    public Credentials credentials() {
        return KEY;
    }

    @Override
    protected long nextId() {
        return super.nextId();
    }

    @Override
    protected void refundMoves(long order, Instant at) {
        touch(order, at);
    }

    @Override
    protected Reply reply(Call call) {
        if (call.path().equals("/wp-json/")) {
            return Reply.of(
                    200,
                    "{\"name\":\"Harbour &amp; Co\",\"home\":\"" + address()
                            + "\",\"namespaces\":[\"wp\\/v2\",\"wc\\/v3\"]}");
        }
        if (!call.path().startsWith("/wp-json/wc/v3/")) {
            return Reply.of(404, "<html>Not here</html>");
        }
        if (!signed(call)) {
            return Reply.of(401, "{\"code\":\"woocommerce_rest_cannot_view\"}");
        }
        String route = call.path().replaceFirst("^/wp-json/wc/v3/", "");
        if (route.equals("orders")) {
            return list(call.query());
        }
        if (route.matches("orders/\\d+/refunds")) {
            return new Reply(200, Map.of(), refundsOf(Long.parseLong(route.split("/")[1])));
        }
        return new FakeWooRecords(this).reply(call, route);
    }

    private String refundsOf(long order) {
        ArrayNode all = JSON.createArrayNode();
        refunds().filter(refund -> refund.order() == order).forEach(refund -> {
            ObjectNode json =
                    all.addObject().put("id", refund.id()).put("date_created", NAIVE.format(local(refund.at())));
            ArrayNode lines = json.putArray("line_items");
            ArrayNode shippings = json.putArray("shipping_lines");
            refund.goods().ifPresent(goods -> {
                lines.addObject()
                        .put("id", 900)
                        .put("sku", goods.sku())
                        .put("name", goods.name())
                        .put("quantity", -goods.quantity())
                        .put("total", "-" + goods.amount())
                        .put("total_tax", "-" + Placed.Refunded.TAX_OF_GOODS);
                shippings
                        .addObject()
                        .put("id", 901)
                        .put("method_title", "Flat rate")
                        .put("total", "-" + Placed.SHIPPING)
                        .put("total_tax", "-" + Placed.Refunded.TAX_OF_SHIPPING);
            });
        });
        return all.toString();
    }

    /** With the adapter's own reckoning: that it is right is shown elsewhere, by recorded signatures. */
    private boolean signed(Call call) {
        Map<String, String> query = new java.util.TreeMap<>(call.query());
        String given = query.remove("oauth_signature");
        String nonce = query.remove("oauth_nonce");
        long time = Long.parseLong(query.remove("oauth_timestamp"));
        query.keySet().removeIf(name -> name.startsWith("oauth_"));
        return OAuthSignature.of(KEY.key(), KEY.secret())
                .sign(call.method(), address() + call.path(), query, nonce, time)
                .get("oauth_signature")
                .equals(given);
    }

    private Reply list(Map<String, String> query) {
        List<Placed> found = new ArrayList<>(orders().toList());
        found.removeIf(order -> !naive(order).isAfter(moment(query, "modified_after", LocalDateTime.MIN))
                || !naive(order).isBefore(moment(query, "modified_before", LocalDateTime.MAX)));
        if (query.containsKey("include")) {
            List<String> only = List.of(query.get("include").split(","));
            found.removeIf(order -> !only.contains(String.valueOf(order.id())));
        }
        found.removeIf(
                order -> query.containsKey("search") && !query.get("search").equals("" + order.id()));
        if (query.getOrDefault("order", "").equals("desc")) {
            Collections.reverse(found);
        }
        if (query.getOrDefault("orderby", "").equals("modified")) {
            Collections.shuffle(found, random);
            found.sort(Comparator.comparing(FakeWooCommerce::naive));
        }
        int size = Integer.parseInt(query.getOrDefault("per_page", "10"));
        int from = size * (Integer.parseInt(query.getOrDefault("page", "1")) - 1);
        ArrayNode page = JSON.createArrayNode();
        found.stream().skip(from).limit(size).map(this::json).forEach(page::add);
        return new Reply(200, Map.of("X-WP-Total", String.valueOf(page.isEmpty() ? 0 : found.size())), page.toString());
    }

    private static LocalDateTime moment(Map<String, String> query, String name, LocalDateTime otherwise) {
        return query.containsKey(name) ? LocalDateTime.parse(query.get(name), NAIVE) : otherwise;
    }

    private static LocalDateTime naive(Placed order) {
        return LocalDateTime.ofInstant(order.changed(), ZoneOffset.UTC);
    }

    private ObjectNode json(Placed order) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", order.id())
                .put("number", String.valueOf(order.id()))
                .put("status", "processing")
                .put("currency", "USD")
                .put("date_created", NAIVE.format(local(order.created())))
                .put("date_created_gmt", NAIVE.format(order.created().atOffset(ZoneOffset.UTC)))
                .put("date_modified_gmt", NAIVE.format(naive(order)))
                .put("customer_id", order.guest() ? 0 : 33)
                .put("total", order.total().toPlainString())
                .put("total_tax", Placed.TAX.toPlainString());
        json.putObject("billing")
                .put("first_name", "Zoë")
                .put("last_name", "Ångmark")
                .put("company", order.company().replace("&", "&amp;"))
                .put("address_1", "12 Harbour Way")
                .put("country", "US")
                .put("email", "zoe@example.com");
        ArrayNode lines = json.putArray("line_items");
        order.items().forEach(item -> lines.addObject()
                .put("id", lines.size())
                .put("sku", item.sku())
                .put("name", item.name())
                .put("quantity", item.quantity())
                .put("subtotal", item.amount().toPlainString())
                .put("total", item.amount().toPlainString()));
        json.putArray("shipping_lines")
                .addObject()
                .put("method_id", "flat_rate")
                .put("method_title", "Flat rate")
                .put("total", Placed.SHIPPING.toPlainString());
        ArrayNode refunds = json.putArray("refunds");
        refunds()
                .filter(refund -> refund.order() == order.id())
                .forEach(refund -> refunds.addObject().put("id", refund.id()).put("total", "-" + refund.amount()));
        return json;
    }
}
