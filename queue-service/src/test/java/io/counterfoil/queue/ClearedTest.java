package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Form;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The transfer option "Cleared". */
@QuarkusTest
class ClearedTest extends ServiceTest {

    @Test
    void whatStandsInQuickBooksIsMarkedOnce() {
        TestShop shop = shop().changed(preferences("SALES_RECEIPT"), true);

        enter(shop, "1");

        assertEquals(
                List.of(new Work.MarkCleared("TXN-1", Form.SALES_RECEIPT)),
                marks(shop).stream().map(TaskQueued::work).toList());
        assertEquals(2, shop.events(OperationQueued.class).size(), "the first one has begun");
        shop.settled(marks(shop).get(0), Outcome.CONFIRMED);
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");
        soon().until(() -> TestShop.as(shop.tenantId)
                .get(shop.path("/operations"))
                .jsonPath()
                .getList("items")
                .isEmpty());
        assertEquals(1, marks(shop).size());
        assertEquals(List.of(), shop.order("1").getList("reasons"));
    }

    @Test
    void aRefusalIsShownAtTheOrderUntilSomebodyHasSeenToIt() {
        TestShop shop = shop().changed(preferences("SALES_RECEIPT"), true);
        enter(shop, "1");

        shop.refused(marks(shop).get(0), Outcome.REJECTED, 3210);

        soon().until(() -> !shop.order("1").getList("reasons").isEmpty());
        assertEquals("EXPORTED", shop.order("1").getString("state"));
        assertEquals("NOT_CLEARED", shop.order("1").getString("reasons[0].code"));
        assertTrue(shop.order("1").getString("reasons[0].text").contains("not marked as cleared"));
        assertEquals("CORRECTED_BY_HAND", shop.order("1").getString("fixes[0].fix"));
    }

    @Test
    void whatMovesNoMoneyIsNotMarked() {
        TestShop shop = shop().changed(preferences("INVOICE"), true);

        enter(shop, "1");

        assertEquals(List.of(), marks(shop));
    }

    private static List<TaskQueued> marks(TestShop shop) {
        return shop.tasks(Work.MarkCleared.class);
    }

    private static Preferences preferences(String orderType) {
        return TestShop.preferences("{\"exportMode\": \"AUTOMATIC\", \"documentPrefix\": \"W\", \"defaultItem\":"
                + " \"Web Item\", \"shippingItem\": \"Web Shipping\", \"discountItem\": \"Web Discount\", \"taxItem\":"
                + " \"Web Tax\", \"cleared\": true, \"orderType\": \"" + orderType + "\"}");
    }
}
