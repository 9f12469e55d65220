package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Form;
import io.counterfoil.events.Order;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.OrderHeld;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldsTest extends ServiceTest {

    @Test
    void aTotalThatDiffersInQuickBooksIsShownWithBothFigures() {
        TestShop shop = queued("1");

        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.60");

        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
        JsonPath order = shop.order("1");
        assertEquals("TOTAL_DIFFERS", order.getString("reasons[0].code"));
        assertEquals("69.60", order.getString("booksTotal"));
        assertEquals("0.01", order.getString("difference"));
        soon().until(() -> shop.events(OrderHeld.class).size() == 1);
    }

    @Test
    void aRefusalIsShownInQuickBooksWordsAndReleasedAgainAsANewTask() {
        TestShop shop = queued("1");
        TaskQueued first = shop.receipts().get(0);

        shop.refused(first, Outcome.REJECTED, 3140);
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));
        String text = shop.order("1").getString("reasons[0].text");
        JsonPath answer = shop.release(shop.documentId("1"));

        assertEquals("QuickBooks refused it. QuickBooks says: \"There is an invalid reference.\" (3140).", text);
        assertTrue(answer.getBoolean("items[0].released"));
        soon().until(() -> shop.receipts().size() == 2);
        assertNotEquals(first.taskId(), shop.receipts().get(1).taskId());
        assertEquals(orderKey(first), orderKey(shop.receipts().get(1)));
        assertEquals(1, shop.events(OrderHeld.class).size());
    }

    @Test
    void aLinkThatQuickBooksNoLongerTakesIsLookedUpAgain() {
        TestShop shop = shop().automatic();
        enter(shop, "1");
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 2);

        shop.refused(shop.receipts().get(1), Outcome.REJECTED, 3140);
        soon().until(() -> "HELD".equals(shop.order("2").getString("state")));
        shop.release(shop.documentId("2"));

        soon().until(() -> shop.receipts().size() == 3);
        Work.AddTransaction receipt =
                (Work.AddTransaction) shop.receipts().get(2).work();
        assertTrue(receipt.lines().stream().allMatch(line -> line.item().listId() == null));
        List<TaskQueued> customers = shop.tasks(Work.AddCustomer.class);
        assertEquals(2, customers.size());
        assertEquals(mark(customers.get(0)), mark(customers.get(1)), "it is the same customer");
    }

    @Test
    void whatNobodyCanTellIsReleasedOnlyOnAPersonsWord() {
        TestShop shop = queued("1");
        shop.refused(shop.receipts().get(0), Outcome.NEEDS_PERSON, 1000);
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        List<Object> all = shop.release("{\"all\": true}").getList("items");
        JsonPath chosen = shop.release(shop.documentId("1"));
        shop.says(AnOrder.number("1").plain().total("59.97"));
        JsonPath told = shop.release("{\"documents\": [\"" + shop.documentId("1") + "\"], \"notInQuickBooks\": true}");

        assertEquals(List.of(), all);
        assertEquals(false, chosen.getBoolean("items[0].released"));
        assertTrue(chosen.getString("items[0].why").contains("W1"));
        assertEquals(true, told.getBoolean("items[0].released"));
        soon().until(() -> shop.receipts().size() == 2);
    }

    @Test
    void whatNobodyCouldTellMayTurnOutToBeEntered() {
        TestShop shop = queued("1");
        shop.refused(shop.receipts().get(0), Outcome.NEEDS_PERSON, 1000);
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");

        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
        assertEquals(List.of(), shop.order("1").getList("reasons"));
    }

    @Test
    void aRepeatedAnswerChangesNothing() {
        TestShop shop = queued("1");
        TaskQueued task = shop.receipts().get(0);

        shop.refused(task, Outcome.REJECTED, 3140);
        shop.confirmed(task, "TXN-9", "69.59");
        shop.refused(task, Outcome.REJECTED, 3140);
        shop.runStarted(task);

        soon().until(() -> "STARTED"
                .equals(TestShop.as(shop.tenantId)
                        .get(shop.path("/operations"))
                        .jsonPath()
                        .getString("items[0].state")));
        assertEquals("HELD", shop.order("1").getString("state"));
        assertEquals(1, shop.events(OrderHeld.class).size());
    }

    @Test
    void aHeldOrderThatTheShopCorrectsGoesOn() {
        TestShop shop = shop().automatic();
        shop.says(AnOrder.number("1").total("1.00"));
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        shop.says(AnOrder.number("1"));

        soon().until(() -> shop.receipts().size() == 1);
        assertEquals(List.of(), shop.order("1").getList("reasons"));
    }

    @Test
    void anEditAfterPostingIsShownAndNeverPosted() {
        TestShop shop = queued("1");

        shop.says(AnOrder.number("1").plain().total("59.97"));

        soon().until(() -> !shop.order("1").getList("reasons").isEmpty());
        assertEquals("CHANGED_AFTER_POSTING", shop.order("1").getString("reasons[0].code"));
        assertEquals("QUEUED", shop.order("1").getString("state"));
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
        assertEquals("CHANGED_AFTER_POSTING", shop.order("1").getString("reasons[0].code"));
        assertEquals("9.62", shop.order("1").getString("difference"));
        shop.says(AnOrder.number("1").in(OrderStatus.CANCELLED));
        soon().until(() -> shop.order("1").getString("reasons[0].text").contains("cancelled"));
        shop.says(AnOrder.number("1").in(OrderStatus.COMPLETED));
        soon().until(() -> shop.order("1").getList("reasons").isEmpty());
        assertEquals(1, shop.receipts().size());
    }

    @Test
    void whatWasGivenBackIsACreditMemoOnceTheOrderIsEntered() {
        TestShop shop = queued("1");

        shop.says(AnOrder.number("1").refunds(AnOrder.charge("refund", "69.59")));
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");

        soon().until(() -> shop.receipts().size() == 2);
        Work.AddTransaction credit =
                (Work.AddTransaction) shop.receipts().get(1).work();
        assertEquals(Form.CREDIT_MEMO, credit.form());
        assertEquals("69.59", credit.total().toPlainString());
        assertEquals("QUEUED", shop.order("1.refund-code").getString("state"));
        assertEquals(List.of(), shop.order("1").getList("reasons"));
        shop.confirmed(shop.receipts().get(1), "TXN-2", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1.refund-code").getString("state")));
        assertEquals(2, shop.receipts().size());
    }

    @Test
    void aPartThatWasGivenBackIsForAPerson() {
        TestShop shop = queued("1");
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));

        shop.says(AnOrder.number("1").refunds(AnOrder.charge("refund", "5.00")));

        soon().until(() -> "REFUND_NOT_SPLIT".equals(shop.order("1.refund-code").getString("reasons[0].code")));
        assertEquals(1, shop.receipts().size());
    }

    @Test
    void aPartOfWhichTheCartSaysWhatItWasForIsACreditMemoOverIt() {
        TestShop shop = queued("1");
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");
        Order.Returned mug = new Order.Returned(
                List.of(AnOrder.line("FX-MUG", "Enamel mug", "1", "17.99")),
                List.of(),
                List.of(),
                new BigDecimal("1.60"));

        shop.says(AnOrder.number("1")
                .refunds(new Order.Charge(
                        "7", "broken", new BigDecimal("19.59"), null, mug, LocalDate.of(2026, 11, 3))));

        soon().until(() -> shop.receipts().size() == 2);
        Work.AddTransaction credit =
                (Work.AddTransaction) shop.receipts().get(1).work();
        assertEquals(Form.CREDIT_MEMO, credit.form());
        assertEquals("19.59", credit.total().toPlainString());
        assertEquals(LocalDate.of(2026, 11, 3), credit.txnDate());
        assertEquals("17.99", credit.lines().get(0).amount().toPlainString());
        assertEquals("QUEUED", shop.order("1.refund-7").getString("state"));
    }

    @Test
    void aCancellationAfterPostingIsACreditMemoWhenAPersonSaysSo() {
        TestShop shop = queued("1");
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));

        shop.says(AnOrder.number("1").in(OrderStatus.CANCELLED));

        soon().until(() -> "CANCELLED_AFTER_POSTING"
                .equals(shop.order("1.refund-cancelled").getString("reasons[0].code")));
        assertEquals(1, shop.receipts().size());
        shop.release(shop.documentId("1.refund-cancelled"));
        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(
                Form.CREDIT_MEMO, ((Work.AddTransaction) shop.receipts().get(1).work()).form());
    }

    @Test
    void theFirstOrderSetsTheCurrencyOfTheBooks() {
        TestShop shop = queued("1");

        shop.says(AnOrder.number("2").paidIn("EUR"));

        soon().until(() -> "FOREIGN_CURRENCY".equals(shop.order("2").getString("reasons[0].code")));
    }

    private TestShop queued(String number) {
        TestShop shop = shop().automatic();
        shop.says(AnOrder.number(number));
        soon().until(() -> shop.receipts().size() == 1);
        return shop;
    }

    private static String orderKey(TaskQueued task) {
        return ((Work.AddTransaction) task.work()).orderKey();
    }

    private static UUID mark(TaskQueued task) {
        return ((Work.AddCustomer) task.work()).externalGuid();
    }
}
