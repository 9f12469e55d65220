package io.counterfoil.cart.productcart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Credentials;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import io.counterfoil.cart.reading.Product;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.cart.reading.TwoWayContract;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductCartContractTest implements TwoWayContract {

    private final FakeProductCart shop = new FakeProductCart();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public boolean saysWhatRefundsWereFor() {
        return false;
    }

    @Override
    public boolean saysWhenMoneyWentBack() {
        return false;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new ProductCartCart(http, shop.clock());
    }

    /** The gateway does not say what the shop is called. */
    @Override
    public String testedName() {
        return "127.0.0.1";
    }

    /** Trap T4: buyers see the number in the database plus the shop's offset. */
    @Test
    void showsTheNumberThatTheBuyerKnows() {
        shop.place(7, NOON, Placed.Kind.SIMPLE);
        Credentials withOffset = new Credentials(
                shop.credentials().key() + "+1000", shop.credentials().secret());
        CartReader reader =
                new CartReader(cart(CartReader.http()), shop.address(), withOffset).readAll(NOON.minusSeconds(86_400));

        assertEquals("7", reader.only().cartOrderId());
        assertEquals("1007", reader.only().number());
    }

    @ParameterizedTest
    @CsvSource({
        "103, WRONG_KEY",
        "110, MISSING_RIGHT",
        "112, MISSING_RIGHT",
        "113, MISSING_RIGHT",
        "114, MISSING_RIGHT",
        "115, SERVER_ERROR",
        "126, BLOCKED",
        "127, HTTPS_ENFORCED"
    })
    void tellsWhatTheGatewaysErrorsMean(String code, Trouble.Kind kind) {
        shop.fault(reply -> FakeProductCart.answer(
                "SearchOrders",
                "<RequestStatus>100</RequestStatus><ErrorList><ErrorCode>" + code
                        + "</ErrorCode><ErrorDesc>x</ErrorDesc></ErrorList>"));

        assertEquals(kind, reader().testTrouble().kind());
    }

    @Test
    void takesNotFoundForNoOrders() {
        shop.fault(reply -> FakeProductCart.answer(
                "SearchOrders",
                "<RequestStatus>100</RequestStatus><ErrorList><ErrorCode>116</ErrorCode><ErrorDesc>x</ErrorDesc>"
                        + "</ErrorList>"));

        assertEquals(Set.of(), reader().readAll(NOON).ids());
    }

    @Test
    void believesNoListThatMissesItsCount() {
        shop.fault(reply -> FakeProductCart.answer(
                "SearchOrders",
                "<RequestStatus>200</RequestStatus><Count>2</Count><Orders><OrderID>1</OrderID></Orders>"));

        assertEquals(Trouble.Kind.NOT_JSON, reader().trouble(NOON).kind());
    }

    @Test
    void marksAnOrderAsExported() {
        CartConnection connection = new CartConnection(
                UUID.randomUUID(), UUID.randomUUID(), URI.create(shop.address()), shop.credentials());

        for (boolean exported : List.of(true, false)) {
            cart(CartReader.http())
                    .exportFlags()
                    .orElseThrow()
                    .mark(connection, "1042", exported)
                    .fold(order -> order, trouble -> {
                        throw new AssertionError(trouble.toString());
                    });
        }

        assertEquals(List.of("1042=1 of type 2", "1042=0 of type 2"), shop.flagged());
    }

    /** A wildcard in a SKU would write other products: only their ids name them. */
    @Test
    void writesNoOtherProductThatTheSkuMatchesToo() {
        shop.put(new Product(1, "A_1", "A", "", BigDecimal.ONE, BigDecimal.TEN, true, NOON));
        shop.put(new Product(2, "AX1", "B", "", BigDecimal.ONE, BigDecimal.TEN, true, NOON));
        CartConnection connection = new CartConnection(
                UUID.randomUUID(), UUID.randomUUID(), URI.create(shop.address()), shop.credentials());

        cart(CartReader.http())
                .catalogue()
                .orElseThrow()
                .setStock(connection, List.of(new StockWrite(UUID.randomUUID(), null, "A_1", new BigDecimal("3"))))
                .fold(results -> results, trouble -> {
                    throw new AssertionError(trouble.toString());
                });

        assertEquals(
                0, new BigDecimal("3").compareTo(shop.product(1).orElseThrow().quantity()));
        assertEquals(BigDecimal.TEN, shop.product(2).orElseThrow().quantity());
    }

    /** Reading an order may set its export flag: a test must leave no trace. */
    @Test
    void readsNoOrderToTestTheConnection() {
        shop.place(7, NOON, Placed.Kind.SIMPLE);
        List<String> answers = new ArrayList<>();
        shop.fault(reply -> {
            answers.add(reply.body());
            return reply;
        });

        reader().testedName();

        assertEquals(1, answers.size());
        assertTrue(answers.get(0).contains("SearchOrdersResponse"));
    }

    @Test
    void keepsWhatWasReadBeforeATrouble() {
        for (long id = 1; id <= 5; id++) {
            shop.place(id, NOON, Placed.Kind.SIMPLE);
        }
        shop.fault(reply -> reply.body().contains("<OrderID>4</OrderID><Date>") ? FakeShop.Reply.of(500, "oh") : reply);
        CartReader reader = reader();

        AssertionError trouble = assertThrows(AssertionError.class, () -> reader.readAll(NOON));

        assertTrue(trouble.getMessage().contains("SERVER_ERROR"), trouble.getMessage());
        assertEquals(Set.of(1L, 2L, 3L), reader.ids());
    }

    @Test
    void passesOverAnOrderThatIsGone() {
        shop.place(1, NOON, Placed.Kind.SIMPLE);
        shop.place(2, NOON, Placed.Kind.SIMPLE);
        shop.fault(reply -> reply.body().contains("<OrderID>1</OrderID><Date>")
                ? FakeProductCart.answer(
                        "GetOrderDetails",
                        "<RequestStatus>100</RequestStatus><ErrorList><ErrorCode>116</ErrorCode><ErrorDesc>x</ErrorDesc>"
                                + "</ErrorList>")
                : reply);

        assertEquals("2", reader().readAll(NOON).only().cartOrderId());
        assertFalse(reader().readAll(NOON).seen().isEmpty());
    }

    private CartReader reader() {
        return new CartReader(cart(CartReader.http()), shop.address(), shop.credentials());
    }
}
