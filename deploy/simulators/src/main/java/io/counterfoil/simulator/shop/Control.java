package io.counterfoil.simulator.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;

/** What tests and demos ask of the shop itself, beside its API: orders now, faults. */
final class Control {

    private final Orders orders;
    private final OrderGenerator generator;
    private final ShopFaults faults;

    Control(Orders orders, OrderGenerator generator, ShopFaults faults) {
        this.orders = orders;
        this.generator = generator;
        this.faults = faults;
    }

    Response answer(String method, String path, String body) {
        try {
            return switch (method + " " + path) {
                case "GET /_control/orders" -> Response.json(200, listed(orders.all()));
                case "POST /_control/orders" -> Response.json(201, added(ShopJson.read(body)));
                case "POST /_control/fault" -> fault(ShopJson.read(body, ShopFault.class));
                case "DELETE /_control/fault" -> cleared();
                default -> Response.json(404, ShopJson.object().put("error", "no such control"));
            };
        } catch (JsonProcessingException unreadable) {
            return Response.json(400, ShopJson.object().put("error", unreadable.getOriginalMessage()));
        }
    }

    /** Either {@code {"generate": n}} or a whole order, new or changed. */
    private ArrayNode added(JsonNode wish) {
        List<ObjectNode> coming = wish.has("generate")
                ? IntStream.range(0, wish.get("generate").asInt())
                        .mapToObj(i -> generator.next())
                        .toList()
                : List.of((ObjectNode) wish);
        coming.forEach(orders::arrive);
        return listed(coming.stream().map(ShopOrder::new).toList());
    }

    private Response fault(ShopFault fault) {
        faults.set(fault);
        return Response.json(200, ShopJson.object().put("fault", fault.kind().name()));
    }

    private Response cleared() {
        faults.clear();
        return Response.json(200, ShopJson.object().put("fault", "none"));
    }

    private static ArrayNode listed(List<ShopOrder> orders) {
        ArrayNode list = ShopJson.array();
        for (ShopOrder order : orders) {
            list.add(ShopJson.object()
                    .put("id", order.id())
                    .put("number", order.text("number"))
                    .put("status", order.status())
                    .put("currency", order.text("currency"))
                    .put("total", order.text("total")));
        }
        return list;
    }
}
