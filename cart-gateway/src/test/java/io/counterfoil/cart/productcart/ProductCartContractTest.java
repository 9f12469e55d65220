package io.counterfoil.cart.productcart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartContract;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductCartContractTest implements CartContract {

    private final FakeProductCart shop = new FakeProductCart();

    @Override
    public FakeShop shop() {
        return shop;
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
