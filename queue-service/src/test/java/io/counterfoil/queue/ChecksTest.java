package io.counterfoil.queue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.events.BooksChanged;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What QuickBooks has told of itself is held against what would be entered, before anything is sent. */
@QuarkusTest
class ChecksTest extends ServiceTest {

    private static final BooksChanged.Settings ALL_ON = settings(true, true, null);

    @Test
    void aDryRunLooksAtEverythingThatCanBeKnown() {
        TestShop shop = shop().changed(with(ExportMode.ON_DEMAND, "orderType", "INVOICE"), true);
        TestBooks books = new TestBooks(topics, shop);
        books.reads(BooksList.ITEMS, items(mugs("2")));
        books.reads(
                BooksList.CUSTOMERS,
                TestBooks.record(
                        "Customer", "C1", "Odalys Fennimore", "CreditLimit", "100.00", "TotalBalance", "80.00"));
        tells(shop, ALL_ON);
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));

        JsonPath run = shop.dryRun();

        assertEquals("WOULD_BE_ENTERED", run.getString("items[0].verdict"));
        assertEquals("PASSED", verdict(run, "BALANCE"));
        assertEquals("PASSED", verdict(run, "ITEMS"));
        assertEquals("WARNING", verdict(run, "CUSTOMER"));
        assertEquals("PASSED", verdict(run, "LENGTHS"));
        assertEquals("PASSED", verdict(run, "CLOSING_DATE"));
        assertEquals("WARNING", verdict(run, "STOCK"), "2 on hand, 3 ordered");
        assertEquals("PASSED", verdict(run, "DUPLICATES"));
        assertEquals("WARNING", verdict(run, "CREDIT_LIMIT"), "80.00 + 69.59 of 100.00");
        assertEquals("FX-MUG", run.getString("items[0].stock[0].item"));
        assertEquals("-3", run.getString("items[0].stock[0].change"));
        assertEquals("2", run.getString("items[0].stock[0].onHand"));
    }

    @Test
    void whatQuickBooksHasNotToldIsUnknown() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        soon().until(() -> "PENDING".equals(shop.order("1").getString("state")));

        JsonPath run = shop.dryRun();

        assertEquals("UNKNOWN", verdict(run, "ITEMS"));
        assertEquals("UNKNOWN", verdict(run, "CLOSING_DATE"));
        assertEquals("UNKNOWN", verdict(run, "STOCK"));
    }

    @Test
    void anotherOrderWithTheSameNumberIsSeen() {
        TestShop shop = shop().automatic();
        enter(shop, "1");
        shop.onDemand();
        shop.says(AnOrder.number("2").called("1"));
        soon().until(() -> "PENDING".equals(shop.order("2").getString("state")));

        assertEquals("WARNING", verdict(shop.dryRun(), "DUPLICATES"));
    }

    @Test
    void anOrderBehindTheClosingDateWaitsUntilThePersonOrQuickBooksSaysOtherwise() {
        TestShop shop = shop().automatic();
        tells(shop, settings(true, true, LocalDate.of(2026, 11, 30)));
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2"));
        soon().until(() -> "CLOSED_PERIOD".equals(shop.order("1").getString("reasons[0].code"))
                && "CLOSED_PERIOD".equals(shop.order("2").getString("reasons[0].code")));

        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"fix\": \"CHANGE_DATE\", \"document\": \"" + shop.documentId("1")
                        + "\", \"date\": \"2026-12-01\"}")
                .post(shop.path("/holds/fix"))
                .then()
                .body("items[0].state", equalTo("QUEUED"));
        soon().until(() -> shop.receipts().size() == 1);
        assertEquals(LocalDate.of(2026, 12, 1), receipt(shop, 0).txnDate());
        assertEquals("HELD", shop.order("2").getString("state"));

        tells(shop, ALL_ON);
        soon().until(() -> shop.receipts().size() == 2);
        assertEquals(LocalDate.of(2026, 11, 21), receipt(shop, 1).txnDate());
    }

    @Test
    void whereSalesTaxIsOffNothingSaysHowItIsTaxed() {
        TestShop shop = shop().automatic();
        tells(shop, settings(false, true, null));

        shop.says(AnOrder.number("1"));

        soon().until(() -> shop.receipts().size() == 1);
        assertTrue(receipt(shop, 0).lines().stream()
                .allMatch(line -> line.taxCode().isEmpty()));
        assertNull(receipt(shop, 0).header().taxItem());
        assertEquals("69.59", receipt(shop, 0).total().toPlainString());
    }

    @Test
    void aClassNeedsClassTracking() {
        TestShop shop = shop().changed(with(ExportMode.AUTOMATIC, "inClass", "Web"), true);
        tells(shop, settings(true, false, null));
        shop.says(AnOrder.number("1"));
        soon().until(() -> "CLASSES_OFF".equals(shop.order("1").getString("reasons[0].code")));

        tells(shop, ALL_ON);

        soon().until(() -> shop.receipts().size() == 1);
    }

    @Test
    void preferencesThatDoNotFitAreSaidSo() {
        TestShop shop = shop().changed(with(ExportMode.ON_DEMAND, "inClass", "Web"), true);
        warnings(shop).body("items", equalTo(List.of()));
        new TestBooks(topics, shop).reads(BooksList.ITEMS, TestBooks.item("I1", "Web Item"));
        tells(shop, settings(false, false, LocalDate.of(2026, 11, 30)));

        warnings(shop)
                .body("items.code", hasItems("SALES_TAX_OFF", "CLASSES_OFF", "CLOSED_PERIOD", "NOT_IN_QUICKBOOKS"))
                .body("items.preference", hasItems("taxStrategy", "inClass", "shippingItem"))
                .body("items.preference", not(hasItem("defaultItem")))
                .body("items.find { it.code == 'CLOSED_PERIOD' }.text", containsString("2026-11-30"));
    }

    @Test
    void theWholeQueueIsShownAHundredAtATime() {
        TestShop shop = shop().onDemand();
        shop.says(AnOrder.number("1"));
        shop.says(AnOrder.number("2"));
        soon().until(() -> "PENDING".equals(shop.order("2").getString("state")));

        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"all\": true}")
                .post(shop.path("/orders/dry-run?skip=1"))
                .then()
                .body("items.number", equalTo(List.of("2")))
                .body("more", equalTo(false));
    }

    private static String verdict(JsonPath run, String check) {
        return run.getString("items[0].checks.find { it.check == '" + check + "' }.verdict");
    }

    private static ValidatableResponse warnings(TestShop shop) {
        return TestShop.as(shop.tenantId)
                .get(shop.path("/preferences/warnings"))
                .then()
                .statusCode(200);
    }

    private static Work.AddTransaction receipt(TestShop shop, int number) {
        return (Work.AddTransaction) shop.receipts().get(number).work();
    }

    private void tells(TestShop shop, BooksChanged.Settings settings) {
        topics.publish(new BooksChanged(shop.booksId, shop.tenantId, shop.storeId, settings, Instant.now()));
        new TestBooks(topics, shop).heard();
    }

    private static BooksChanged.Settings settings(
            boolean salesTax, boolean classes, @org.jspecify.annotations.Nullable LocalDate closing) {
        return new BooksChanged.Settings(salesTax, classes, true, false, null, closing);
    }

    private static PullPage.Item mugs(String onHand) {
        return TestBooks.record("ItemInventory", "I1", "FX-MUG", "IsActive", "true", "QuantityOnHand", onHand);
    }

    private static PullPage.Item[] items(PullPage.Item more) {
        List<PullPage.Item> all = new ArrayList<>(List.of(more));
        List.of("Web Item", "Web Shipping", "Web Fee", "Web Discount", "Web Tax")
                .forEach(name -> all.add(TestBooks.record("ItemService", name, name)));
        return all.toArray(PullPage.Item[]::new);
    }

    private static Preferences with(ExportMode mode, String preference, String value) {
        ObjectNode json = Wire.mapper().valueToTree(TestShop.chosen(mode));
        json.put(preference, value);
        try {
            return Wire.mapper().treeToValue(json, Preferences.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
