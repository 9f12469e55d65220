package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiguresTest extends ServiceTest {

    @Test
    void theDaysOfAStoreAreTheCartsBesideQuickBooks() {
        TestShop shop = shop().automatic();
        enter(shop, "1");
        shop.says(AnOrder.number("2").total("69.60"));
        shop.says(AnOrder.number("3").called("odd \u0000 number").createdAt("2026-11-23T12:00:00Z"));
        soon().until(() -> "HELD".equals(shop.order("2").getString("state")));
        soon().until(() -> shop.order("3").getString("state") != null);

        JsonPath days = asked(shop, "/days?from=2026-11-20");

        String day = shop.order("1").getString("orderDate");
        assertEquals(day, days.getString("items[0].day"));
        assertEquals(3, days.getInt("items[0].orders"));
        assertEquals(1, days.getInt("items[0].entered"));
        assertEquals("208.78", days.getString("items[0].cartTotal"));
        assertEquals("69.59", days.getString("items[0].booksTotal"));
        assertEquals(List.of(), asked(shop, "/days?from=2026-12-01").getList("items"));
    }

    @Test
    void aGlanceCountsWhatIsHeldAndWhatWaits() {
        TestShop shop = shop().automatic();
        assertNull(asked(shop, "/glance").getString("oldestWaiting"));
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2").total("69.60"));
        soon().until(() -> "HELD".equals(shop.order("2").getString("state")));
        soon().until(() -> shop.receipts().size() == 1);

        JsonPath glance = asked(shop, "/glance");

        assertEquals(1, glance.getInt("held"));
        assertEquals(shop.tasks(io.counterfoil.events.Work.class).size(), glance.getInt("waiting"));
        assertNotNull(glance.getString("oldestWaiting"));
    }

    @Test
    void severalStoresAreAskedForAtOnceAndThoseOfOthersAreLeftOut() {
        TestShop shop = shop().automatic();
        TestShop other = shop().automatic();
        shop.says(AnOrder.number("1").total("69.60"));
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        JsonPath healths = TestShop.as(shop.tenantId)
                .get("/internal/health?from=2026-11-20&store=" + other.storeId + "&store=" + shop.storeId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(List.of(shop.storeId.toString()), healths.getList("storeId"));
        assertEquals(1, healths.getInt("[0].glance.held"));
        assertEquals("69.60", healths.getString("[0].days[0].cartTotal"));
    }

    @Test
    void figuresAreTheTenantsOwnAndADayIsADay() {
        TestShop shop = shop().automatic();

        TestShop.as(UUID.randomUUID()).get(shop.path("/glance")).then().statusCode(404);
        TestShop.as(UUID.randomUUID())
                .get(shop.path("/days?from=2026-11-20"))
                .then()
                .statusCode(404);
        TestShop.as(shop.tenantId).get(shop.path("/days?from=yesterday")).then().statusCode(400);
    }

    private static JsonPath asked(TestShop shop, String path) {
        return TestShop.as(shop.tenantId)
                .get(shop.path(path))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
