package io.counterfoil.queue;

import static io.counterfoil.queue.TestBooks.inactive;
import static io.counterfoil.queue.TestBooks.item;
import static io.counterfoil.queue.TestBooks.record;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MappingsTest extends ServiceTest {

    private TestShop shop;
    private TestBooks books;

    @BeforeEach
    void aStoreWhoseListsAreRead() {
        shop = shop().automatic();
        books = new TestBooks(topics, shop);
        itemsAre(items());
        books.reads(BooksList.CUSTOMERS, record("Customer", "C1", "Online Customer"));
    }

    /** Beside those that the store's preferences name. */
    private void itemsAre(PullPage.Item... others) {
        Stream<PullPage.Item> named = Stream.of("Web Item", "Web Shipping", "Web Fee", "Web Discount", "Web Tax")
                .map(name -> item(name.replace(' ', '-'), name));
        books.reads(BooksList.ITEMS, Stream.concat(Stream.of(others), named).toArray(PullPage.Item[]::new));
    }

    private static PullPage.Item[] items() {
        return new PullPage.Item[] {
            item("I1", "Kitchen:Enamel mug"),
            item("I2", "Freight"),
            inactive("I3", "Old mug"),
            record("ItemGroup", "I4", "Mug set")
        };
    }

    @Test
    void aLinkedSkuAndALinkedCustomerWinOverWhatWouldBeLookedUpOrMade() {
        links("ITEM", "fx-mug", "I1").statusCode(204);
        links("CUSTOMER", "ODALYS@example.com", "C1").statusCode(204);

        shop.says(AnOrder.number("1"));

        soon().until(() -> shop.receipts().size() == 1);
        Work.AddTransaction receipt =
                (Work.AddTransaction) shop.receipts().get(0).work();
        assertEquals(Work.Ref.known("C1"), receipt.customer());
        assertEquals(Work.Ref.known("I1"), receipt.lines().get(0).item());
        assertEquals(List.of(), shop.tasks(Work.AddCustomer.class));
        assertTrue(shop.tasks(Work.FindItem.class).stream()
                .noneMatch(task -> task.label().contains("FX-MUG")));
    }

    @Test
    void aSkuThatCanBeNoNameInQuickBooksCanBeLinked() {
        String sku = "A very long SKU that no item of QuickBooks can have as its name: Größe 東京";
        shop.changed(Preferences.of(ExportMode.AUTOMATIC, "W", null, null, null, null, null), true);
        links("ITEM", sku, "I1").statusCode(204);

        shop.says(AnOrder.number("1")
                .plain()
                .lines(AnOrder.line(sku, "Mug", "1", "5.00"))
                .total("5.00"));

        soon().until(() -> shop.receipts().size() == 1);
        assertEquals(
                Work.Ref.known("I1"),
                ((Work.AddTransaction) shop.receipts().get(0).work())
                        .lines()
                        .get(0)
                        .item());
    }

    @Test
    void aPurposeIsLinkedAndAnOrderThatWaitedForItGoesOn() {
        shop.changed(Preferences.of(ExportMode.AUTOMATIC, "W", null, null, null, null, null), true);
        shop.says(AnOrder.number("1").discounts().fees().tax("0.00").total("69.92"));
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));
        assertEquals("ITEM_NOT_CHOSEN", shop.order("1").getString("reasons[0].code"));

        links("PURPOSE", "SHIPPING", "I2").statusCode(204);

        soon().until(() -> shop.receipts().size() == 1);
        Work.AddTransaction receipt =
                (Work.AddTransaction) shop.receipts().get(0).work();
        assertEquals(Work.Ref.known("I2"), receipt.lines().get(1).item());
        assertEquals("9.95", receipt.lines().get(1).amount().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ITEM | FX-MUG | I9 | QuickBooks has no item \"I9\", as far as it was read.",
                "ITEM | FX-MUG | Kitchen:Enamel mug | QuickBooks has no item",
                "ITEM | FX-MUG | C1 | QuickBooks has no item",
                "ITEM | FX-MUG | I3 | \"Old mug\" is inactive in QuickBooks.",
                "ITEM | FX-MUG | I4 | \"Mug set\" (ItemGroup) cannot stand on a line",
                "CUSTOMER | ann@example.com | I1 | QuickBooks has no customer",
                "PURPOSE | POSTAGE | I1 | There is no purpose \"POSTAGE\". The purposes are SHIPPING, HANDLING,",
                "PAYMENT_METHOD | Visa | P1 | The list has not been read from QuickBooks yet. Run Sync Items and Accounts",
            })
    void onlyActiveRecordsThatQuickBooksHasShownAreLinkedTo(String kind, String text, String listId, String words) {
        links(kind, text, listId)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString(words));

        assertEquals(List.of(), mappings("").getList("items"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"items\": []}",
                "{\"items\": [null]}",
                "{\"items\": [{\"kind\": \"ITEM\", \"text\": \" \", \"listId\": \"I1\"}]}",
                "{\"items\": [{\"kind\": \"ITEM\", \"listId\": \"I1\"}]}",
                "{\"items\": [{\"text\": \"x\", \"listId\": \"I1\"}]}",
                "{\"items\": [{\"kind\": \"THING\", \"text\": \"x\", \"listId\": \"I1\"}]}",
                "{\"items\": [{\"kind\": \"ITEM\", \"text\": \"\\u0000\", \"listId\": \"I1\"}]}"
            })
    void whatIsNoMappingChangesNothing(String body) {
        patch(body, etag()).statusCode(400);

        assertEquals(List.of(), mappings("").getList("items"));
    }

    @Test
    void allOfWhatIsSentIsLinkedOrNothing() {
        patch(
                        "{\"items\": [{\"kind\": \"ITEM\", \"text\": \"A\", \"listId\": \"I1\"},"
                                + " {\"kind\": \"ITEM\", \"text\": \"B\", \"listId\": \"nothing\"}]}",
                        etag())
                .statusCode(422);

        assertEquals(List.of(), mappings("").getList("items"));
    }

    @Test
    void nobodyOverwritesWhatHeHasNotSeen() {
        String seen = etag();
        links("ITEM", "A", "I1").statusCode(204);

        patch("{\"items\": [{\"kind\": \"ITEM\", \"text\": \"A\", \"listId\": \"I2\"}]}", seen)
                .statusCode(412)
                .body("code", equalTo("STALE"));
        patch("{\"items\": [{\"kind\": \"ITEM\", \"text\": \"A\", \"listId\": \"I2\"}]}", "")
                .statusCode(428);

        assertEquals(List.of("I1"), mappings("").getList("items.listId"));
    }

    @Test
    void mappingsAreShownByPagesAndRemoved() {
        links("ITEM", "B", "I1").statusCode(204);
        links("ITEM", "a", "I2").statusCode(204);
        links("PURPOSE", "shipping", "I2").statusCode(204);

        JsonPath first = mappings("?limit=2");
        JsonPath second = mappings("?limit=2&after=" + first.getString("next"));

        assertEquals(List.of("a", "B"), first.getList("items.text"));
        assertEquals(List.of("Freight", "Kitchen:Enamel mug"), first.getList("items.name"));
        assertEquals(List.of("shipping"), second.getList("items.text"));
        assertNull(second.getString("next"));
        assertEquals(List.of("shipping"), mappings("?kind=PURPOSE").getList("items.text"));
        assertEquals(List.of("B"), mappings("?q=enamel").getList("items.text"));
        patch("{\"items\": [{\"kind\": \"ITEM\", \"text\": \"A\", \"listId\": null}]}", etag())
                .statusCode(204);
        assertEquals(List.of("B", "shipping"), mappings("").getList("items.text"));
    }

    @Test
    void aLinkWhoseRecordIsNoLongerUsableHoldsItsOrdersUntilItIs() {
        links("ITEM", "FX-MUG", "I1").statusCode(204);
        itemsAre(inactive("I1", "Enamel mug"));

        shop.says(AnOrder.number("1"));

        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));
        assertEquals("LINK_BROKEN", shop.order("1").getString("reasons[0].code"));
        assertEquals(
                "The product \"FX-MUG\" is linked to \"Kitchen:Enamel mug\", which is inactive in QuickBooks. Link it to"
                        + " another record of QuickBooks, or remove the link.",
                shop.order("1").getString("reasons[0].text"));
        assertEquals("It is inactive in QuickBooks.", mappings("").getString("items[0].trouble"));
        itemsAre(item("I7", "Other"));
        assertEquals("It is not in QuickBooks any more.", mappings("").getString("items[0].trouble"));
        itemsAre(item("I1", "Renamed mug"));
        soon().until(() -> shop.receipts().size() == 1);
        assertEquals(
                Work.Ref.known("I1"),
                ((Work.AddTransaction) shop.receipts().get(0).work())
                        .lines()
                        .get(0)
                        .item());
        assertEquals("Renamed mug", mappings("").getString("items[0].name"));
    }

    @Test
    void anotherCompanyFileAsksForEveryLinkAgain() {
        books.pinned("{1}", "Test", "C:\\test.qbw", "2026-11-01T00:00:00Z");
        links("ITEM", "FX-MUG", "I1").statusCode(204);
        enterWithLinks();

        books.pinned("{1}", "Live", "C:\\live.qbw", "2026-11-02T00:00:00Z");
        soon().until(() -> mappings("").getList("items").isEmpty());
        shop.says(AnOrder.number("2"));

        soon().until(() -> shop.receipts().size() == 2);
        Work.AddTransaction receipt =
                (Work.AddTransaction) shop.receipts().get(1).work();
        assertNull(receipt.customer().listId());
        assertTrue(receipt.lines().stream().allMatch(line -> line.item().listId() == null));
    }

    private void enterWithLinks() {
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        shop.tasks(Work.FindItem.class).forEach(task -> shop.confirmed(task, "item " + task.label()));
        shop.tasks(Work.AddCustomer.class).forEach(task -> shop.confirmed(task, "customer"));
        shop.confirmed(shop.receipts().get(0), "TXN-1", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
    }

    @Test
    void mappingsTravelAsAFile() {
        links("ITEM", "with \"quotes\", and a comma", "I1").statusCode(204);
        links("CUSTOMER", "ann@example.com", "C1").statusCode(204);
        String file = file();
        patch("{\"items\": [{\"kind\": \"CUSTOMER\", \"text\": \"ann@example.com\", \"listId\": null}]}", etag())
                .statusCode(204);
        links("ITEM", "not in the file", "I1").statusCode(204);

        put(file, etag()).statusCode(204);

        assertEquals(
                "kind,text,name,listId\n"
                        + "CUSTOMER,ann@example.com,\"Online Customer\",C1\n"
                        + "ITEM,\"with \"\"quotes\"\", and a comma\",\"Kitchen:Enamel mug\",I1\n",
                file);
        assertEquals(file, file());
        put(file, "\"0\"").statusCode(412);
        put(file, "").statusCode(428);
    }

    @Test
    void aFileOfAnotherCompanyFileIsReadByName() {
        put("\uFEFFlistId,kind,text,name\r\nX-9,item,FX-MUG,kitchen:enamel MUG\r\n,ITEM,B,Freight\r\n", etag())
                .statusCode(204);

        assertEquals(List.of("I2", "I1"), mappings("").getList("items.listId"));
    }

    @Test
    void aFileWithAWrongLineIsNotImportedAndEachSuchLineIsNamed() {
        links("ITEM", "A", "I1").statusCode(204);
        String before = file();

        put(
                        "kind,text,name,listId\n"
                                + "ITEM,B,,I1\n"
                                + "ITEM,C,,I99\n"
                                + "THING,D,,I1\n"
                                + "ITEM,b,,I2\n"
                                + "ITEM,E,,\n"
                                + "ITEM,\"F\nG\",Freight,\n"
                                + "ITEM,,Freight,\n",
                        etag())
                .statusCode(422)
                .body("detail", containsString("Nothing was imported. Line 3: QuickBooks has no item \"I99\""))
                .body("detail", containsString("Line 4: kind is one of [ITEM, CUSTOMER,"))
                .body("detail", containsString("Line 5: \"b\" is linked by a line before."))
                .body("detail", containsString("Line 6: name or listId must say"))
                .body("detail", containsString("Line 9: text is what the shop calls it"));
        put("sku,item\nA,B\n", etag()).statusCode(400).body("detail", containsString("kind,text,name,listId"));
        put("kind,text,name,listId\n\"open", etag()).statusCode(400);

        assertEquals(before, file());
    }

    @Test
    void itemsAreSuggestedForProductsOfOpenOrdersUntilTheyAreLinked() {
        shop.changed(TestShop.chosen(ExportMode.ON_DEMAND), true);
        shop.says(AnOrder.number("1")
                .lines(AnOrder.line("ENAMEL MUG", "Mug", "1", "1.00"), AnOrder.line(" ", "", "1", "0.00")));
        shop.says(AnOrder.number("2")
                .lines(AnOrder.line("ENAMEL MUG", "Mug", "1", "1.00"), AnOrder.line("ZZZ", "Zebra", "1", "1.00")));
        shop.says(AnOrder.number("3").lines(AnOrder.line("NUL", "a\u0000b", "1", "1.00")));
        soon().until(() -> shop.order("3").getString("state") != null);

        JsonPath before = suggestions();
        links("ITEM", "enamel mug", "I1").statusCode(204);

        assertEquals(List.of("ENAMEL MUG", "ZZZ"), before.getList("items.sku"));
        assertEquals(2, before.getInt("items[0].orders"));
        assertEquals("I1", before.getString("items[0].candidates[0].listId"));
        assertEquals(97, before.getInt("items[0].candidates[0].score"));
        assertEquals(1, before.getList("items[0].candidates").size(), "neither inactive items nor groups");
        assertEquals(List.of(), before.getList("items[1].candidates"));
        assertEquals(List.of("ZZZ"), suggestions().getList("items.sku"));
    }

    private JsonPath suggestions() {
        return TestShop.as(shop.tenantId)
                .get(shop.path("/mappings/suggestions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void ofAnotherTenantThereIsNothing() {
        assertEquals(
                404, TestShop.as(UUID.randomUUID()).get(shop.path("/mappings")).statusCode());
    }

    private ValidatableResponse links(String kind, String text, String listId) {
        return patch(
                "{\"items\": [{\"kind\": \"" + kind + "\", \"text\": \"" + text.replace("\"", "\\\"")
                        + "\", \"listId\": \"" + listId + "\"}]}",
                etag());
    }

    private ValidatableResponse patch(String body, String etag) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .patch(shop.path("/mappings"))
                .then();
    }

    private ValidatableResponse put(String file, String etag) {
        return TestShop.as(shop.tenantId)
                .contentType("text/csv;charset=UTF-8")
                .header("If-Match", etag)
                .body(file)
                .put(shop.path("/mappings/file"))
                .then();
    }

    private String file() {
        return TestShop.as(shop.tenantId)
                .get(shop.path("/mappings/file"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String etag() {
        return TestShop.as(shop.tenantId).get(shop.path("/mappings")).header("ETag");
    }

    private JsonPath mappings(String query) {
        return TestShop.as(shop.tenantId).get(shop.path("/mappings" + query)).jsonPath();
    }
}
