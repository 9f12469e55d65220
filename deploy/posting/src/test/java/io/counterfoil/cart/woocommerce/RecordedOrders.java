package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.counterfoil.cart.document.CartJson;
import io.counterfoil.events.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The orders that real shops answered with; they lie beside the project, if at all. */
public final class RecordedOrders {

    private RecordedOrders() {}

    /** By version of the shop and name of the recording. */
    public static Map<String, Order> read(Path carts) {
        Map<String, Order> orders = new TreeMap<>();
        for (Path version : children(carts)) {
            for (Path exchange : children(version)) {
                Path file = exchange.resolve("response.json");
                if (version.getFileName().toString().startsWith("woocommerce-") && Files.exists(file)) {
                    order(file)
                            .ifPresent(order ->
                                    orders.put(carts.relativize(exchange).toString(), order));
                }
            }
        }
        return orders;
    }

    public static Optional<Path> carts() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/carts"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** As the adapter reads it: what its refunds were for is another answer. */
    private static Optional<Order> order(Path file) {
        return answer(file).filter(RecordedOrders::isOrder).map(order -> {
            JsonNode refunds = children(file.getParent().getParent()).stream()
                    .filter(exchange -> isAskedForRefunds(exchange, order))
                    .findFirst()
                    .flatMap(exchange -> answer(exchange.resolve("response.json")))
                    .orElseGet(MissingNode::getInstance);
            return new WooOrder(WooRefunds.explained(order, refunds)).read();
        });
    }

    private static boolean isAskedForRefunds(Path exchange, JsonNode order) {
        try {
            return Files.readString(exchange.resolve("request.txt"))
                    .startsWith("GET /wp-json/wc/v3/orders/" + order.path("id").asText() + "/refunds");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> answer(Path file) {
        try {
            return CartJson.read(Files.readString(file)).fold(Optional::of, trouble -> Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOrder(JsonNode json) {
        return json.has("line_items") && json.has("billing") && json.has("order_key");
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
