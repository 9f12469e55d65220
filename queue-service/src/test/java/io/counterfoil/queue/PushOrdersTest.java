package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.OrderHeld;
import io.counterfoil.events.OrderReleased;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PushOrdersTest extends ServiceTest {

    @Test
    void anOrderBecomesAnOperationWithItsTasksInTheOrderTheyAreNeeded() {
        TestShop shop = shop().automatic();

        shop.says(AnOrder.number("121"));

        soon().until(() -> shop.receipts().size() == 1);
        List<OperationEvent> events = shop.events();
        assertEquals(OrderReleased.class, events.get(0).getClass());
        assertEquals(OperationQueued.class, events.get(1).getClass());
        List<TaskQueued> tasks = shop.events(TaskQueued.class);
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7),
                tasks.stream().map(TaskQueued::position).toList());
        TaskQueued last = tasks.get(6);
        Work.AddTransaction receipt = (Work.AddTransaction) last.work();
        List<UUID> before = tasks.subList(0, 6).stream().map(TaskQueued::taskId).toList();
        assertTrue(before.containsAll(receipt.customer().tasks()));
        receipt.lines()
                .forEach(line -> assertTrue(before.containsAll(line.item().tasks())));
        assertEquals(last.taskId(), receipt.externalGuid());
        assertEquals("W121", receipt.refNumber());
        assertEquals(
                new BigDecimal("69.59"),
                receipt.lines().stream().map(Work.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertEquals("QUEUED", shop.order("121").getString("state"));
    }

    @Test
    void repeatedAndLateDeliveriesChangeNothing() {
        TestShop shop = shop().automatic();
        OrderSeen first = shop.seen(AnOrder.number("1").total("70.00").build(), TestShop.FIRST_DAY.plusSeconds(1));
        OrderSeen second = shop.seen(AnOrder.number("1").build(), TestShop.FIRST_DAY.plusSeconds(2));
        Stream.of(first, second, first, second, second, first).forEach(topics::publish);

        shop.says(AnOrder.number("2"));

        soon().until(() -> shop.receipts().size() >= 2);
        assertEquals(2, shop.receipts().size());
        assertEquals(1, shop.events(OrderHeld.class).size());
        assertEquals(1, shop.events(OperationQueued.class).size());
        assertEquals(1, shop.tasks(Work.AddCustomer.class).size());
        assertEquals("69.59", shop.order("1").getString("total"));
    }

    @Test
    void afterALossWhatIsToBeDoneIsToldAgain() {
        TestShop shop = shop().automatic();
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        List<TaskQueued> told = shop.events(TaskQueued.class);

        TestShop.as(shop.tenantId).post(shop.path("/recovery")).then().statusCode(204);

        soon().until(() -> shop.events(TaskQueued.class).size() == 2 * told.size());
        assertEquals(told, shop.events(TaskQueued.class).subList(told.size(), 2 * told.size()));
        TestShop.as(UUID.randomUUID()).post(shop.path("/recovery")).then().statusCode(404);
    }

    @Test
    void anUnbalancedOrderIsHeldAndTheNextGoesOn() {
        TestShop shop = shop().automatic();

        shop.says(AnOrder.number("1").total("69.60"));
        shop.says(AnOrder.number("2"));

        soon().until(() -> shop.receipts().size() == 1);
        OrderHeld held = shop.events(OrderHeld.class).get(0);
        assertEquals("1", held.number());
        assertEquals("NOT_BALANCED", held.reasons().get(0).code());
        assertEquals(
                List.of("1"),
                TestShop.as(shop.tenantId).get(shop.path("/holds")).jsonPath().getList("items.number"));
        assertEquals("HELD", shop.order("1").getString("state"));
    }

    @Test
    void answersOfQuickBooksCloseTheDocumentAndTheOperationAndAreRemembered() {
        TestShop shop = shop().automatic();

        enter(shop, "1");

        assertEquals("TXN-1", shop.order("1").getString("txnId"));
        assertEquals("0.00", shop.order("1").getString("difference"));
        soon().until(() -> shop.events(OperationFinished.class).size() == 1);
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 2);
        TaskQueued next = shop.receipts().get(1);
        Work.AddTransaction receipt = (Work.AddTransaction) next.work();
        assertEquals(Work.Ref.known("customer"), receipt.customer());
        assertEquals(Work.Ref.known("item Item FX-MUG"), receipt.lines().get(0).item());
        assertNotEquals(shop.receipts().get(0).operationId(), next.operationId());
        assertEquals(1, next.position());
    }

    @Test
    void ordersJoinTheOpenOperationUntilQuickBooksBegins() {
        TestShop shop = shop().automatic();
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 2);

        shop.runStarted(shop.receipts().get(0));
        soon().until(() -> "STARTED"
                .equals(TestShop.as(shop.tenantId)
                        .get(shop.path("/operations"))
                        .jsonPath()
                        .getString("items[0].state")));
        shop.says(AnOrder.number("3"));

        soon().until(() -> shop.receipts().size() == 3);
        List<UUID> operations =
                shop.receipts().stream().map(TaskQueued::operationId).toList();
        assertEquals(operations.get(0), operations.get(1));
        assertNotEquals(operations.get(1), operations.get(2));
        assertEquals(2, shop.events(OperationQueued.class).size());
        assertEquals(1, shop.tasks(Work.AddCustomer.class).size(), "its customer is being added already");
    }

    @Test
    void twoCustomersOfOneNameInOneBooksGetTwoNames() {
        TestShop shop = shop().automatic();
        TestShop sister = new TestShop(topics, shop.booksId).automatic();

        shop.says(AnOrder.number("1").byGuest("Ann", "Lee", "ann@one.example"));
        soon().until(() -> shop.receipts().size() == 1);
        sister.says(AnOrder.number("1").byGuest("ANN", "LEE", "ann@two.example"));

        soon().until(() -> sister.receipts().size() == 1);
        String one = name(shop);
        String two = name(sister);
        assertEquals("Ann Lee", one);
        assertTrue(two.matches("ANN LEE \\[[0-9a-f]{6}]"), two);
    }

    @Test
    void anUndecodableRecordGoesToTheDeadLettersAndTheNextIsHandled() {
        TestShop shop = shop().automatic();

        topics.publish(
                "cart-events", shop.storeId.toString(), "OrderSeen", "{nonsense".getBytes(StandardCharsets.UTF_8));
        topics.publish("cart-events", shop.storeId.toString(), "Unheard", "{}".getBytes(StandardCharsets.UTF_8));
        shop.says(AnOrder.number("1"));

        soon().until(() -> shop.receipts().size() == 1);
        soon().until(() -> topics.deadLetters(shop.storeId.toString()).size() == 2);
        assertEquals(
                List.of("NOT_THIS_EVENT", "UNKNOWN_TYPE"),
                topics.deadLetters(shop.storeId.toString()).stream()
                        .map(record -> TestTopics.header(record, "counterfoil_code"))
                        .toList());
    }

    @Test
    void monstrousOrdersAreHeldAndStopNobody() {
        TestShop shop = shop().automatic();

        shop.says(AnOrder.number("1")
                .plain()
                .lines(AnOrder.line("A", "\u0000]]>\u0007", "1", "1E+999999999"))
                .total("1E+999999999"));
        shop.says(AnOrder.number("2").byGuest("\u0000", "]]>", "x@y.example").called("\u0000"));

        soon().until(() -> shop.receipts().size() == 1);
        assertEquals("AMOUNT_NOT_POSTABLE", shop.order("1").getString("reasons[0].code"));
        assertTrue(topics.deadLetters(shop.storeId.toString()).isEmpty());
    }

    private static String name(TestShop shop) {
        return ((Work.AddCustomer) shop.tasks(Work.AddCustomer.class).get(0).work()).name();
    }
}
