package io.counterfoil.queue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.events.Order.OrderStatus;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.SetExportFlag;
import io.counterfoil.events.SetStock;
import io.counterfoil.events.Synchronization;
import io.counterfoil.events.TaskQueued;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stock that cannot oversell: QuickBooks' numbers, the web orders that they do not know, and what the cart is told. */
@QuarkusTest
class StockTest extends ServiceTest {

    private static final Synchronization STOCK =
            new Synchronization(TestShop.FIRST_DAY, false, false, false, true, false);

    private TestShop shop;
    private TestBooks books;

    @BeforeEach
    void aStoreThatTellsItsCart() {
        shop = shop().onDemand().keeping(STOCK);
        books = new TestBooks(topics, shop);
        books.askedAt = Instant.now();
    }

    @Test
    void theCartIsToldWhatIsOnHandButForSalesOrdersAndWebOrders() {
        shop.says(mugs("1", "3"));
        shop.says(mugs("2", "1").in(OrderStatus.UNPAID));
        shop.says(mugs("3", "2").in(OrderStatus.CANCELLED));

        soon().until(() -> shop.order("3").getString("state") != null);
        books.reads(BooksList.ITEMS, stock("80-1", "fx-mug", "20", "4"));

        assertEquals("13", told("FX-MUG").quantity().toPlainString());
        JsonPath why = why("FX-mug");
        assertEquals(
                List.of("13", "20", "4", "3", "0"),
                Stream.of("available", "onHand", "onSalesOrders", "webOrders", "safety")
                        .map(part -> why.getString("items[0]." + part))
                        .toList());
        assertEquals(List.of("1"), why.getList("items[0].orders.cartOrderId"));
        assertEquals("fx-mug", why.getString("items[0].item"));
    }

    @Test
    void anOrderCountsUntilTheStockIsReadAfterItWasEntered() {
        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));
        shop.says(mugs("1", "3"));
        books.pushed(shop, "1", new BigDecimal("30.00"));
        soon().until(() -> "17".equals(available("FX-MUG")));

        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));
        assertEquals("17", available("FX-MUG"), "asked for before it was entered");

        books.askedAt = Instant.now().plusSeconds(60);
        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "17", "0"));
        soon().until(() -> "17".equals(available("FX-MUG"))
                && why("FX-MUG").getList("items[0].orders").isEmpty());
    }

    @Test
    void readingsThatDoNotSayWhenTheyWereAskedForProveNothing() {
        enter(shop, "1");
        books.askedAt = null;

        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "17", "0"));

        soon().until(() -> "14".equals(available("FX-MUG")));
    }

    @Test
    void twoShopsOfOneCompanyFileSellTheSameStock() {
        TestShop other =
                new TestShop(topics, shop.booksId, shop.tenantId).onDemand().keeping(STOCK);
        other.says(AnOrder.number("A")
                .lines(AnOrder.line("MUG-OTHER", "Mug", "5", "50.00"))
                .plain()
                .total("50.00"));
        shop.says(mugs("1", "3"));
        soon().until(() -> shop.order("1").getString("state") != null);
        soon().until(() -> other.order("A").getString("state") != null);
        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));

        soon().until(() -> shop.writes(SetStock.class).stream()
                .anyMatch(write -> write.quantity().intValue() == 17));
        other.link("ITEM", "MUG-OTHER", "80-1");

        soon().until(() -> other.writes(SetStock.class).stream()
                .anyMatch(write ->
                        write.sku().equals("MUG-OTHER") && write.quantity().intValue() == 12));
        done(shop.writes(SetStock.class).get(0));
        soon().until(() -> shop.writes(SetStock.class).stream()
                .anyMatch(write -> write.quantity().intValue() == 12));
    }

    @Test
    void theNextNumberWaitsForTheAnswerToTheLastAndOldVersionsAreLower() {
        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));
        shop.says(mugs("0", "1"));
        SetStock first = told("FX-MUG");
        shop.says(mugs("1", "3"));
        soon().until(() -> "16".equals(available("FX-MUG")));
        shop.says(mugs("2", "2"));
        soon().until(() -> "14".equals(available("FX-MUG")));
        assertEquals(1, shop.writes(SetStock.class).size());

        done(first);

        soon().until(() -> shop.writes(SetStock.class).size() == 2);
        SetStock second = shop.writes(SetStock.class).get(1);
        assertEquals("14", second.quantity().toPlainString());
        assertEquals(first.epoch(), second.epoch());
        assertEquals(true, second.counter() > first.counter());
        done(first);
        done(second);
        soon().until(() -> "WRITTEN".equals(why("FX-MUG").getString("items[0].told.state")));
        assertEquals(2, shop.writes(SetStock.class).size());
    }

    @Test
    void aWriteThatFailedIsShownAndTriedWithTheNextReading() {
        seen("11", "FX-MUG", "3");
        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));
        SetStock first = told("FX-MUG");
        assertEquals("11", first.cartItemId());

        topics.publish(new CartWriteFailed(
                shop.storeId, shop.tenantId, first.writeId(), "REFUSED", "The shop does not count it.", Instant.now()));
        soon().until(() -> "FAILED".equals(why("FX-MUG").getString("items[0].told.state")));
        assertEquals("The shop does not count it.", why("FX-MUG").getString("items[0].told.reason"));

        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));
        soon().until(() -> shop.writes(SetStock.class).size() == 2);
    }

    @Test
    void afterARestoreAllIsToldAnewUnderAHigherEpoch() {
        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));
        seen("11", "FX-MUG", "20");
        SetStock before = told("FX-MUG");
        done(before);

        TestShop.as(shop.tenantId).post(shop.path("/stock/recovery")).then().statusCode(204);

        soon().until(() -> shop.writes(SetStock.class).size() == 2);
        SetStock after = shop.writes(SetStock.class).get(1);
        assertEquals(true, after.epoch() > before.epoch());
        assertEquals(false, after.writeId().equals(before.writeId()));
    }

    @Test
    void aSkuThatTwoProductsHaveIsWrittenBySku() {
        seen("11", "FX-MUG", "3");
        seen("12:1", "FX-MUG", "4");
        soon().until(() -> "7".equals(why("FX-MUG").getString("items[0].inCart")));

        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));

        assertNull(told("FX-MUG").cartItemId());
    }

    @Test
    void aReadingThatWouldEmptyTheShopWaitsForAPerson() {
        IntStream.range(0, 10).forEach(i -> seen("id-" + i, "SKU-" + i, "5"));
        books.reads(BooksList.ITEMS, tenItems("5"));
        soon().until(() -> shop.writes(SetStock.class).size() == 10);
        shop.writes(SetStock.class).forEach(this::done);

        books.reads(BooksList.ITEMS, tenItems("0"));
        soon().until(() -> question().statusCode() == 200);
        assertEquals(10, question().jsonPath().getInt("zeroed"));
        assertEquals("ASKED", question().jsonPath().getString("state"));
        answer("{}").statusCode(400).body("detail", containsString("goOn"));
        answer("{\"goOn\": false}").statusCode(200).body("state", equalTo("NOT"));
        assertEquals(10, shop.writes(SetStock.class).size());

        answer("{\"goOn\": true}").statusCode(200);
        soon().until(() -> shop.writes(SetStock.class).size() == 20);
        assertEquals(404, question().statusCode());
    }

    @Test
    void aReadingThatIsRightAgainEndsTheQuestion() {
        IntStream.range(0, 10).forEach(i -> seen("id-" + i, "SKU-" + i, "5"));
        books.reads(BooksList.ITEMS, tenItems("0"));
        soon().until(() -> question().statusCode() == 200);

        books.reads(BooksList.ITEMS, tenItems("5"));

        soon().until(() -> shop.writes(SetStock.class).size() == 10);
        assertEquals(404, question().statusCode());
    }

    @Test
    void aStoreThatDoesNotKeepItsStockIsToldNothingAndStillShown() {
        TestShop quiet = shop().onDemand();
        TestBooks itsBooks = new TestBooks(topics, quiet);
        quiet.says(mugs("1", "3"));
        itsBooks.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "20", "0"));

        soon().until(() -> "17"
                .equals(TestShop.as(quiet.tenantId)
                        .get(quiet.path("/stock?sku=FX-MUG"))
                        .jsonPath()
                        .getString("items[0].available")));
        assertEquals(List.of(), quiet.writes(SetStock.class));
        assertEquals(
                404, TestShop.as(UUID.randomUUID()).get(quiet.path("/stock")).statusCode());
    }

    @Test
    void anUnknownSkuIsNotThereAndOneWithoutAnItemSaysWhatToDo() {
        shop.says(AnOrder.number("1")
                .lines(AnOrder.line("\u0000bad", "Bad", "1", "10.00"), AnOrder.line("NO-ITEM", "x", "1", "10.00"))
                .plain()
                .total("20.00"));
        soon().until(() ->
                TestShop.as(shop.tenantId).get(shop.path("/stock?sku=NO-ITEM")).statusCode() == 200);

        assertEquals(true, why("NO-ITEM").getString("items[0].trouble").contains("Mappings"));
        assertEquals(
                404,
                TestShop.as(shop.tenantId).get(shop.path("/stock?sku=NOBODY")).statusCode());
    }

    @Test
    void theCartIsToldOnceThatAnOrderStandsInTheBooks() {
        enter(shop, "1");

        soon().until(() -> shop.writes(SetExportFlag.class).size() == 1);
        SetExportFlag flag = shop.writes(SetExportFlag.class).get(0);
        assertEquals("1", flag.cartOrderId());
        assertEquals(true, flag.exported());
        TaskQueued receipt = shop.receipts().get(0);
        shop.confirmed(receipt, "TXN-1", "69.59");
        shop.says(AnOrder.number("1").called("1b"));
        soon().until(() -> shop.order("1").getString("number").equals("1b"));
        assertEquals(1, shop.writes(SetExportFlag.class).size());
    }

    /** Book-keeping against a small model of what is on the shelf: no order is counted twice, none is forgotten. */
    @Test
    void whateverHappensTheShopNeverSellsWhatIsPromised() {
        Random random = new Random(7);
        int onShelf = 200;
        int inBooks = 200;
        int promised = 0;
        books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", "200", "0"));
        for (int order = 1; order <= 12; order++) {
            String number = String.valueOf(order);
            int quantity = 1 + random.nextInt(5);
            shop.says(mugs(number, String.valueOf(quantity)));
            soon().until(() -> shop.order(number).getString("state") != null);
            if (random.nextInt(4) == 0) {
                shop.says(mugs(number, String.valueOf(quantity)).in(OrderStatus.CANCELLED));
            } else {
                promised += quantity;
                if (random.nextBoolean()) {
                    books.pushed(
                            shop,
                            number,
                            mugs(number, String.valueOf(quantity)).build().total());
                    inBooks -= quantity;
                }
            }
            if (random.nextInt(3) == 0) {
                books.askedAt = Instant.now();
                books.reads(BooksList.ITEMS, stock("80-1", "FX-MUG", String.valueOf(inBooks), "0"));
            }
            String left = String.valueOf(onShelf - promised);
            soon().until(() -> left.equals(available("FX-MUG")));
        }
    }

    private static AnOrder mugs(String number, String quantity) {
        String amount =
                new BigDecimal(quantity).multiply(BigDecimal.TEN).setScale(2).toPlainString();
        return AnOrder.number(number)
                .lines(AnOrder.line("FX-MUG", "Enamel mug", quantity, amount))
                .plain()
                .total(amount);
    }

    private static PullPage.Item stock(String listId, String name, String onHand, String onSalesOrder) {
        return TestBooks.record(
                "ItemInventory",
                listId,
                name,
                "IsActive",
                "true",
                "QuantityOnHand",
                onHand,
                "QuantityOnSalesOrder",
                onSalesOrder);
    }

    private static PullPage.Item[] tenItems(String onHand) {
        return IntStream.range(0, 10)
                .mapToObj(i -> stock("80-" + i, "SKU-" + i, onHand, "0"))
                .toArray(PullPage.Item[]::new);
    }

    private void seen(String id, String sku, String quantity) {
        CartItem item = new CartItem(id, sku, sku, "", BigDecimal.TEN, new BigDecimal(quantity), true, null);
        topics.publish(new ItemSeen(shop.storeId, shop.tenantId, item, "hash", TestShop.FIRST_DAY));
        soon().until(() ->
                TestShop.as(shop.tenantId).get(shop.path("/stock?sku=" + sku)).statusCode() == 200);
    }

    private SetStock told(String sku) {
        soon().until(() -> shop.writes(SetStock.class).stream()
                .anyMatch(write -> write.sku().equalsIgnoreCase(sku)));
        return shop.writes(SetStock.class).get(0);
    }

    private void done(SetStock write) {
        topics.publish(new CartWriteDone(shop.storeId, shop.tenantId, write.writeId(), "11", null, Instant.now()));
    }

    private JsonPath why(String sku) {
        return TestShop.as(shop.tenantId)
                .get(shop.path("/stock?sku=" + sku))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String available(String sku) {
        return why(sku).getString("items[0].available");
    }

    private io.restassured.response.Response question() {
        return TestShop.as(shop.tenantId).get(shop.path("/stock/question"));
    }

    private io.restassured.response.ValidatableResponse answer(String body) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body(body)
                .post(shop.path("/stock/question"))
                .then();
    }
}
