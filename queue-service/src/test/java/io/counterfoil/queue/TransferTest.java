package io.counterfoil.queue;

import static io.counterfoil.queue.TestBooks.record;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Preview Orders", "Transfer Orders", "Reset All Orders" and On Demand Product Transfer. */
@QuarkusTest
class TransferTest extends ServiceTest {

    @Test
    void aPreviewShowsTheOrdersOfOneCustomerOrOfAllInARangeOfDays() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2").byGuest("Bo", "Hansen", "bo@example.com"));
        shop.says(AnOrder.number("3"));
        soon().until(() -> "PENDING".equals(shop.order("3").getString("state")));
        String day = shop.order("1").getString("orderDate");

        assertEquals(3, preview(shop, "").getList("items").size());
        assertEquals(List.of("2"), preview(shop, "?customer=BO@example.com").getList("items.number"));
        assertEquals(List.of("2"), preview(shop, "?customer=bo%20hansen").getList("items.number"));
        assertEquals(
                3, preview(shop, "?from=" + day + "&to=" + day).getList("items").size());
        assertEquals(List.of(), preview(shop, "?to=2001-01-01").getList("items"));
        assertEquals(1, preview(shop, "?limit=1").getList("items").size());
        JsonPath buyers =
                get(shop, "/orders/customers").statusCode(200).extract().jsonPath();
        assertEquals(List.of("Bo Hansen", "Odalys Fennimore"), buyers.getList("items.customer"));
        assertEquals(List.of(1, 2), buyers.getList("items.orders"));
    }

    @Test
    void customersAreFoundByAPartOfTheirNameOrAddressAndPageByPage() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2").byGuest("Bo", "Hansen", "bo@example.com"));
        shop.says(AnOrder.number("3").byGuest("BO", "HANSEN", "Bo@Example.com"));
        shop.says(AnOrder.number("4").byGuest("Cy", "Young", "cy@example.com"));
        soon().until(() -> "PENDING".equals(shop.order("4").getString("state")));

        assertEquals(List.of(2), buyers(shop, "?q=hans").getList("items.orders"));
        assertEquals(List.of("Cy Young"), buyers(shop, "?q=CY@ex").getList("items.customer"));
        assertEquals(List.of(), buyers(shop, "?q=nobody").getList("items"));
        JsonPath first = buyers(shop, "?limit=2");
        assertEquals(2, first.getList("items").size());
        assertEquals(
                List.of("Odalys Fennimore"),
                buyers(shop, "?limit=2&after=" + first.getString("next")).getList("items.customer"));
        get(shop, "/orders/customers?after=x").statusCode(400);

        shop.says(AnOrder.number("4").byGuest("Cy", "Old", "cy@example.com"));
        soon().until(() -> buyers(shop, "?q=old").getList("items").size() == 1);
        assertEquals(List.of(), buyers(shop, "?q=young").getList("items"));
        assertEquals(
                List.of("4"), preview(shop, "?customer=cy@example.com&limit=1").getList("items.number"));
    }

    @Test
    void whatAPersonTransfersIsAnOperationOfItsOwn() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));

        JsonPath answer = transfer(shop, "click", "1", 0);

        assertEquals(true, answer.getBoolean("items[0].released"));
        soon().until(() -> shop.receipts().size() == 1);
        assertEquals(
                List.of("Push On Demand Order"),
                shop.events(OperationQueued.class).stream()
                        .map(OperationQueued::name)
                        .toList());
        assertEquals(
                List.of("Push On Demand Order"),
                get(shop, "/operations").extract().jsonPath().getList("items.name"));
    }

    @Test
    void twoPeopleAndImpatientClicksTransferOnce() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));

        IntStream.range(0, 8)
                .mapToObj(click -> CompletableFuture.supplyAsync(() -> transfer(shop, "person " + click % 2, "1", 0)))
                .toList()
                .forEach(CompletableFuture::join);

        shop.says(AnOrder.number("2"));
        soon().until(() -> "PENDING".equals(shop.order("2").getString("state")));
        transfer(shop, "later", "2", 0);
        soon().until(() -> shop.receipts().size() >= 2);
        assertEquals(2, shop.receipts().size());
    }

    @Test
    void anExportedOrderIsTransferredAgainOnPurposeAndOnceARequest() {
        TestShop shop = exported();
        assertEquals(List.of(), preview(shop, "").getList("items"));
        JsonPath shown = preview(shop, "?exported=true");
        assertEquals(1, shown.getInt("items[0].transfers"));

        assertEquals(false, transfer(shop, "stale", "1", 0).getBoolean("items[0].released"));
        assertEquals(true, transfer(shop, "again", "1", 1).getBoolean("items[0].released"));
        assertEquals(true, transfer(shop, "again", "1", 1).getBoolean("items[0].released"));
        assertEquals(false, transfer(shop, "other person", "1", 1).getBoolean("items[0].released"));

        soon().until(() -> shop.receipts().size() == 2);
        Work.AddTransaction first = transaction(shop, 0);
        Work.AddTransaction second = transaction(shop, 1);
        assertNotEquals(first.refNumber(), second.refNumber());
        assertNotEquals(first.orderKey(), second.orderKey());
        assertNotEquals(first.externalGuid(), second.externalGuid());
        shop.runStarted(shop.receipts().get(1));
        shop.confirmed(shop.receipts().get(1), "TXN-1b", "69.59");
        soon().until(() -> "TXN-1b".equals(shop.order("1").getString("txnId")));
        assertEquals(2, shop.order("1").getInt("transfers"));
    }

    @Test
    void withTheCheckForDuplicatesWhatQuickBooksHasIsLookedForUnderTheSameMark() {
        TestShop shop = exported();
        shop.changed(
                TestShop.preferences(
                        "{\"exportMode\": \"ON_DEMAND\", \"documentPrefix\": \"W\", \"defaultItem\": \"Web Item\","
                                + "\"shippingItem\": \"Web Shipping\", \"discountItem\": \"Web Discount\", \"taxItem\": \"Web Tax\","
                                + "\"checkForDuplicates\": true}"),
                true);

        soon().until(() -> transfer(shop, "again", "1", 1).getBoolean("items[0].released"));

        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(transaction(shop, 0).orderKey(), transaction(shop, 1).orderKey());
        assertTrue(transaction(shop, 1).checkFirst());
        shop.confirmed(shop.receipts().get(1), "TXN-1", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
        assertEquals(1, shop.order("1").getInt("transfers"));
    }

    @Test
    void anOrderThatCannotBeTransferredAgainStaysExported() {
        TestShop shop = exported();
        shop.changed(Preferences.of(ExportMode.ON_DEMAND, "W", null, null, null, null, null), true);

        soon().until(() -> {
            JsonPath answer = transfer(shop, "again " + UUID.randomUUID(), "1", 1);
            return !answer.getBoolean("items[0].released")
                    && answer.getString("items[0].why").contains("Choose the QuickBooks item");
        });

        assertEquals("EXPORTED", shop.order("1").getString("state"));
        assertEquals("TXN-1", shop.order("1").getString("txnId"));
    }

    @Test
    void whoExportsAutomaticallyTransfersNothingOnDemand() {
        TestShop shop = shop().automatic();

        get(shop, "/orders/preview").statusCode(409).body("code", equalTo("ON_DEMAND_ONLY"));
        post(shop, "/orders/transfer", body("x", UUID.randomUUID(), 0)).statusCode(409);
        post(shop, "/orders/reset", "{\"confirm\": 0}").statusCode(409);
    }

    @Test
    void aResetSaysFirstWhatStandsInQuickBooksAndIsNeverEnteredAgainByItself() {
        TestShop shop = exported();
        get(shop, "/orders/reset").statusCode(200).body("inQuickBooks", equalTo(1));
        post(shop, "/orders/reset", "{\"confirm\": 0}")
                .statusCode(409)
                .body("code", equalTo("NOT_CONFIRMED"))
                .body("detail", containsString("1 of the store's orders"));
        post(shop, "/orders/reset", "{}").statusCode(400);

        post(shop, "/orders/reset", "{\"confirm\": 1}").statusCode(200).body("reset", equalTo(1));

        assertEquals("PENDING", shop.order("1").getString("state"));
        get(shop, "/orders/reset").body("inQuickBooks", equalTo(1));
        shop.automatic();
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 2);
        assertEquals("PENDING", shop.order("1").getString("state"));
        shop.onDemand();
        soon().until(() -> transfer(shop, "again", "1", 1).getBoolean("items[0].released"));
        soon().until(() -> shop.receipts().size() == 3);
        assertNotEquals(transaction(shop, 0).orderKey(), transaction(shop, 2).orderKey());
    }

    @Test
    void inAnotherCompanyFileNothingStands() {
        TestShop shop = exported();
        TestBooks books = new TestBooks(topics, shop);
        books.pinned("A", "Backup", "C:\\\\backup.qbw", "2026-11-22T10:00:00Z");
        books.pinned("B", "Live", "C:\\\\live.qbw", "2026-11-22T11:00:00Z");
        soon().until(() -> get(shop, "/orders/reset").extract().jsonPath().getInt("inQuickBooks") == 0);

        post(shop, "/orders/reset", "{\"confirm\": 0}").statusCode(200);
        transfer(shop, "live", "1", 0);

        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(transaction(shop, 0).refNumber(), transaction(shop, 1).refNumber());
        assertNotEquals(shop.receipts().get(0).taskId(), shop.receipts().get(1).taskId());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1]",
                "{\"request\": \"\", \"orders\": [{\"documentId\": \"a8098c1a-f86e-51da-bd1a-00112444be1e\"}]}",
                "{\"request\": \"x\", \"orders\": []}",
                "{\"request\": \"x\", \"orders\": [{\"transfers\": 1}]}"
            })
    void whatIsNoTransferIsToldSo(String body) {
        post(shop().onDemand(), "/orders/transfer", body).statusCode(400);
    }

    @ParameterizedTest
    @CsvSource({"?from=tomorrow, 2026-11-30", "?exported=yes, true or false", "?after=%25, cursor"})
    void whatIsNoFilterIsToldSo(String query, String words) {
        get(shop().onDemand(), "/orders/preview" + query).statusCode(400).body("detail", containsString(words));
    }

    @Test
    void productsAreTransferredOnDemandAsItemsOfTheChosenKind() {
        TestShop shop = shop().changed(
                        TestShop.preferences("{\"exportMode\": \"ON_DEMAND\", \"items\": {\"incomeAccount\": \"Sales\","
                                + " \"createAs\": \"SERVICE\"}}"),
                        true);
        String wanted =
                "{\"name\": \"On Demand Product Transfer\", \"products\": [{\"sku\": \"FX-MUG\", \"name\": \"Mug\","
                        + " \"price\": 19.99}, {\"sku\": \"FX-ROPE\"}]}";
        post(shop, "/operations", wanted).statusCode(422).body("code", equalTo("ACCOUNTS_MISSING"));
        new TestBooks(topics, shop).reads(BooksList.ACCOUNTS, record("Account", "A1", "Sales"));

        post(shop, "/operations", wanted)
                .statusCode(200)
                .body("name", equalTo("On Demand Product Transfer"))
                .body("tasks", equalTo(2));

        soon().until(() -> shop.tasks(Work.AddItem.class).size() == 2);
        Work.AddItem mug = (Work.AddItem) shop.tasks(Work.AddItem.class).get(0).work();
        assertEquals("FX-MUG", mug.name());
        assertEquals("19.99", mug.price().toPlainString());
        post(shop, "/operations", wanted).statusCode(200).body("tasks", equalTo(2));
        post(shop, "/operations", "{\"name\": \"On Demand Product Transfer\"}").statusCode(400);
        post(shop, "/operations", wanted.replace("FX-ROPE", "a:b"))
                .statusCode(422)
                .body("code", equalTo("PRODUCT_NOT_CREATABLE"))
                .body("detail", containsString("a:b"));
    }

    @Test
    void inventoryIsReadOnDemand() {
        TestShop shop = shop().onDemand();

        new TestBooks(topics, shop).queue("On Demand Inventory");

        soon().until(() -> shop.tasks(Work.Pull.class).size() == 1);
        assertEquals(
                "On Demand Inventory", shop.events(OperationQueued.class).get(0).name());
    }

    private TestShop exported() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));
        transfer(shop, "first", "1", 0);
        soon().until(() -> shop.receipts().size() == 1);
        shop.runStarted(shop.receipts().get(0));
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
        return shop;
    }

    private static Work.AddTransaction transaction(TestShop shop, int number) {
        return (Work.AddTransaction) shop.receipts().get(number).work();
    }

    private static JsonPath transfer(TestShop shop, String request, String number, int transfers) {
        return post(shop, "/orders/transfer", body(request, shop.documentId(number), transfers))
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String body(String request, UUID document, int transfers) {
        return "{\"request\": \"" + request + "\", \"orders\": [{\"documentId\": \"" + document + "\", \"transfers\": "
                + transfers + "}]}";
    }

    private static JsonPath buyers(TestShop shop, String query) {
        return get(shop, "/orders/customers" + query).statusCode(200).extract().jsonPath();
    }

    private static JsonPath preview(TestShop shop, String query) {
        return get(shop, "/orders/preview" + query).statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse get(TestShop shop, String path) {
        return TestShop.as(shop.tenantId)
                .urlEncodingEnabled(false)
                .get(shop.path(path))
                .then();
    }

    private static ValidatableResponse post(TestShop shop, String path, String body) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body(body)
                .post(shop.path(path))
                .then();
    }
}
