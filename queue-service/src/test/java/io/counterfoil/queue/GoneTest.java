package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** An order that is deleted in the shop stays in sight. */
@QuarkusTest
class GoneTest extends ServiceTest {

    @Test
    void anOrderThatWaitsSaysSoAndIsNotReleased() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));

        shop.deleted("1");

        soon().until(() -> "ORDER_GONE".equals(shop.order("1").getString("reasons[0].code")));
        assertEquals("PENDING", shop.order("1").getString("state"));
        assertFalse(shop.release(shop.documentId("1")).getBoolean("items[0].released"));
    }

    @Test
    void oneThatComesBackIsAsItWas() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));
        shop.deleted("1");
        soon().until(() -> "ORDER_GONE".equals(shop.order("1").getString("reasons[0].code")));

        shop.says(AnOrder.number("1"));

        soon().until(() -> shop.order("1").getList("reasons").isEmpty());
        assertTrue(shop.release(shop.documentId("1")).getBoolean("items[0].released"));
    }

    @Test
    void oneThatStandsInQuickBooksStaysThereAndSaysSo() {
        TestShop shop = shop().automatic();
        enter(shop, "1");

        shop.deleted("1");

        soon().until(() -> "CHANGED_AFTER_POSTING".equals(shop.order("1").getString("reasons[0].code")));
        assertEquals("EXPORTED", shop.order("1").getString("state"));
        assertTrue(shop.order("1").getString("reasons[0].text").contains("deleted"));
        assertEquals(1, shop.receipts().size());
    }

    @Test
    void anOrderThatNobodyKnewIsNoMatter() {
        TestShop shop = shop().onDemand();
        shop.deleted("404");

        shop.says(AnOrder.number("1"));

        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));
        assertEquals("", String.valueOf(shop.order("404").getString("state")).replace("null", ""));
    }
}
