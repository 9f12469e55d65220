package io.counterfoil.queue;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.CustomerSeen;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.Order.Address;
import io.counterfoil.events.Preferences.ExportMode;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.Synchronization;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.events.WriteItem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products and customers that people change in the shop and in QuickBooks. */
@QuarkusTest
class TwoWayTest extends ServiceTest {

    private static final Instant FROM = TestShop.FIRST_DAY;

    @Inject
    DataSource database;

    private TestShop shop;
    private TestBooks books;
    private int sequence;
    private String said = "";
    private long seconds;

    @BeforeEach
    void aStoreThatKeepsBothInStep() {
        shop = shop().onDemand().keeping(new Synchronization(FROM, true, true, true, false, true));
        books = new TestBooks(topics, shop);
        read("Mug", "10.00");
        says("Mug", "10.00", "h1", null);
        agreed();
    }

    @Test
    void aPriceChangedInTheShopIsChangedInQuickBooksAndItsEchoEndsThere() {
        says("Mug", "11.50", "h2", null);

        TaskQueued task = onlyMod(1);
        assertEquals(new Work.ModItem("80-1", "1", "ItemInventory", true, null, new BigDecimal("11.5")), task.work());
        confirmed(task, "2");
        read("Mug", "11.50", "2");
        agreed();
        assertEquals(1, shop.tasks(Work.ModItem.class).size());
        assertEquals(List.of(), shop.writes(WriteItem.class));
    }

    @Test
    void aPriceChangedInQuickBooksIsChangedInTheShopAndItsEchoEndsThere() {
        read("Mug", "12.00");

        WriteItem write = onlyWrite(1);
        assertEquals("12", String.valueOf(write.item().price()));
        assertEquals("Mug", write.item().name());
        assertEquals("h1", write.agreedHash());
        assertNull(write.item().quantity());
        topics.publish(new CartWriteDone(shop.storeId, shop.tenantId, write.writeId(), "11", "h3", Instant.now()));
        says("Mug!", "12.00", "h3", null);
        agreed();
        assertEquals(List.of(), shop.tasks(Work.ModItem.class), "the shop has put it its own way: that is no change");
        assertEquals(1, shop.writes(WriteItem.class).size());
    }

    @Test
    void differentFieldsChangedOnBothSidesGoBothWays() {
        pause();
        says("Blue mug", "10.00", "h2", null);
        read("Mug", "12.00");
        goOn();

        TaskQueued task = onlyMod(1);
        assertEquals("Blue mug", ((Work.ModItem) task.work()).description());
        assertNull(((Work.ModItem) task.work()).price());
        confirmed(task, "9");
        read("Blue mug", "12.00", "9");
        assertEquals("12", String.valueOf(onlyWrite(1).item().price()));
    }

    @Test
    void theSameFieldChangedOnBothSidesIsAQuestionWithBoth() {
        pause();
        says("Mug", "11.00", "h2", null);
        read("Mug", "12.00");
        goOn();

        soon().until(() -> differences().getList("items").size() == 1);
        JsonPath asked = differences();
        assertEquals("ASKS", asked.getString("items[0].state"));
        assertEquals("price", asked.getString("items[0].fields[0].field"));
        assertEquals("11", asked.getString("items[0].fields[0].cart"));
        assertEquals("12", asked.getString("items[0].fields[0].books"));
        decide("{\"kind\": \"ITEM\", \"cartId\": \"11\"}", 400);
        decide("{\"kind\": \"ITEM\", \"cartId\": \"12\", \"winner\": \"CART\"}", 404);

        decide("{\"kind\": \"ITEM\", \"cartId\": \"11\", \"winner\": \"CART\"}", 204);

        assertEquals(new BigDecimal("11"), ((Work.ModItem) onlyMod(1).work()).price());
        assertEquals(List.of(), differences().getList("items"));
    }

    @Test
    void aRecordThatSomebodyElseChangedFirstIsReadAgainAndMerged() {
        changesAreRead();
        says("Mug", "11.00", "h2", null);
        TaskQueued task = onlyMod(1);

        shop.refused(task, TaskSettled.Outcome.REJECTED, 3200);
        soon().until(() -> shop.tasks(Work.Pull.class).stream()
                .anyMatch(pull -> ((Work.Pull) pull.work()).list() == BooksList.ITEMS
                        && ((Work.Pull) pull.work()).modifiedSince() != null));
        read("Tall mug", "10.00");

        Work.ModItem again = (Work.ModItem) onlyMod(2).work();
        assertEquals(String.valueOf(sequence), again.editSequence());
        assertEquals(new BigDecimal("11"), again.price());
        assertNull(again.description());
    }

    @Test
    void aRefusalIsShownAndTriedWhenASideChanges() {
        read("Mug", "12.00");
        WriteItem write = onlyWrite(1);
        topics.publish(new CartWriteFailed(
                shop.storeId, shop.tenantId, write.writeId(), "REFUSED", "The shop says no.", Instant.now()));

        soon().until(() -> differences().getList("items").size() == 1);
        assertEquals("The shop says no.", differences().getString("items[0].why"));
        read("Mug", "13.00");
        assertEquals("13", String.valueOf(onlyWrite(2).item().price()));
    }

    @Test
    void whatIsNotSwitchedOnStaysAsItIs() {
        shop.keeping(new Synchronization(FROM, true, false, true, false, true));

        says("Mug", "11.00", "h2", null);
        agreed();

        assertEquals(List.of(), shop.tasks(Work.ModItem.class));
    }

    @Test
    void whatIsMadeInactiveOnOneSideIsMadeInactiveOnTheOther() {
        item("Mug", "10.00", "h2", null, false);

        Work.ModItem change = (Work.ModItem) onlyMod(1).work();
        assertEquals(false, change.active());
        assertNull(change.price());
        confirmed(onlyMod(1), "2");
        readsMug("2", "false");
        agreed();
        readsMug("3", "true");

        assertEquals(true, onlyWrite(1).item().active());
        assertEquals(1, shop.tasks(Work.ModItem.class).size());
    }

    private void readsMug(String editSequence, String active) {
        PullPage.Item item = TestBooks.record(
                "ItemInventory", "80-1", "FX-MUG", "IsActive", active, "SalesDesc", "Mug", "SalesPrice", "10.00");
        books.askedAt = Instant.now();
        books.reads(BooksList.ITEMS, new PullPage.Item(item.kind(), item.listId(), editSequence, item.fields()));
    }

    @Test
    void aCustomerWhoMovesInTheShopMovesInQuickBooks() {
        books.reads(
                BooksList.CUSTOMERS,
                TestBooks.record(
                        "Customer",
                        "90-1",
                        "Ada Quist",
                        "FirstName",
                        "Ada",
                        "LastName",
                        "Quist",
                        "Email",
                        "ada@quist.example",
                        "BillAddress.Addr1",
                        "Ada Quist",
                        "BillAddress.Addr2",
                        "7 Quay Road",
                        "BillAddress.City",
                        "Portland",
                        "BillAddress.Country",
                        "US"));
        shop.link("CUSTOMER", "ada@quist.example", "90-1");
        customer("7 Quay Road", "c1", null);
        soon().until(() -> decided("31"));

        customer("8 Quay Road", "c2", null);

        soon().until(() -> shop.tasks(Work.ModCustomer.class).size() == 1);
        Work.ModCustomer change =
                (Work.ModCustomer) shop.tasks(Work.ModCustomer.class).get(0).work();
        assertEquals("90-1", change.listId());
        assertNull(change.email());
        assertEquals(List.of("Ada Quist", "8 Quay Road"), change.billing().lines());
    }

    /** The reading that comes round by itself is done. */
    private void changesAreRead() {
        soon().until(() -> changedItems().count() == 1);
        UUID operation = changedItems().findFirst().orElseThrow().operationId();
        soon().until(() -> shop.tasks(Work.Pull.class).stream()
                .anyMatch(task -> task.operationId().equals(operation)));
        shop.tasks(Work.Pull.class).stream()
                .filter(task -> task.operationId().equals(operation))
                .forEach(task -> shop.settled(task, TaskSettled.Outcome.CONFIRMED));
        soon().until(() -> shop.events(OperationFinished.class).stream()
                .anyMatch(finished -> finished.operationId().equals(operation)));
    }

    private Stream<OperationQueued> changedItems() {
        return shop.events(OperationQueued.class).stream()
                .filter(queued -> queued.name().equals("Changed Items"));
    }

    private void customer(String street, String hash, @Nullable Instant modifiedAt) {
        Address address = new Address("Ada", "Quist", "", street, "", "Portland", "", "", "US");
        topics.publish(new CustomerSeen(
                shop.storeId,
                shop.tenantId,
                new CartCustomer(
                        "31", "Ada", "Quist", "", "ada@quist.example", "", address, Address.none(), modifiedAt),
                hash,
                FROM.plusSeconds(++seconds)));
    }

    private void says(String name, String price, String hash, @Nullable Instant modifiedAt) {
        item(name, price, hash, modifiedAt, true);
    }

    private void item(String name, String price, String hash, @Nullable Instant modifiedAt, boolean active) {
        said = hash;
        topics.publish(new ItemSeen(
                shop.storeId,
                shop.tenantId,
                new CartItem("11", "FX-MUG", name, "", new BigDecimal(price), BigDecimal.ONE, active, modifiedAt),
                hash,
                FROM.plusSeconds(++seconds)));
    }

    private void read(String description, String price) {
        read(description, price, String.valueOf(++sequence));
    }

    private void read(String description, String price, String editSequence) {
        PullPage.Item item = TestBooks.record(
                "ItemInventory",
                "80-1",
                "FX-MUG",
                "IsActive",
                "true",
                "SalesDesc",
                description,
                "SalesPrice",
                price,
                "QuantityOnHand",
                "5");
        books.askedAt = Instant.now();
        books.reads(
                BooksList.ITEMS,
                new PullPage.Item(item.kind(), item.listId(), editSequence, new HashMap<>(Map.copyOf(item.fields()))));
    }

    private void confirmed(TaskQueued task, String editSequence) {
        topics.publish(new TaskSettled(
                shop.storeId,
                shop.tenantId,
                task.taskId(),
                task.operationId(),
                null,
                "attempt",
                TaskSettled.Outcome.CONFIRMED,
                "80-1",
                editSequence,
                0,
                "Status OK",
                "",
                null,
                null,
                Instant.now()));
        sequence = Math.max(sequence, Integer.parseInt(editSequence));
    }

    private TaskQueued onlyMod(int count) {
        soon().until(() -> shop.tasks(Work.ModItem.class).size() == count);
        return shop.tasks(Work.ModItem.class).get(count - 1);
    }

    private WriteItem onlyWrite(int count) {
        soon().until(() -> shop.writes(WriteItem.class).size() == count);
        return shop.writes(WriteItem.class).get(count - 1);
    }

    /** Both sides are heard before anything is decided. */
    private void pause() {
        settings(false);
    }

    private void goOn() {
        soon().until(() ->
                count("SELECT count(*) FROM cart_record WHERE store_id = ? AND content_hash = '" + said + "'") > 0);
        settings(true);
    }

    private void settings(boolean running) {
        int before = count("SELECT version FROM store WHERE id = ?");
        shop.changed(TestShop.chosen(ExportMode.ON_DEMAND), running);
        soon().until(() -> count("SELECT version FROM store WHERE id = ?") > before);
    }

    /** What the cart said last was decided about, and there is nothing to do. */
    private void agreed() {
        soon().until(() -> count("SELECT count(*) FROM cart_record WHERE store_id = ? AND NOT due AND state = 'AGREED'"
                        + " AND list_id IS NOT NULL AND content_hash = '" + said + "'")
                > 0);
    }

    private boolean decided(String cartId) {
        return count("SELECT count(*) FROM cart_record WHERE store_id = ? AND NOT due AND list_id IS NOT NULL"
                        + " AND cart_id = '" + cartId + "'")
                > 0;
    }

    private int count(String sql) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, shop.storeId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonPath differences() {
        return TestShop.as(shop.tenantId).get(shop.path("/differences")).jsonPath();
    }

    private void decide(String body, int status) {
        var answer = TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body(body)
                .post(shop.path("/differences"))
                .then()
                .statusCode(status);
        if (status == 400) {
            answer.body("detail", containsString("winner"));
        }
    }
}
