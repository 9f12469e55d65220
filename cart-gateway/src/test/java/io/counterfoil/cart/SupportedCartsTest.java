package io.counterfoil.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.reading.Capabilities;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartContract;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.TwoWayContract;
import io.counterfoil.events.CartType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README's table "Supported carts" against the adapters. */
class SupportedCartsTest {

    private static final String HEAD = """
            | cart | versions | orders | refunds | items | customers | stock | export flag | key | secret | shown by |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private final List<Cart> carts = Arrays.stream(CartType.values())
            .map(new GatewayBeansConfig().carts(CartReader.http(), Clock.systemUTC())::of)
            .toList();

    @Test
    void theReadmeSaysWhatEachAdapterCan() throws IOException {
        String table = carts.stream().map(cart -> row(cart)).collect(Collectors.joining("\n", HEAD, "\n"));

        String readme = Files.readString(Path.of("README.md"));

        assertTrue(readme.contains(table), () -> "README.md must have this table:\n" + table);
    }

    @Test
    void everyAdapterKeepsTheContract() throws ClassNotFoundException {
        for (Cart cart : carts) {
            String test = cart.getClass().getName().replaceFirst("Cart$", "ContractTest");

            Class<?> kept = cart.catalogue().isPresent() ? TwoWayContract.class : CartContract.class;
            assertTrue(kept.isAssignableFrom(Class.forName(test)), test);
        }
    }

    @Test
    void eachAdapterIsOfItsOwnType() {
        assertEquals(
                Arrays.asList(CartType.values()), carts.stream().map(Cart::type).toList());
    }

    private static String row(Cart cart) {
        Capabilities can = cart.capabilities();
        return String.join(
                " | ",
                "| " + can.cart(),
                can.versions(),
                can.orders().words(),
                can.refunds().words(),
                can.items().words(),
                can.customers().words(),
                can.stock().words(),
                cart.exportFlags().isPresent() ? "yes" : "the cart has none",
                can.key(),
                can.secret(),
                can.witness().words() + " |");
    }

    @Test
    void whatIsSaidOfAnAdapterIsThere() {
        for (Cart cart : carts) {
            Capabilities can = cart.capabilities();

            assertEquals(
                    can.items() != Capabilities.Followed.NOT, cart.catalogue().isPresent(), can.cart());
            assertEquals(
                    can.customers() != Capabilities.Followed.NOT,
                    cart.customers().isPresent(),
                    can.cart());
            assertEquals(can.stock().batch() > 0, cart.catalogue().isPresent(), can.cart());
        }
    }
}
