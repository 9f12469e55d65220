package io.counterfoil.cart.cartconnect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.http.Percent;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module as the protocol describes it. */
final class FakeCartConnect extends FakeShop {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "a Cart Connect password!".replace(' ', '-');

    private final Set<String> nonces = new HashSet<>();

    @Override
    public Credentials credentials() {
        return new Credentials("module", PASSWORD);
    }

    long newId() {
        return nextId();
    }

    @Override
    protected void refundMoves(long order, Instant at) {
        touch(order, at);
    }

    @Override
    protected synchronized Reply reply(Call call) {
        if (!call.path().equals("/cartconnect/index.php")) {
            return Reply.of(404, "<html>Not here</html>");
        }
        long time = Long.parseLong(call.header("X-cart-connect-time"));
        String nonce = call.header("X-cart-connect-nonce");
        CallSignature signature =
                new CallSignature(call.method(), Percent.query(call.query()), time, nonce, call.body());
        if (!signature.signature(PASSWORD).equals(call.header("X-cart-connect-signature")) || !nonces.add(nonce)) {
            return Reply.of(401, "{\"error\":\"SIGNATURE\"}");
        }
        if (Math.abs(Instant.now().getEpochSecond() - time) > 300) {
            return Reply.of(401, "{\"error\":\"CLOCK\"}");
        }
        ObjectNode answer = JSON.createObjectNode().put("cartConnect", "1");
        if (call.query().getOrDefault("call", "").equals("findOrders")) {
            answer.putArray("orders");
        }
        switch (call.query().getOrDefault("call", "")) {
            case "hello" -> answer.put("name", NAME);
            case "orders" -> orders(answer.putArray("orders"), call.query());
            case "present" -> present(answer.putArray("ids"), call.body());
            case "listOrders" -> {
                List<ObjectNode> newest = orders().sorted(
                                Comparator.comparing(Placed::id).reversed())
                        .map(this::json)
                        .toList();
                FakeCartConnectRecords.page(answer, "orders", newest, call.query());
            }
            case "findOrders" ->
                orders().filter(order -> call.body().contains("\"" + order.id() + "\""))
                        .forEach(order -> found(answer, "orders").add(json(order)));
            default -> {
                if (new FakeCartConnectRecords(this).answers(call, answer)) {
                    return Reply.of(answer.has("error") ? 422 : 200, answer.toString());
                }
                return Reply.of(404, "{\"error\":\"NO_SUCH_CALL\"}");
            }
        }
        return Reply.of(200, answer.toString());
    }

    private void orders(ArrayNode list, Map<String, String> query) {
        Instant since = Instant.parse(query.get("since"));
        String after = query.get("after");
        long id = after.isEmpty() ? 0 : Long.parseLong(after);
        orders().filter(order ->
                        modified(order).isAfter(since) || (modified(order).equals(since) && order.id() > id))
                .sorted(Comparator.comparing(FakeCartConnect::modified).thenComparing(Placed::id))
                .limit(Long.parseLong(query.get("limit")))
                .forEach(order -> list.add(json(order)));
    }

    private static ArrayNode found(ObjectNode answer, String many) {
        return (ArrayNode) answer.path(many);
    }

    private static Instant modified(Placed order) {
        return order.changed().truncatedTo(ChronoUnit.SECONDS);
    }

    private void present(ArrayNode list, String body) {
        try {
            JsonNode ids = JSON.readTree(body).path("ids");
            ids.forEach(id -> orders().map(order -> String.valueOf(order.id()))
                    .filter(id.asText()::equals)
                    .forEach(list::add));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode json(Placed order) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", String.valueOf(order.id()))
                .put("number", "N" + order.id())
                .put("status", "open")
                .put("cartStatus", "Paid")
                .put("currency", "USD")
                .put("created", order.created().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("modified", modified(order).toString())
                .put("date", local(order.created()).toLocalDate().toString())
                .put("tax", Placed.TAX.toPlainString())
                .put("total", order.total().toPlainString());
        ObjectNode buyer = json.putObject("buyer").put("email", "zoe@example.com");
        if (!order.guest()) {
            buyer.put("id", "33");
        }
        json.putObject("billing")
                .put("firstName", "Zoë")
                .put("lastName", "Ångmark")
                .put("company", order.company())
                .put("line1", "12 Harbour Way")
                .put("country", "US");
        ArrayNode lines = json.putArray("lines");
        order.items().forEach(item -> lines.addObject()
                .put("id", String.valueOf(lines.size()))
                .put("sku", item.sku())
                .put("name", item.name())
                .put("quantity", String.valueOf(item.quantity()))
                .put("amount", item.amount().toPlainString()));
        json.putArray("charges")
                .addObject()
                .put("kind", "shipping")
                .put("code", "flat")
                .put("label", "Flat rate")
                .put("amount", Placed.SHIPPING.toPlainString());
        ArrayNode refunds = json.putArray("refunds");
        refunds().filter(refund -> refund.order() == order.id()).forEach(refund -> {
            ObjectNode given = refunds.addObject()
                    .put("code", String.valueOf(refund.id()))
                    .put("label", "Refund")
                    .put("amount", refund.amount().toPlainString());
            refund.goods().ifPresent(goods -> {
                given.put("shipping", Placed.SHIPPING.toPlainString()).put("tax", Placed.Refunded.TAX.toPlainString());
                given.putArray("lines")
                        .addObject()
                        .put("id", "1")
                        .put("sku", goods.sku())
                        .put("name", goods.name())
                        .put("quantity", String.valueOf(goods.quantity()))
                        .put("amount", goods.amount().toPlainString());
            });
        });
        return json;
    }
}
