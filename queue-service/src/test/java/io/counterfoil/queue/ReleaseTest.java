package io.counterfoil.queue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.OrderReleased;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.TaskQueued;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleaseTest extends ServiceTest {

    @Test
    void onDemandAnOrderWaitsForAPerson() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        pending(shop, "1");

        JsonPath answer = shop.release(shop.documentId("1"));

        assertTrue(answer.getBoolean("items[0].released"));
        assertEquals("QUEUED", answer.getString("items[0].state"));
        soon().until(() -> shop.receipts().size() == 1);
        assertEquals("user-1", shop.events(OrderReleased.class).get(0).by());
    }

    @Test
    void aChangeFromADateHoldsForOrdersFromThenOn() {
        TestShop shop = shop().onDemand();
        Preferences before = TestShop.chosen(ExportMode.ON_DEMAND);
        shop.changedFrom(
                before,
                "2026-11-10T00:00:00Z",
                "{\"exportMode\": \"AUTOMATIC\", \"defaultItem\": \"Web Item\","
                        + " \"shippingItem\": \"Freight\", \"taxItem\": \"Web Tax\", \"discountItem\": \"Web Discount\", \"documentPrefix\": \"N\"}");

        shop.says(AnOrder.number("1").createdAt("2026-11-09T23:59:59Z"));
        shop.says(AnOrder.number("2").createdAt("2026-11-10T00:00:00Z"));

        soon().until(() -> "QUEUED".equals(shop.order("2").getString("state")));
        assertEquals("N2", shop.order("2").getString("refNumber"));
        assertEquals("PENDING", shop.order("1").getString("state"));
        shop.release(shop.documentId("1"));
        assertEquals("W1", shop.order("1").getString("refNumber"));
    }

    @Test
    void impatientClicksReleaseOnce() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        pending(shop, "1");

        List<CompletableFuture<Boolean>> clicks = IntStream.range(0, 8)
                .mapToObj(click -> CompletableFuture.supplyAsync(() -> click % 2 == 0
                        ? shop.release(shop.documentId("1")).getBoolean("items[0].released")
                        : shop.release("{\"all\": true}")
                                .getList("items.released")
                                .contains(true)))
                .toList();
        shop.automatic();

        long released = clicks.stream().filter(CompletableFuture::join).count();
        assertTrue(released <= 1);
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() >= 2);
        assertEquals(2, shop.receipts().size());
        assertEquals(2, shop.events(OrderReleased.class).size());
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2").total("69.60"));
        shop.says(AnOrder.number("3").in(OrderStatus.UNPAID));
        pending(shop, "3");
        soon().until(() -> "HELD".equals(shop.order("2").getString("state")));

        JsonPath dry = shop.dryRun();

        assertEquals(
                List.of("WOULD_BE_ENTERED", "WOULD_BE_HELD", "WAITS"), dry.getList("items.sort { it.number }.verdict"));
        assertEquals("W1", dry.getString("items.find { it.number == '1' }.refNumber"));
        assertEquals("69.59", dry.getString("items.find { it.number == '1' }.accounting[0].debit"));
        assertEquals("AddTransaction", dry.getString("items.find { it.number == '1' }.work.kind"));
        assertEquals("59.97", dry.getString("items.find { it.number == '1' }.work.lines[0].amount"));
        assertEquals("NOT_BALANCED", dry.getString("items.find { it.number == '2' }.reasons[0].code"));
        assertEquals(List.of(), shop.events(TaskQueued.class));
        assertEquals("PENDING", shop.order("1").getString("state"));
        assertEquals(dry.getMap(""), shop.dryRun().getMap(""));
    }

    @Test
    void switchingToAutomaticReleasesWhatWaitsInTheOrderItWasPlaced() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("10").createdAt("2026-11-20T10:00:00Z"));
        shop.says(AnOrder.number("9").createdAt("2026-11-20T10:00:00Z"));
        shop.says(AnOrder.number("11").createdAt("2026-11-19T10:00:00Z"));
        shop.says(AnOrder.number("12").in(OrderStatus.UNPAID));
        pending(shop, "12");

        shop.automatic();

        soon().until(() -> shop.receipts().size() == 3);
        assertEquals(
                List.of("Order 11", "Order 9", "Order 10"),
                shop.receipts().stream().map(task -> task.label()).toList());
        assertEquals("preference", shop.events(OrderReleased.class).get(0).by());
        assertEquals("PENDING", shop.order("12").getString("state"));
        assertEquals("STATUS_UNPAID", shop.order("12").getString("reasons[0].code"));
    }

    @Test
    void aStoppedStoreReleasesNothingByItself() {
        TestShop shop = shop().changed(TestShop.chosen(ExportMode.AUTOMATIC), false);
        shop.says(AnOrder.number("1"));
        pending(shop, "1");
        soon().until(() -> shop.order("1").getList("reasons").isEmpty());

        shop.automatic();

        soon().until(() -> shop.receipts().size() == 1);
    }

    @Test
    void aHoldForAMissingItemEndsWhenTheItemIsChosen() {
        TestShop shop = shop().changed(Preferences.of(ExportMode.AUTOMATIC, "", null, null, null, null, null), true);
        shop.says(AnOrder.number("1"));
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        shop.automatic();

        soon().until(() -> shop.receipts().size() == 1);
    }

    @Test
    void anOrderThatComesBeforeItsStoreWaitsForIt() {
        TestShop shop = shop();
        shop.says(AnOrder.number("1"));

        shop.automatic();

        soon().until(() -> shop.receipts().size() == 1);
    }

    @Test
    void ordersBeforeTheFirstDayAreIgnored() {
        TestShop shop = shop().automatic();
        enter(shop, "0");

        shop.says(AnOrder.number("1").createdAt("2026-10-31T23:59:59Z"));
        shop.says(AnOrder.number("2"));

        soon().until(() -> shop.receipts().size() == 2);
        assertNull(shop.order("1").getString("state"));
    }

    @Test
    void anUnbalancedOrderIsHeldAtOnceAndEveryOtherHoldSaysWhyItIsNotReleased() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1").total("1.00"));
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));
        shop.says(AnOrder.number("2").in(OrderStatus.CANCELLED));
        pending(shop, "2");

        JsonPath answer = shop.release("{\"documents\": [\"" + shop.documentId("1") + "\", \"" + shop.documentId("2")
                + "\", \"" + UUID.randomUUID() + "\"]}");

        assertEquals(List.of(false, false, false), answer.getList("items.released"));
        assertTrue(answer.getString("items[0].why").contains("its total is 1.00"));
        assertTrue(answer.getString("items[1].why").contains("cancelled"));
        assertEquals("There is no such order in this store.", answer.getString("items[2].why"));
        assertEquals(List.of(), shop.events(OrderReleased.class));
    }

    @Test
    void listsArePagedNewestFirst() {
        TestShop shop = shop().onDemand();
        IntStream.rangeClosed(1, 5)
                .forEach(n -> shop.says(AnOrder.number("" + n).createdAt("2026-11-2" + n + "T00:00:00Z")));
        pending(shop, "5");

        JsonPath first =
                TestShop.as(shop.tenantId).get(shop.path("/orders?limit=3")).jsonPath();
        JsonPath second = TestShop.as(shop.tenantId)
                .get(shop.path("/orders?limit=3&state=pending&after=" + first.getString("next")))
                .jsonPath();

        assertEquals(List.of("5", "4", "3"), first.getList("items.number"));
        assertEquals(List.of("2", "1"), second.getList("items.number"));
        assertNull(second.getString("next"));
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        pending(shop, "1");

        RestAssured.get(shop.path("/orders")).then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2("nonsense")
                .get(shop.path("/orders"))
                .then()
                .statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestShop.token(shop.tenantId, "user"))
                .get(shop.path("/orders"))
                .then()
                .statusCode(403);
    }

    @Test
    void anotherTenantsStoreIsNotThere() {
        TestShop shop = shop().onDemand();
        TestShop other = shop().onDemand();
        shop.says(AnOrder.number("1"));
        pending(shop, "1");
        other.says(AnOrder.number("2"));
        pending(other, "2");

        for (String path : List.of("/orders", "/holds", "/operations", "/orders/" + shop.documentId("1"))) {
            TestShop.as(other.tenantId)
                    .get(shop.path(path))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("NOT_FOUND"));
        }
        TestShop.as(other.tenantId)
                .get(other.path("/orders/" + shop.documentId("1")))
                .then()
                .statusCode(404);
        assertEquals(false, other.release(shop.documentId("1")).getBoolean("items[0].released"));
        assertEquals("PENDING", shop.order("1").getString("state"));
    }

    @Test
    void aBadQuestionIsToldWhatToDo() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        pending(shop, "1");

        for (String body : List.of(
                "",
                "{",
                "null",
                "[]",
                "{}",
                "{\"documents\": [\"x\"]}",
                "{\"all\": true, \"documents\": [\"" + UUID.randomUUID() + "\"]}",
                "{\"documents\": [null]}")) {
            TestShop.as(shop.tenantId)
                    .contentType("application/json")
                    .body(body)
                    .post(shop.path("/orders/release"))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("Send {"));
        }
        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"all\": true, \"notInQuickBooks\": true}")
                .post(shop.path("/orders/release"))
                .then()
                .statusCode(400)
                .body("detail", containsString("never of all"));
        for (String query : List.of("limit=0", "limit=x", "limit=201", "state=GONE", "after=%25%25")) {
            TestShop.as(shop.tenantId).get(shop.path("/orders?" + query)).then().statusCode(400);
        }
    }

    private static void pending(TestShop shop, String number) {
        soon().until(() -> "PENDING".equals(shop.order(number).getString("state")));
    }
}
