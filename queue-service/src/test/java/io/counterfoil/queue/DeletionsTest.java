package io.counterfoil.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.OperationFinished;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.OrderHeld;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What people delete in QuickBooks. */
@QuarkusTest
class DeletionsTest extends ServiceTest {

    @Inject
    DataSource database;

    @Test
    void aDeletedTransactionIsShownOnItsOrderAndNeverEnteredAgainByItself() {
        TestShop shop = shop().automatic();
        enter(shop, "1");

        deleted(shop, transaction("TXN-1"));

        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));
        JsonPath order = shop.order("1");
        assertEquals("DELETED_IN_QUICKBOOKS", order.getString("reasons[0].code"));
        assertEquals(
                "The order stood in QuickBooks as document number W1, and somebody deleted it there on 2026-11-26"
                        + " 17:05. It is not entered again by itself: enter it again, or leave it out.",
                order.getString("reasons[0].text"));
        assertEquals(List.of("RELEASE_AGAIN", "LEAVE_OUT"), order.getList("fixes.fix"));
        assertNull(order.get("txnId"));
        soon().until(() -> shop.events(OrderHeld.class).size() == 1);
        shop.says(AnOrder.number("1").total("70.59"));
        shop.automatic();
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 2);
        assertEquals("HELD", shop.order("1").getString("state"), "whatever the shop and the settings say since");
        assertEquals(1, entries(shop, "1").size());
    }

    @Test
    void itIsEnteredAgainOncePressedTwiceOrLeftOut() {
        TestShop shop = shop().automatic();
        enter(shop, "1");
        deleted(shop, transaction("TXN-1"));
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        shop.release(shop.documentId("1"));
        JsonPath second = shop.release(shop.documentId("1"));

        assertFalse(second.getBoolean("items[0].released"));
        soon().until(() -> entries(shop, "1").size() == 2);
        assertNotEquals(
                entries(shop, "1").get(0).taskId(), entries(shop, "1").get(1).taskId());
        shop.confirmed(entries(shop, "1").get(1), "TXN-1B", "69.59");
        soon().until(() -> "EXPORTED".equals(shop.order("1").getString("state")));
        deleted(shop, transaction("TXN-1"));
        assertEquals("EXPORTED", shop.order("1").getString("state"), "the old one is not the new one");
        deleted(shop, transaction("TXN-1B"));
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        fix(shop, "LEAVE_OUT");

        assertEquals("PENDING", shop.order("1").getString("state"));
        shop.automatic();
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 3);
        assertEquals("PENDING", shop.order("1").getString("state"), "whoever wants it transfers it");
    }

    @Test
    void aDeletedItemLeavesTheMirrorAndBreaksItsLinks() {
        TestShop shop = shop().onDemand();
        TestBooks books = new TestBooks(topics, shop);
        books.reads(BooksList.ITEMS, TestBooks.item("80-1", "Mug"), TestBooks.item("80-2", "Cup"));
        shop.link("ITEM", "FX-MUG", "80-1");

        deleted(shop, BooksList.DELETED_RECORDS, record("80-1"));

        soon().until(() -> List.of("Cup").equals(books.names(BooksList.ITEMS)));
        JsonPath mapping =
                TestShop.as(shop.tenantId).get(shop.path("/mappings")).jsonPath();
        assertTrue(mapping.getString("items[0]").contains("not in QuickBooks any more"), mapping.prettify());
    }

    @Test
    void deletionsComeRoundByThemselvesAndReadOnlyWhatIsNew() {
        TestShop shop = shop().onDemand();
        soon().until(() -> count("SELECT count(*) FROM standing_reading WHERE store_id = ?", shop) == 1);
        assertEquals(List.of(), shop.events(), "nothing can have been deleted yet");

        isDue(shop);

        soon().until(() -> shop.tasks(Work.Pull.class).size() == 2);
        assertEquals("Deletions", shop.events(OperationQueued.class).get(0).name());
        List<TaskQueued> first = shop.tasks(Work.Pull.class);
        TestBooks books = new TestBooks(topics, shop);
        Instant asked = Instant.parse("2026-11-26T10:00:00Z");
        books.askedAt = asked;
        first.forEach(task -> {
            assertNull(((Work.Pull) task.work()).modifiedSince());
            books.tells(
                    books.aPull(((Work.Pull) task.work()).list(), task.taskId()).page(0, true));
        });
        books.heard();
        first.forEach(task -> shop.settled(task, Outcome.CONFIRMED));
        soon().until(() -> shop.events(OperationFinished.class).size() == 1);
        isDue(shop);
        soon().until(() -> shop.tasks(Work.Pull.class).size() == 4);
        shop.tasks(Work.Pull.class).stream()
                .skip(2)
                .forEach(task -> assertEquals(asked, ((Work.Pull) task.work()).modifiedSince()));
    }

    private List<TaskQueued> entries(TestShop shop, String number) {
        return shop.receipts().stream()
                .filter(task -> shop.documentId(number).equals(task.documentId()))
                .toList();
    }

    private void deleted(TestShop shop, PullPage.Item record) {
        deleted(shop, BooksList.DELETED_TRANSACTIONS, record);
    }

    private void deleted(TestShop shop, BooksList list, PullPage.Item record) {
        TestBooks books = new TestBooks(topics, shop);
        books.tells(books.aPull(list, UUID.randomUUID()).page(0, true, record));
        books.heard();
    }

    private static PullPage.Item transaction(String txnId) {
        return new PullPage.Item(
                "TxnDeleted",
                txnId,
                "",
                Map.of("TxnDelType", "SalesReceipt", "TimeDeleted", "2026-11-26T17:05:44-05:00", "RefNumber", "W1"));
    }

    private static PullPage.Item record(String listId) {
        return new PullPage.Item(
                "ListDeleted",
                listId,
                "",
                Map.of("ListDelType", "ItemInventory", "TimeDeleted", "2026-11-26T17:05:44-05:00", "FullName", "Mug"));
    }

    private static void fix(TestShop shop, String fix) {
        TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"document\": \"" + shop.documentId("1") + "\", \"fix\": \"" + fix + "\"}")
                .post(shop.path("/holds/fix"))
                .then()
                .statusCode(200);
    }

    private void isDue(TestShop shop) {
        count(
                "UPDATE standing_reading SET due_at = now() - interval '1 second' WHERE store_id = ? AND name ="
                        + " 'Deletions' RETURNING 1",
                shop);
    }

    private int count(String sql, TestShop shop) {
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
}
