package io.counterfoil.cart.magento;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.http.CartHttp;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.CartReader;
import io.counterfoil.cart.reading.FakeShop;
import io.counterfoil.cart.reading.TwoWayContract;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagentoContractTest implements TwoWayContract {

    private final FakeMagento shop = new FakeMagento();

    @Override
    public FakeShop shop() {
        return shop;
    }

    @Override
    public Cart cart(CartHttp http) {
        return new MagentoCart(http, Clock.systemUTC());
    }

    @Override
    public boolean leavesSomeUncounted() {
        return false;
    }

    /** SKUs are unique in Magento. */
    @Override
    @Test
    public void setsNoStockOfASkuThatTwoItemsHave() {}

    @Test
    void setsStockWithTheProductWhereThereAreNoSources() {
        shop.withoutMultiSource();

        settingStockTwiceIsSettingItOnce();
    }

    @ParameterizedTest
    @CsvSource({
        "401, The timestamp value in the oauth_timestamp parameter is invalid, CLOCK_SKEW",
        "401, The signature is invalid. Verify and try again., WRONG_KEY",
        "403, The consumer isn't authorized to access Magento_Sales::sales, MISSING_RIGHT"
    })
    void tellsWhyAKeyIsRefused(int status, String message, Trouble.Kind kind) {
        shop.fault(reply -> FakeShop.Reply.of(status, "{\"message\":\"" + message + "\"}"));

        assertEquals(kind, reader().testTrouble().kind());
    }

    @Test
    void tellsAFirewallFromAMissingRight() {
        shop.fault(reply -> FakeShop.Reply.of(403, "<html>Blocked</html>"));

        assertEquals(Trouble.Kind.BLOCKED, reader().testTrouble().kind());
    }

    private CartReader reader() {
        return new CartReader(cart(CartReader.http()), shop.address(), shop.credentials());
    }
}
