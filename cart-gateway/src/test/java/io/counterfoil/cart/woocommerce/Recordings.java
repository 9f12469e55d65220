package io.counterfoil.cart.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.cart.document.CartJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers of real shops: a few beside the tests, all of them in a folder {@code shared} where developers have it. */
final class Recordings {

    private static final List<String> VERSIONS = List.of("woocommerce-11.0.1", "woocommerce-8.2.0");

    private Recordings() {}

    static JsonNode own(String name) {
        try (InputStream file = Recordings.class.getResourceAsStream("/woocommerce/" + name + ".json")) {
            return json(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every recorded answer that is one order. */
    static Stream<Path> singleOrders(Path carts) {
        return VERSIONS.stream()
                .flatMap(version -> children(carts.resolve(version)))
                .map(exchange -> exchange.resolve("response.json"))
                .filter(Files::exists)
                .filter(Recordings::isOrder);
    }

    static JsonNode read(Path file) {
        try {
            return json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Path> sharedCarts() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/carts"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static boolean isOrder(Path file) {
        JsonNode json = read(file);
        return json.has("line_items") && json.has("billing") && json.has("order_key");
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        return CartJson.read(text).fold(json -> json, trouble -> {
            throw new IllegalStateException(trouble.reason());
        });
    }
}
