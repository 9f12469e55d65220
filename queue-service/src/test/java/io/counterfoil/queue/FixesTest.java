package io.counterfoil.queue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A hold names what can be done about it, and doing it lets the order go on. */
@QuarkusTest
class FixesTest extends ServiceTest {

    private static final String S044 =
            "The email address specified for this customer is invalid, and the transaction is marked 'To be e-mailed'.";

    @Test
    void anItemThatIsChosenLetsAllAlikeGoOn() {
        TestShop shop = shop().changed(without("shippingItem"), true);
        reads(shop, BooksList.ITEMS, TestBooks.item("I9", "Freight"));
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2"));
        soon().until(() -> held(shop, "1") && held(shop, "2"));

        JsonPath holds = TestShop.as(shop.tenantId).get(shop.path("/holds")).jsonPath();
        String body = "\"fix\": \"CHOOSE_ITEM\", \"about\": \"SHIPPING\", \"all\": true, \"listId\": \"I9\"";
        fix(shop, "1", body + ", \"preview\": true").body("alike", equalTo(2)).body("items", empty());
        assertEquals(List.of(), shop.receipts());

        assertEquals("CHOOSE_ITEM", holds.getString("items[0].fixes[0].fix"));
        assertEquals("SHIPPING", holds.getString("items[0].fixes[0].about"));
        assertEquals(List.of("listId"), holds.getList("items[0].fixes[0].fields"));
        fix(shop, "1", body).body("alike", equalTo(2)).body("items.state", equalTo(List.of("QUEUED", "QUEUED")));
        soon().until(() -> shop.receipts().size() == 2);
        fix(shop, "1", body).body("alike", equalTo(0));
    }

    @Test
    void whatIsNoRecordOfTheListIsRefusedAndChangesNothing() {
        TestShop shop = shop().changed(without("shippingItem"), true);
        shop.says(AnOrder.number("1"));
        soon().until(() -> held(shop, "1"));

        asked(shop, "1", "\"fix\": \"CHOOSE_ITEM\", \"about\": \"SHIPPING\", \"listId\": \"I-404\"")
                .statusCode(422);
        asked(shop, "1", "\"fix\": \"ABRACADABRA\"").statusCode(400).body("detail", containsString("CHOOSE_ITEM"));
        asked(shop, "1", "\"fix\": \"RAISE_ROUNDING_CAP\"").statusCode(400);
        asked(shop, "1", "\"fix\": \"RAISE_ROUNDING_CAP\", \"amount\": \"1.01\"")
                .statusCode(400);
        asked(shop, "1", "\"fix\": \"CORRECT_EMAIL\", \"email\": \"nobody\"").statusCode(400);
        asked(shop, "1", "\"fix\": \"CHANGE_DATE\", \"date\": \"31.12.2026\"").statusCode(400);
        TestShop.as(UUID.randomUUID())
                .contentType("application/json")
                .body("{\"fix\": \"RELEASE_AGAIN\", \"document\": \"" + shop.documentId("1") + "\"}")
                .post(shop.path("/holds/fix"))
                .then()
                .statusCode(404);
        assertEquals("HELD", shop.order("1").getString("state"));
    }

    @Test
    void centsThatAreMissingAreRoundedOnceAPersonSaysSo() {
        TestShop shop = shop().changed(with("roundingItem", "Web Rounding"), true);
        shop.says(AnOrder.number("1").total("69.99"));
        soon().until(() -> "NOT_BALANCED".equals(shop.order("1").getString("reasons[0].code")));

        fix(shop, "1", "\"fix\": \"RAISE_ROUNDING_CAP\", \"amount\": \"0.40\"")
                .body("items[0].state", equalTo("QUEUED"));

        soon().until(() -> shop.receipts().size() == 1);
        Work.AddTransaction receipt =
                (Work.AddTransaction) shop.receipts().get(0).work();
        assertEquals("69.99", receipt.total().toPlainString());
        assertEquals(
                List.of("0.40"),
                receipt.lines().stream()
                        .filter(line -> line.description().equals("Rounding"))
                        .map(line -> line.amount().toPlainString())
                        .toList());
    }

    @Test
    void theWordsOfQuickBooksOnEmailLeadToTheirFixes() {
        TestShop shop = shop().changed(with("toBeEmailed", true), true);
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        refused(shop, shop.receipts().get(0), 3180, S044);
        soon().until(() -> held(shop, "1"));

        assertEquals(
                List.of("CORRECT_EMAIL", "SEND_WITHOUT_EMAIL", "RELEASE_AGAIN"),
                shop.order("1").getList("fixes.fix"));
        fix(shop, "1", "\"fix\": \"SEND_WITHOUT_EMAIL\"").body("items[0].state", equalTo("QUEUED"));

        soon().until(() -> shop.receipts().size() == 2);
        Work.AddTransaction again = (Work.AddTransaction) shop.receipts().get(1).work();
        assertFalse(Boolean.TRUE.equals(again.header().toBeEmailed()));
        refused(shop, shop.receipts().get(1), 3180, S044);
        soon().until(() -> held(shop, "1"));
        fix(shop, "1", "\"fix\": \"CORRECT_EMAIL\", \"email\": \"odalys@example.org\"")
                .body("items[0].state", equalTo("QUEUED"));
        soon().until(() -> shop.receipts().size() == 3);
        assertEquals(
                List.of("odalys@example.com", "odalys@example.org"),
                shop.tasks(Work.AddCustomer.class).stream()
                        .map(task -> ((Work.AddCustomer) task.work()).email())
                        .toList());
    }

    @Test
    void anOrderBehindTheClosingDateIsEnteredUnderAnotherDate() {
        TestShop shop = refusedWith(3171);

        assertEquals(List.of("CHANGE_DATE", "RELEASE_AGAIN"), shop.order("1").getList("fixes.fix"));
        fix(shop, "1", "\"fix\": \"CHANGE_DATE\", \"date\": \"2026-12-01\"").body("alike", equalTo(1));

        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(
                LocalDate.of(2026, 12, 1),
                ((Work.AddTransaction) shop.receipts().get(1).work()).txnDate());
    }

    @Test
    void aLostReferenceIsMappedAnew() {
        TestShop shop = refusedWith(3140);
        reads(shop, BooksList.ITEMS, TestBooks.item("I7", "Mug"));

        TestShop.as(shop.tenantId)
                .get(shop.path("/holds"))
                .then()
                .body("items[0].fixes.fix", hasItems("MAP_SKU", "LINK_CUSTOMER", "RELEASE_AGAIN"))
                .body("items[0].fixes.about", hasItem("FX-MUG"));
        fix(shop, "1", "\"fix\": \"MAP_SKU\", \"about\": \"FX-MUG\", \"listId\": \"I7\"")
                .body("items[0].state", equalTo("QUEUED"));

        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(
                "I7",
                ((Work.AddTransaction) shop.receipts().get(1).work())
                        .lines()
                        .get(0)
                        .item()
                        .listId());
    }

    @Test
    void aNameThatIsTakenIsLinkedToWhoHasIt() {
        TestShop shop = refusedWith(3100);
        reads(shop, BooksList.CUSTOMERS, TestBooks.record("Customer", "C7", "Odalys Fennimore"));

        assertEquals(List.of("LINK_CUSTOMER", "RELEASE_AGAIN"), shop.order("1").getList("fixes.fix"));
        fix(shop, "1", "\"fix\": \"LINK_CUSTOMER\", \"about\": \"odalys@example.com\", \"listId\": \"C7\"")
                .body("items[0].state", equalTo("QUEUED"));

        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(
                "C7",
                ((Work.AddTransaction) shop.receipts().get(1).work()).customer().listId());
    }

    @Test
    void whatAPersonCorrectedInQuickBooksIsShownNoMore() {
        TestShop shop = shop().automatic();
        enter(shop, "1");
        shop.says(AnOrder.number("1").plain().total("59.97"));
        soon().until(() -> !shop.order("1").getList("reasons").isEmpty());

        fix(shop, "1", "\"fix\": \"CORRECTED_BY_HAND\"").body("items[0].reasons", empty());

        assertEquals("EXPORTED", shop.order("1").getString("state"));
        assertEquals(List.of(), shop.order("1").getList("fixes"));
        shop.says(AnOrder.number("1").plain().total("59.97").in(io.counterfoil.events.Order.OrderStatus.COMPLETED));
        shop.says(AnOrder.number("9"));
        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(List.of(), shop.order("1").getList("reasons"));
    }

    /** The list, with the items that the preferences name. */
    private void reads(TestShop shop, BooksList list, PullPage.Item more) {
        List<PullPage.Item> all = new java.util.ArrayList<>(List.of(more));
        if (list == BooksList.ITEMS) {
            List.of("Web Item", "Web Shipping", "Web Fee", "Web Discount", "Web Tax")
                    .forEach(name -> all.add(TestBooks.item(name, name)));
        }
        new TestBooks(topics, shop).reads(list, all.toArray(PullPage.Item[]::new));
    }

    private TestShop refusedWith(int code) {
        TestShop shop = shop().automatic();
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        shop.refused(shop.receipts().get(0), Outcome.REJECTED, code);
        soon().until(() -> held(shop, "1"));
        return shop;
    }

    private static boolean held(TestShop shop, String number) {
        return "HELD".equals(shop.order(number).getString("state"));
    }

    private void refused(TestShop shop, TaskQueued task, int code, String words) {
        topics.publish(new TaskSettled(
                shop.storeId,
                shop.tenantId,
                task.taskId(),
                task.operationId(),
                UUID.randomUUID(),
                "attempt",
                Outcome.REJECTED,
                null,
                null,
                code,
                words,
                "",
                null,
                null,
                Instant.now()));
    }

    private ValidatableResponse fix(TestShop shop, String number, String fields) {
        return asked(shop, number, fields).statusCode(200);
    }

    private static ValidatableResponse asked(TestShop shop, String number, String fields) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"document\": \"" + shop.documentId(number) + "\", " + fields + "}")
                .post(shop.path("/holds/fix"))
                .then();
    }

    private static Preferences without(String preference) {
        return with(preference, null);
    }

    private static Preferences with(String preference, @org.jspecify.annotations.Nullable Object value) {
        var json = Wire.mapper().valueToTree(TestShop.chosen(ExportMode.AUTOMATIC));
        ((com.fasterxml.jackson.databind.node.ObjectNode) json).putPOJO(preference, value);
        try {
            return Wire.mapper().readValue(json.toString(), Preferences.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
