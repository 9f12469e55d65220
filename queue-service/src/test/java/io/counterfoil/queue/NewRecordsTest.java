package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.CustomerSeen;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.Synchronization;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.events.WriteCustomer;
import io.counterfoil.events.WriteItem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products and customers that only one side has. */
@QuarkusTest
class NewRecordsTest extends ServiceTest {

    private static final Instant FROM = TestShop.FIRST_DAY;
    private static final Instant NEWS = FROM.plusSeconds(3_600);
    private static final Synchronization BOTH_WAYS = new Synchronization(FROM, true, true, true, false, true);
    private static final String ACCOUNTS = "\"createAs\": \"INVENTORY\", \"incomeAccount\": \"Sales\","
            + " \"assetAccount\": \"Inventory Asset\", \"cogsAccount\": \"Cost of Goods Sold\"";

    private TestShop shop;
    private TestBooks books;
    private long seconds;

    @BeforeEach
    void lists() {
        shop = shop();
        chooses("\"items\": {\"unmapped\": \"CREATE\", " + ACCOUNTS + "}");
        shop.keeping(BOTH_WAYS);
        books = new TestBooks(topics, shop);
        books.reads(
                BooksList.ACCOUNTS,
                account("Sales", "Income"),
                account("Inventory Asset", "OtherCurrentAsset"),
                account("Cost of Goods Sold", "CostOfGoodsSold"));
        books.reads(BooksList.ITEMS, TestBooks.item("80-1", "Rope"));
        books.reads(
                BooksList.CUSTOMERS, customerOfBooks("90-1", "Odalys Fennimore", "odalys@example.com", "2020-01-01"));
    }

    @Test
    void aProductThatIsNewInTheShopIsCreatedAsTheStoreCreatesItems() {
        says("11", "FX-MUG", NEWS, null);

        Work.AddItem added = (Work.AddItem) only(Work.AddItem.class, 1).work();
        assertEquals("FX-MUG", added.name());
        assertEquals("Enamel mug", added.description());
        assertEquals(0, new BigDecimal("19.99").compareTo(added.price()));
        assertNull(added.stockLevel());
        shop.confirmed(only(Work.AddItem.class, 1), "80-2");
        soon().until(() -> books.names(BooksList.ITEMS).contains("FX-MUG"));
        says("11", "FX-MUG", NEWS, null);
        says("12", "FX-NAIL", NEWS, null);
        only(Work.AddItem.class, 2);
        assertEquals(List.of(), shop.writes(WriteItem.class), "it is linked, and both say the same");
    }

    @Test
    void whatChangedBeforeLastUpdateTimeAndWhatTheStoreDoesNotCreateStaysAsItIs() {
        says("11", "FX-OLD", FROM.minusSeconds(1), null);
        says("12", "FX-NEW", NEWS, null);
        assertEquals("FX-NEW", ((Work.AddItem) only(Work.AddItem.class, 1).work()).name());
        chooses("\"items\": {\"unmapped\": \"HOLD\", " + ACCOUNTS + "}");

        says("13", "FX-HELD", NEWS, null);
        says("14", "FX-CHOSEN", NEWS, new ItemImport(null, null, null));

        assertEquals("FX-CHOSEN", ((Work.AddItem) only(Work.AddItem.class, 2).work()).name());
    }

    @Test
    void whatAPersonImportsGetsItsCodeCostAndStockLevelAndIsLinked() {
        shop.keeping(Synchronization.NONE);

        says("11", "FX-MUG", null, new ItemImport("MUG-BLUE", new BigDecimal("7.50"), new BigDecimal("24")));

        TaskQueued task = only(Work.AddItem.class, 1);
        Work.AddItem added = (Work.AddItem) task.work();
        assertEquals("MUG-BLUE", added.name());
        assertEquals(0, new BigDecimal("7.5").compareTo(added.cost()));
        assertEquals(0, new BigDecimal("24").compareTo(added.stockLevel()));
        shop.confirmed(task, "80-2");
        soon().until(() -> "80-2".equals(mapping("FX-MUG")));
    }

    @Test
    void importedUnderTheCodeOfAnItemThatIsThereItIsLinkedAndNotTransferred() {
        shop.keeping(Synchronization.NONE);

        says("11", "FX-ROPE-10", null, new ItemImport("rope", null, null));

        soon().until(() -> "80-1".equals(mapping("FX-ROPE-10")));
        assertEquals(List.of(), shop.tasks(Work.AddItem.class));
    }

    @Test
    void whatQuickBooksRefusesIsShownAndTriedAgainOnlyWhenAPersonSaysSo() {
        says("11", "FX-MUG", NEWS, null);
        shop.refused(only(Work.AddItem.class, 1), Outcome.REJECTED, 3140);
        soon().until(() -> differences().getList("items").size() == 1);
        assertTrue(
                differences().getString("items[0].why").contains("refused"),
                differences().prettify());
        books.reads(BooksList.ITEMS, TestBooks.item("80-1", "Rope"));
        says("12", "FX-NAIL", NEWS, null);
        only(Work.AddItem.class, 2);

        decide("ITEM", "11", "CART");

        assertEquals("FX-MUG", ((Work.AddItem) only(Work.AddItem.class, 3).work()).name());
    }

    @Test
    void whatIsDeletedInQuickBooksIsShownAndNotCreatedAgainByItself() {
        says("10", "Rope", NEWS, null);
        soon().until(() -> shop.tasks(Work.ModItem.class).size() == 1);
        shop.confirmed(shop.tasks(Work.ModItem.class).get(0), "80-1");

        books.reads(BooksList.ITEMS, TestBooks.item("80-9", "Cup"));

        soon().until(() -> differences().getList("items").size() == 1);
        assertTrue(differences().getString("items[0].why").startsWith("Its record in QuickBooks is deleted"));
        assertEquals(List.of(), shop.tasks(Work.AddItem.class));
        decide("ITEM", "10", "BOOKS");
        soon().until(() -> differences().getList("items").isEmpty());
        assertEquals(List.of(), shop.tasks(Work.AddItem.class));
    }

    @Test
    void aCustomerWhoIsNewInTheShopIsCreatedOnceOrLinkedByTheAddress() {
        customer("31", "ada@quist.example", NEWS, null);

        Work.AddCustomer added =
                (Work.AddCustomer) only(Work.AddCustomer.class, 1).work();
        assertEquals("Ada Quist", added.name());
        shop.confirmed(only(Work.AddCustomer.class, 1), "90-2");
        soon().until(() -> books.names(BooksList.CUSTOMERS).contains("Ada Quist"));
        chooses("\"customers\": {\"policy\": \"GENERIC\", \"linkByEmail\": true}");
        customer("32", "Odalys@example.com", null, true);

        soon().until(() -> "90-1".equals(mapping("Odalys@example.com")));
        assertEquals(1, shop.tasks(Work.AddCustomer.class).size());
    }

    @Test
    void anItemThatIsNewInQuickBooksIsCreatedInTheShopOnceAndItsEchoEndsThere() {
        reads(sold("80-2", "CUP", "Enamel cup", "2026-11-20"), sold("80-3", "OLD", "Old cup", "2025-11-20"));

        WriteItem write = onlyWrite();
        assertNull(write.item().cartItemId());
        assertEquals("CUP", write.item().sku());
        assertEquals("Enamel cup", write.item().name());
        assertEquals(0, new BigDecimal("12.5").compareTo(write.item().price()));
        done(write.writeId(), "77", "h1");
        says("77", "CUP", "ENAMEL CUP", "h1", NEWS);
        reads(sold("80-2", "CUP", "Enamel cup", "2026-11-20"), sold("80-3", "OLD", "Old cup", "2025-11-20"));
        says("78", "FX-LAST", NEWS, null);
        assertEquals("FX-LAST", ((Work.AddItem) only(Work.AddItem.class, 1).work()).name());
        assertEquals(1, shop.writes(WriteItem.class).size());
        assertEquals(List.of(), shop.tasks(Work.ModItem.class));
    }

    @Test
    void whatTheShopRefusesIsShownAndTriedAgainWhenItChangesInQuickBooks() {
        reads(sold("80-2", "CUP", "Enamel cup", "2026-11-20"));
        topics.publish(new CartWriteFailed(
                shop.storeId, shop.tenantId, onlyWrite().writeId(), "REFUSED", "The shop says no.", Instant.now()));
        soon().until(() -> differences().getList("items").size() == 1);
        assertEquals("The shop says no.", differences().getString("items[0].why"));

        PullPage.Item changed = sold("80-2", "CUP", "Blue cup", "2026-11-20");
        reads(new PullPage.Item(changed.kind(), changed.listId(), "2", changed.fields()));

        soon().until(() -> shop.writes(WriteItem.class).size() == 2);
        assertEquals("Blue cup", shop.writes(WriteItem.class).get(1).item().name());
    }

    @Test
    void aCustomerWhoIsNewInQuickBooksIsCreatedInTheShop() {
        books.reads(
                BooksList.CUSTOMERS,
                customerOfBooks("90-3", "Ines Okoro", "ines@okoro.example", "2026-11-21"),
                customerOfBooks("90-4", "No Address", "", "2026-11-21"));

        soon().until(() -> shop.writes(WriteCustomer.class).size() == 1);
        CartCustomer created = shop.writes(WriteCustomer.class).get(0).customer();
        assertNull(created.cartCustomerId());
        assertEquals("ines@okoro.example", created.email());
        assertEquals("Ines", created.firstName());
        assertEquals("7 Quay Road", created.billing().line1());
    }

    private void chooses(String json) {
        shop.changed(
                TestShop.preferences("{\"exportMode\": \"ON_DEMAND\", \"defaultItem\": \"Web Item\", " + json + "}"),
                true);
    }

    private void says(String id, String sku, @Nullable Instant modifiedAt, @Nullable ItemImport imported) {
        CartItem item =
                new CartItem(id, sku, "Enamel mug", "", new BigDecimal("19.99"), BigDecimal.ONE, true, modifiedAt);
        topics.publish(new ItemSeen(
                shop.storeId, shop.tenantId, item, "hash of " + id, FROM.plusSeconds(++seconds), imported));
    }

    private void says(String id, String sku, String name, String hash, Instant modifiedAt) {
        CartItem item = new CartItem(id, sku, name, "", new BigDecimal("12.50"), null, true, modifiedAt);
        topics.publish(new ItemSeen(shop.storeId, shop.tenantId, item, hash, FROM.plusSeconds(++seconds)));
    }

    private void customer(String id, String email, @Nullable Instant modifiedAt, @Nullable Boolean imported) {
        topics.publish(new CustomerSeen(
                shop.storeId,
                shop.tenantId,
                new CartCustomer(id, "Ada", "Quist", "", email, "", Address.none(), Address.none(), modifiedAt),
                "hash of " + id,
                FROM.plusSeconds(++seconds),
                imported));
    }

    private void reads(PullPage.Item... items) {
        books.askedAt = Instant.now();
        books.reads(BooksList.ITEMS, items);
    }

    private static PullPage.Item sold(String listId, String name, String description, String created) {
        return TestBooks.record(
                "ItemInventory",
                listId,
                name,
                "IsActive",
                "true",
                "SalesDesc",
                description,
                "SalesPrice",
                "12.50",
                "TimeCreated",
                created + "T10:00:00-05:00");
    }

    private static PullPage.Item customerOfBooks(String listId, String name, String email, String created) {
        return TestBooks.record(
                "Customer",
                listId,
                name,
                "IsActive",
                "true",
                "FirstName",
                name.split(" ", 2)[0],
                "LastName",
                name.split(" ", 2)[1],
                "Email",
                email,
                "BillAddress.Addr1",
                name,
                "BillAddress.Addr2",
                "7 Quay Road",
                "TimeCreated",
                created + "T10:00:00-05:00");
    }

    private static PullPage.Item account(String name, String type) {
        return TestBooks.record("Account", "A-" + name, name, "IsActive", "true", "AccountType", type);
    }

    private TaskQueued only(Class<? extends Work> work, int count) {
        soon().until(() -> shop.tasks(work).size() == count);
        return shop.tasks(work).get(count - 1);
    }

    private WriteItem onlyWrite() {
        soon().until(() -> shop.writes(WriteItem.class).size() == 1);
        return shop.writes(WriteItem.class).get(0);
    }

    private void done(UUID writeId, String cartId, String hash) {
        topics.publish(new CartWriteDone(shop.storeId, shop.tenantId, writeId, cartId, hash, Instant.now()));
    }

    private @Nullable String mapping(String text) {
        return TestShop.as(shop.tenantId)
                .get(shop.path("/mappings"))
                .jsonPath()
                .getString("items.find { it.text == '" + text + "' }.listId");
    }

    private JsonPath differences() {
        return TestShop.as(shop.tenantId).get(shop.path("/differences")).jsonPath();
    }

    private void decide(String kind, String cartId, String winner) {
        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"kind\": \"" + kind + "\", \"cartId\": \"" + cartId + "\", \"winner\": \"" + winner + "\"}")
                .post(shop.path("/differences"))
                .then()
                .statusCode(204);
    }
}
