package io.counterfoil.cart.cartconnect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.cart.connection.Trouble.Kind;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.TwoWayContract;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CartConnectContractTest implements TwoWayContract {

    private final FakeCartConnect shop = new FakeCartConnect();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new CartConnectCart(http, Clock.systemUTC());
    }

    @Override
    public boolean saysWhenMoneyWentBack() {
        return false;
    }

    @Test
    void tellsAClockThatIsWrong() {
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-6));
        CartReader reader =
                new CartReader(new CartConnectCart(CartReader.http(), late), shop.address(), shop.credentials());

        assertEquals(Kind.CLOCK_SKEW, reader.testTrouble().kind());
    }

    /** The same in deploy/modules/cartconnect.php and in the documentation: who writes a module can check with it. */
    @Test
    void signsAsTheDocumentationShows() {
        CallSignature call = new CallSignature(
                "GET",
                "after=&call=orders&limit=100&since=2026-11-22T12%3A00%3A00Z",
                1_795_348_800L,
                "0".repeat(32),
                "");

        assertEquals("6768bd97", call.signature("correct-horse-battery").substring(0, 8));
    }
}
