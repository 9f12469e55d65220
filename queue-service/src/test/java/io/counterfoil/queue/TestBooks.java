package io.counterfoil.queue;

import static io.restassured.RestAssured.given;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.BooksPinned;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.Work;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The company file of a test's store, and what connector-service tells of it. */
final class TestBooks {

    private static final Map<String, BooksList> LISTS =
            Map.of("items", BooksList.ITEMS, "customers", BooksList.CUSTOMERS, "accounts", BooksList.ACCOUNTS);

    private final TestTopics topics;
    private final TestShop shop;
    /** When QuickBooks is asked for the pages that follow; null: it is not told. */
    @Nullable
    Instant askedAt;

    TestBooks(TestTopics topics, TestShop shop) {
        this.topics = topics;
        this.shop = shop;
    }

    /** Queues an operation by its name. */
    JsonPath queue(String name) {
        return TestShop.as(shop.tenantId)
                .contentType("application/json")
                .body("{\"name\": \"" + name + "\"}")
                .post(shop.path("/operations"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The task of the newest operation that reads the list. */
    UUID task(BooksList list) {
        ServiceTest.soon().until(() -> !pulls(list).isEmpty());
        List<TaskQueued> pulls = pulls(list);
        return pulls.get(pulls.size() - 1).taskId();
    }

    private List<TaskQueued> pulls(BooksList list) {
        return shop.tasks(Work.Pull.class).stream()
                .filter(task -> task.work() instanceof Work.Pull pull && pull.list() == list)
                .toList();
    }

    /** A list read from its first record to its last, as the operations of that name do. */
    void reads(BooksList list, PullPage.Item... records) {
        queue(list == BooksList.CUSTOMERS ? "Synch Customers" : "Sync Items and Accounts");
        tells(aPull(list, task(list)).page(0, true, records));
        heard();
    }

    Pull aPull(BooksList list, UUID taskId) {
        return new Pull(list, taskId, UUID.randomUUID());
    }

    /** One reading of a list. */
    final class Pull {
        private final BooksList list;
        private final UUID taskId;
        private final UUID pullId;

        private Pull(BooksList list, UUID taskId, UUID pullId) {
            this.list = list;
            this.taskId = taskId;
            this.pullId = pullId;
        }

        PullPage page(int number, boolean last, PullPage.Item... records) {
            return new PullPage(
                    shop.booksId,
                    shop.tenantId,
                    shop.storeId,
                    taskId,
                    pullId,
                    list,
                    number,
                    last,
                    askedAt,
                    List.of(records));
        }
    }

    /** A document that is released, entered and settled with all that it needs. */
    void pushed(TestShop shop, String number, BigDecimal total) {
        ServiceTest.soon().until(() -> shop.order(number).getString("state") != null);
        int before = shop.receipts().size();
        shop.release(shop.documentId(number));
        ServiceTest.soon().until(() -> shop.receipts().size() == before + 1);
        TaskQueued receipt = shop.receipts().get(before);
        shop.runStarted(receipt);
        shop.tasks(Work.FindItem.class).stream()
                .filter(task -> task.operationId().equals(receipt.operationId()))
                .forEach(task -> shop.confirmed(task, "item " + task.label()));
        shop.tasks(Work.AddCustomer.class).forEach(task -> shop.confirmed(task, "customer"));
        shop.confirmed(receipt, "TXN-" + number, total.toPlainString());
        ServiceTest.soon().until(() -> "EXPORTED".equals(shop.order(number).getString("state")));
    }

    void tells(PullPage... pages) {
        List.of(pages).forEach(topics::publish);
    }

    /** Waits until everything told before has been taken in: the books' events keep their order. */
    void heard() {
        String name = "Account " + UUID.randomUUID();
        tells(aPull(BooksList.ACCOUNTS, UUID.randomUUID()).page(0, true, record("Account", name, name)));
        ServiceTest.soon().until(() -> names(BooksList.ACCOUNTS).contains(name));
    }

    void pinned(String fileId, String name, String path, String at) {
        topics.publish(
                new BooksPinned(shop.booksId, shop.tenantId, shop.storeId, fileId, name, path, Instant.parse(at)));
    }

    static PullPage.Item item(String listId, String name) {
        return record("ItemInventory", listId, name);
    }

    static PullPage.Item record(String kind, String listId, String name) {
        return record(kind, listId, name, "IsActive", "true");
    }

    static PullPage.Item record(String kind, String listId, String name, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("FullName", name));
        IntStream.range(0, fields.length / 2).forEach(i -> all.put(fields[2 * i], fields[2 * i + 1]));
        return new PullPage.Item(kind, listId, "1", all);
    }

    static PullPage.Item inactive(String listId, String name) {
        return record("ItemInventory", listId, name, "IsActive", "false");
    }

    List<String> names(BooksList list) {
        return shown(list).getList("items.name");
    }

    JsonPath shown(BooksList list) {
        return shown(list, "limit=200");
    }

    JsonPath shown(BooksList list, String query) {
        String name = LISTS.entrySet().stream()
                .filter(entry -> entry.getValue() == list)
                .findFirst()
                .orElseThrow()
                .getKey();
        return given().auth()
                .oauth2(TestShop.token(shop.tenantId, "service"))
                .get("/internal/books/" + shop.booksId + "/" + name + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
