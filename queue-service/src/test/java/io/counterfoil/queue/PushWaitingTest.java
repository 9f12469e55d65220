package io.counterfoil.queue;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Push Orders, asked for by its name. */
@QuarkusTest
class PushWaitingTest extends ServiceTest {

    @Test
    void allThatWaitAndMayGoAreQueuedOnceHoweverManyPeoplePress() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2"));
        shop.says(AnOrder.number("3").in(OrderStatus.UNPAID));
        soon().until(() -> "PENDING".equals(shop.order("3").getString("state")));

        List<JsonPath> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new TestBooks(topics, shop).queue("Push Orders")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(
                1,
                answers.stream()
                        .map(answer -> answer.getString("operationId"))
                        .distinct()
                        .count());
        assertEquals(
                List.of("Push Orders"),
                answers.stream()
                        .map(answer -> answer.getString("name"))
                        .distinct()
                        .toList());
        assertEquals(2, new TestBooks(topics, shop).queue("Push Orders").getInt("orders"));
        assertEquals(2, shop.receipts().size());
        assertEquals("user-1", shop.order("1").getString("releasedBy"));
        assertEquals("PENDING", shop.order("3").getString("state"), "the shop waits for its payment");
    }

    @Test
    void itSaysThatNothingWaitsAndLeavesWhatIsHeldAlone() {
        TestShop shop = shop().automatic();
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        shop.refused(shop.receipts().get(0), Outcome.REJECTED, 3140);
        shop.tasks(Work.FindItem.class).forEach(task -> shop.confirmed(task, "item"));
        shop.tasks(Work.AddCustomer.class).forEach(task -> shop.confirmed(task, "customer"));
        soon().until(() -> shop.events(OperationFinished.class).size() == 1);

        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"name\": \"Push Orders\"}")
                .post(shop.path("/operations"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_PUSH"));

        assertEquals("HELD", shop.order("1").getString("state"));
        assertEquals(1, shop.receipts().size());
    }
}
