package io.counterfoil.queue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OperationsTest extends ServiceTest {

    @Test
    void anOperationIsQueuedByItsNameAndReadsItsListsWhole() {
        TestShop shop = shop().onDemand();
        TestBooks books = new TestBooks(topics, shop);

        JsonPath items = books.queue("Sync Items and Accounts");
        books.queue("Synch Customers");
        books.queue("Pull Inventory");

        soon().until(() -> shop.tasks(Work.Pull.class).size() == 9);
        assertEquals("Sync Items and Accounts", items.getString("name"));
        assertEquals("OPEN", items.getString("state"));
        assertEquals(7, items.getInt("tasks"));
        assertEquals(
                List.of(
                        BooksList.ITEMS,
                        BooksList.ACCOUNTS,
                        BooksList.PAYMENT_METHODS,
                        BooksList.SHIP_METHODS,
                        BooksList.TERMS,
                        BooksList.CLASSES,
                        BooksList.SALES_TAX_CODES,
                        BooksList.CUSTOMERS,
                        BooksList.ITEMS),
                pulls(shop).stream().map(Work.Pull::list).toList());
        assertTrue(pulls(shop).stream().allMatch(pull -> pull.modifiedSince() == null));
        assertEquals(
                List.of("Sync Items and Accounts", "Synch Customers", "Pull Inventory"),
                shop.events(OperationQueued.class).stream()
                        .map(OperationQueued::name)
                        .toList());
        assertEquals(3, operations(shop).size());
    }

    @Test
    void untilItIsFinishedASecondRequestIsTheSameOperation() {
        TestShop shop = shop().onDemand();
        TestBooks books = new TestBooks(topics, shop);
        List<String> ids = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> books.queue("Synch Customers").getString("operationId")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();
        assertEquals(1, ids.size());
        soon().until(() -> shop.tasks(Work.Pull.class).size() == 1);
        TaskQueued task = shop.tasks(Work.Pull.class).get(0);
        shop.runStarted(task);
        soon().until(() -> "STARTED".equals(operations(shop).get(0)));
        assertEquals(ids.get(0), books.queue("Synch Customers").getString("operationId"));

        shop.settled(task, Outcome.CONFIRMED);

        soon().until(() -> shop.events(OperationFinished.class).size() == 1);
        assertEquals(List.of(), operations(shop));
        assertNotEquals(ids.get(0), books.queue("Synch Customers").getString("operationId"));
        soon().until(() -> shop.tasks(Work.Pull.class).size() == 2);
    }

    @Test
    void ordersArePushedBesideIt() {
        TestShop shop = shop().automatic();
        new TestBooks(topics, shop).queue("Pull Inventory");

        shop.says(AnOrder.number("1"));

        soon().until(() -> shop.receipts().size() == 1);
        assertEquals("Push Orders", shop.events(OperationQueued.class).get(1).name());
        assertEquals(
                1,
                shop.receipts().get(0).position()
                        - shop.tasks(Work.FindItem.class).size()
                        - shop.tasks(Work.AddCustomer.class).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "null", "{\"name\": \"push orders\"}", "{\"name\": \"sync items\"}", "{\"name\": null}"
            })
    void whatIsNoOperationIsNotQueued(String body) {
        TestShop shop = shop().onDemand();

        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body(body)
                .post(shop.path("/operations"))
                .then()
                .statusCode(400)
                .body("detail", containsString("Sync Items and Accounts, Synch Customers, Pull Inventory"));

        assertEquals(List.of(), operations(shop));
    }

    @Test
    void aRemovedOrderIsHeldWithTheNameOfWhoRemovedIt() {
        TestShop shop = queued("1");
        TaskQueued receipt = shop.receipts().get(0);

        JsonPath answer =
                deleteTasks(shop, receipt.taskId()).statusCode(200).extract().jsonPath();

        assertEquals(true, answer.getBoolean("items[0].removed"));
        assertEquals("Order 1", answer.getString("items[0].label"));
        assertEquals("HELD", shop.order("1").getString("state"));
        assertEquals(
                "Removed by user-1. It was taken back before QuickBooks got it. Release it again to enter it.",
                shop.order("1").getString("reasons[0].text"));
        shop.settled(receipt, Outcome.WITHDRAWN);
        shop.release(shop.documentId("1"));
        soon().until(() -> shop.receipts().size() == 2);
        assertNotEquals(receipt.taskId(), shop.receipts().get(1).taskId());
        assertEquals("QUEUED", shop.order("1").getString("state"));
    }

    /** Its event and its answer travel on different ways: the event may be here before. */
    @Test
    void whoRemovedItIsSaidAlsoWhenItsEventCameFirst() {
        TestShop shop = queued("1");
        TaskQueued receipt = shop.receipts().get(0);
        connector.before(receipt.taskId(), () -> {
            shop.settled(receipt, Outcome.WITHDRAWN);
            soon().until(() -> "HELD".equals(shop.order("1").getString("state")));
        });

        deleteTasks(shop, receipt.taskId()).statusCode(200);

        assertTrue(shop.order("1").getString("reasons[0].text").startsWith("Removed by user-1."));
    }

    @Test
    void aWholeOperationIsRemovedAndEnds() {
        TestShop shop = queued("1");
        UUID operation = shop.receipts().get(0).operationId();

        JsonPath answer = delete(shop, "{\"operations\": [\"" + operation + "\"]}")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(7, answer.getList("items").size());
        assertEquals("Order 1", answer.getString("items[0].label"), "what needs others goes first");
        assertEquals(List.of(), operations(shop));
        soon().until(() -> shop.events(OperationFinished.class).size() == 1);
        assertEquals("HELD", shop.order("1").getString("state"));
        shop.release(shop.documentId("1"));
        soon().until(() -> shop.tasks(Work.AddCustomer.class).size() == 2);
    }

    @Test
    void whatIsAlreadyRunningStays() {
        TestShop shop = queued("1");
        TaskQueued receipt = shop.receipts().get(0);
        connector.says(receipt.taskId(), "ALREADY_RUNNING");

        JsonPath answer =
                deleteTasks(shop, receipt.taskId()).statusCode(200).extract().jsonPath();

        assertEquals(false, answer.getBoolean("items[0].removed"));
        assertTrue(answer.getString("items[0].why").contains("already running"));
        assertEquals("QUEUED", shop.order("1").getString("state"));
    }

    @Test
    void withoutConnectorServiceNothingChanges() {
        TestShop shop = queued("1");
        UUID operation = shop.receipts().get(0).operationId();

        connector.without(() -> delete(shop, "{\"operations\": [\"" + operation + "\"]}")
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("CONNECTOR_UNREACHABLE")));

        assertEquals("QUEUED", shop.order("1").getString("state"));
        assertEquals(1, operations(shop).size());
    }

    @Test
    void nobodyRemovesWhatIsAnotherStores() {
        TestShop shop = queued("1");
        TestShop other = shop().onDemand();
        TaskQueued receipt = shop.receipts().get(0);

        JsonPath answer = delete(
                        other,
                        "{\"operations\": [\"" + receipt.operationId() + "\"], \"tasks\": [\"" + receipt.taskId()
                                + "\"]}")
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of(), answer.getList("items"));
        assertEquals("QUEUED", shop.order("1").getString("state"));
        assertEquals(List.of(), connector.calls(other.storeId));
        assertEquals(
                404,
                TestShop.as(UUID.randomUUID())
                        .contentType("application/json")
                        .body("{\"tasks\": [\"" + receipt.taskId() + "\"]}")
                        .post(shop.path("/operations/delete"))
                        .statusCode());
    }

    @Test
    void tasksOfAnOperationAreShownUntilTheyAreSettled() {
        TestShop shop = queued("1");
        TaskQueued receipt = shop.receipts().get(0);
        String path = shop.path("/operations/" + receipt.operationId() + "/tasks");

        JsonPath tasks = TestShop.as(shop.tenantId).get(path).jsonPath();

        assertEquals(7, tasks.getList("items").size());
        assertEquals(receipt.taskId().toString(), tasks.getString("items[0].taskId"));
        assertEquals(shop.documentId("1").toString(), tasks.getString("items[0].documentId"));
        assertNull(tasks.getString("items[1].documentId"));
    }

    private TestShop queued(String number) {
        TestShop shop = shop().automatic();
        shop.says(AnOrder.number(number));
        soon().until(() -> shop.receipts().size() == 1);
        return shop;
    }

    private ValidatableResponse deleteTasks(TestShop shop, UUID taskId) {
        return delete(shop, "{\"tasks\": [\"" + taskId + "\"]}");
    }

    private static ValidatableResponse delete(TestShop shop, String body) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body(body)
                .post(shop.path("/operations/delete"))
                .then();
    }

    private static List<Work.Pull> pulls(TestShop shop) {
        return shop.tasks(Work.Pull.class).stream()
                .map(task -> (Work.Pull) task.work())
                .toList();
    }

    private static List<String> operations(TestShop shop) {
        return TestShop.as(shop.tenantId)
                .get(shop.path("/operations"))
                .jsonPath()
                .getList("items.state");
    }
}
