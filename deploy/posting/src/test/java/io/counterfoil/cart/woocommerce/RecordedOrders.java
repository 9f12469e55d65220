package io.counterfoil.cart.woocommerce;

import com.fasterxml.jackson.databind.JsonNode;
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

    private static Optional<Order> order(Path file) {
        try {
            return CartJson.read(Files.readString(file))
                    .fold(
                            json -> isOrder(json) ? Optional.of(new WooOrder(json).read()) : Optional.empty(),
                            trouble -> Optional.empty());
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
