package io.counterfoil.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.TaskSettled.Totals;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the shop changes after an order was entered is changed in QuickBooks when a person or the preference says so. */
@QuarkusTest
class ChangesTest extends ServiceTest {

    @Test
    void aChangeIsMadeOnceAPersonSaysSo() {
        TestShop shop = entered(ExportMode.AUTOMATIC, "ASK");

        shop.says(AnOrder.number("1").plain().total("59.97"));
        soon().until(() -> shop.order("1").getList("fixes.fix").contains("CHANGE_IN_QUICKBOOKS"));
        assertEquals(List.of(), changes(shop));
        fix(shop).body("items[0].state", equalTo("EXPORTED"));

        soon().until(() -> changes(shop).size() == 1);
        Work.ModTransaction change = (Work.ModTransaction) changes(shop).get(0).work();
        Work.AddTransaction first = (Work.AddTransaction) shop.receipts().get(0).work();
        assertEquals("TXN-1", change.txnId());
        assertEquals("100", change.editSequence());
        assertEquals(first.refNumber(), change.as().refNumber());
        assertTrue(
                change.as().memo().contains("[" + first.orderKey() + "]"),
                change.as().memo());
        assertTrue(
                change.as().memo().contains("[" + change.mark() + "]"),
                change.as().memo());
        assertEquals("59.97", change.as().total().toPlainString());
        assertEquals(1, change.as().lines().size());
        settled(shop, changes(shop).get(0), Outcome.CONFIRMED, "101", 0, "59.97");
        soon().until(() -> "59.97".equals(shop.order("1").getString("booksTotal")));
        assertEquals(List.of(), shop.order("1").getList("reasons"));
        assertEquals("0.00", shop.order("1").getString("difference"));
        assertEquals(1, shop.receipts().size());
    }

    @Test
    void twoPeopleWhoSaySoChangeItOnce() {
        TestShop shop = entered(ExportMode.AUTOMATIC, "ASK");
        shop.says(AnOrder.number("1").plain().total("59.97"));
        soon().until(() -> shop.order("1").getList("fixes.fix").contains("CHANGE_IN_QUICKBOOKS"));

        fix(shop).body("alike", equalTo(1));
        fix(shop).body("alike", equalTo(0));

        soon().until(() -> changes(shop).size() == 1);
    }

    @Test
    void whatTheShopChangesWhileAChangeIsUnderWayIsAChangeOfItsOwn() {
        TestShop shop = entered(ExportMode.AUTOMATIC, "FOLLOW");
        shop.says(AnOrder.number("1").plain().total("59.97"));
        soon().until(() -> changes(shop).size() == 1);

        shop.says(AnOrder.number("1")
                .plain()
                .shippings(AnOrder.charge("Flat rate", "5.00"))
                .total("64.97"));
        soon().until(() -> !shop.order("1").getList("reasons").isEmpty());
        settled(shop, changes(shop).get(0), Outcome.CONFIRMED, "101", 0, "59.97");

        soon().until(() -> changes(shop).size() == 2);
        Work.ModTransaction second = (Work.ModTransaction) changes(shop).get(1).work();
        assertEquals("101", second.editSequence());
        assertEquals("64.97", second.as().total().toPlainString());
        assertFalse(
                second.mark().equals(((Work.ModTransaction) changes(shop).get(0).work()).mark()));
        settled(shop, changes(shop).get(1), Outcome.CONFIRMED, "102", 0, "64.97");
        soon().until(() -> "64.97".equals(shop.order("1").getString("booksTotal")));
        assertEquals(List.of(), shop.order("1").getList("reasons"));
    }

    @Test
    void whatSomebodyElseChangedInQuickBooksIsLeftAndSaid() {
        TestShop shop = entered(ExportMode.AUTOMATIC, "FOLLOW");
        shop.says(AnOrder.number("1").plain().total("59.97"));
        soon().until(() -> changes(shop).size() == 1);

        settled(shop, changes(shop).get(0), Outcome.REJECTED, null, 3200, null);

        soon().until(() -> shop.order("1").getList("reasons.code").contains("NOT_CHANGED"));
        assertEquals(
                List.of("CHANGED_AFTER_POSTING", "NOT_CHANGED"), shop.order("1").getList("reasons.code"));
        assertEquals("69.59", shop.order("1").getString("booksTotal"));
        assertEquals("EXPORTED", shop.order("1").getString("state"));
        assertEquals(1, changes(shop).size(), "it is not tried again by itself");
    }

    @Test
    void aCancelledOrderIsACreditMemoWithoutAPersonWhereTheStoreWantsThat() {
        TestShop shop = entered(ExportMode.AUTOMATIC, "FOLLOW");

        shop.says(AnOrder.number("1").in(OrderStatus.CANCELLED));

        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(List.of(), changes(shop));
        assertEquals("QUEUED", shop.order("1.refund-cancelled").getString("state"));
    }

    @Test
    void whatIsPendingInQuickBooksIsReleasedByAChange() {
        TestShop shop = entered(ExportMode.AUTOMATIC, "ASK", true);
        assertEquals(
                true,
                ((Work.AddTransaction) shop.receipts().get(0).work()).header().pending());

        effective(shop).body("items[0].released", equalTo(true));
        effective(shop).body("items[0].released", equalTo(false));

        soon().until(() -> changes(shop).size() == 1);
        Work.ModTransaction change = (Work.ModTransaction) changes(shop).get(0).work();
        assertEquals(false, change.as().header().pending());
        assertEquals("69.59", change.as().total().toPlainString());
        settled(shop, changes(shop).get(0), Outcome.CONFIRMED, "101", 0, "69.59");
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(
                true,
                ((Work.AddTransaction) shop.receipts().get(1).work()).header().pending());
    }

    private static ValidatableResponse effective(TestShop shop) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"documents\": [\"" + shop.documentId("1") + "\"]}")
                .post(shop.path("/orders/make-effective"))
                .then()
                .statusCode(200);
    }

    private TestShop entered(ExportMode mode, String afterPosting) {
        return entered(mode, afterPosting, false);
    }

    private TestShop entered(ExportMode mode, String afterPosting, boolean pending) {
        return entered(shop().changed(choosing(mode, afterPosting, pending), true));
    }

    private TestShop entered(TestShop shop) {
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        settled(shop, shop.receipts().get(0), Outcome.CONFIRMED, "100", 0, "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
        return shop;
    }

    private static List<TaskQueued> changes(TestShop shop) {
        return shop.tasks(Work.ModTransaction.class);
    }

    private static ValidatableResponse fix(TestShop shop) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"fix\": \"CHANGE_IN_QUICKBOOKS\", \"document\": \"" + shop.documentId("1") + "\"}")
                .post(shop.path("/holds/fix"))
                .then()
                .statusCode(200);
    }

    private void settled(
            TestShop shop,
            TaskQueued task,
            Outcome outcome,
            @org.jspecify.annotations.Nullable String editSequence,
            int code,
            @org.jspecify.annotations.Nullable String total) {
        BigDecimal expected = task.work() instanceof Work.ModTransaction change
                ? change.as().total()
                : ((Work.AddTransaction) task.work()).total();
        topics.publish(new TaskSettled(
                shop.storeId,
                shop.tenantId,
                task.taskId(),
                task.operationId(),
                UUID.randomUUID(),
                "attempt",
                outcome,
                outcome == Outcome.CONFIRMED ? "TXN-1" : null,
                editSequence,
                code,
                "",
                "",
                total == null ? null : new Totals(new BigDecimal(total), BigDecimal.ZERO, new BigDecimal(total)),
                expected,
                Instant.now()));
    }

    private static Preferences choosing(ExportMode mode, String afterPosting, boolean pending) {
        com.fasterxml.jackson.databind.node.ObjectNode json = Wire.mapper().valueToTree(TestShop.chosen(mode));
        json.put("pending", pending).withObject("/money").put("afterPosting", afterPosting);
        try {
            return Wire.mapper().treeToValue(json, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
