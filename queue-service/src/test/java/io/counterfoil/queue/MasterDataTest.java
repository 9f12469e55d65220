package io.counterfoil.queue;

import static io.counterfoil.queue.TestBooks.item;
import static io.counterfoil.queue.TestBooks.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.PullPage;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.Listed;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items, customers and methods on their way into QuickBooks and back. */
@QuarkusTest
class MasterDataTest extends ServiceTest {

    private static final String CREATE = """
            {"exportMode": "AUTOMATIC", "documentPrefix": "W", "shippingItem": "Web Shipping", "feeItem": "Web Fee",
             "discountItem": "Web Discount", "taxItem": "Web Tax", "missingMethods": "CREATE",
             "customers": {"linkByEmail": true},
             "items": {"unmapped": "CREATE", "incomeAccount": "Sales"}}
            """;

    private TestShop shop;
    private TestBooks books;

    @BeforeEach
    void aStoreThatCreatesWhatIsMissing() {
        shop = shop().changed(TestShop.preferences(CREATE), true);
        books = new TestBooks(topics, shop);
        books.reads(
                BooksList.ITEMS,
                Stream.of("Web Shipping", "Web Fee", "Web Discount", "Web Tax")
                        .map(name -> item(name.replace(' ', '-'), name))
                        .toArray(PullPage.Item[]::new));
        books.reads(BooksList.ACCOUNTS, record("Account", "A1", "Sales", "AccountType", "Income"));
    }

    @Test
    void anItemIsAddedBeforeItsFirstOrderAndKnownForTheNext() {
        books.reads(BooksList.CUSTOMERS, record("Customer", "C1", "Someone", "Email", "ODALYS@example.com"));
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        TaskQueued adds = shop.tasks(Work.AddItem.class).get(0);
        Work.AddItem added = (Work.AddItem) adds.work();

        assertEquals("FX-MUG", added.name());
        assertEquals(Listed.id("A1"), added.incomeAccount());
        Work.AddTransaction first = transaction(0);
        assertEquals(Work.Ref.firstOf(adds.taskId()), first.lines().get(0).item());
        assertEquals(Work.Ref.known("C1"), first.customer());
        TaskQueued method = shop.tasks(Work.AddMethod.class).get(0);
        assertEquals(Listed.addedBy(method.taskId()), first.header().paymentMethod());
        assertTrue(method.position() < shop.receipts().get(0).position());

        shop.runStarted(adds);
        shop.confirmed(adds, "I9");
        shop.confirmed(method, "P9");
        soon().until(() -> books.names(BooksList.ITEMS).contains("FX-MUG"));
        shop.says(AnOrder.number("2"));
        soon().until(() -> shop.receipts().size() == 2);

        assertEquals(Work.Ref.known("I9"), transaction(1).lines().get(0).item());
        assertEquals(Listed.id("P9"), transaction(1).header().paymentMethod());
        assertEquals(1, shop.tasks(Work.AddItem.class).size());
    }

    @Test
    void anItemThatWasRefusedIsAskedForAgainWhenItsOrderIsReleasedAgain() {
        books.reads(BooksList.CUSTOMERS);
        shop.says(AnOrder.number("1"));
        soon().until(() -> shop.receipts().size() == 1);
        TaskQueued adds = shop.tasks(Work.AddItem.class).get(0);
        shop.runStarted(adds);
        shop.refused(adds, io.counterfoil.events.TaskSettled.Outcome.REJECTED, 3140);
        shop.refused(shop.receipts().get(0), io.counterfoil.events.TaskSettled.Outcome.REJECTED, 3120);
        soon().until(() -> "HELD".equals(shop.order("1").getString("state")));

        shop.release(shop.documentId("1"));

        soon().until(() -> shop.tasks(Work.AddItem.class).size() == 2);
        List<TaskQueued> asked = shop.tasks(Work.AddItem.class);
        assertTrue(!asked.get(0).taskId().equals(asked.get(1).taskId()));
        assertEquals(guid(asked.get(0)), guid(asked.get(1)));
    }

    private static java.util.UUID guid(TaskQueued task) {
        return ((Work.AddItem) task.work()).externalGuid();
    }

    private Work.AddTransaction transaction(int number) {
        return (Work.AddTransaction) shop.receipts().get(number).work();
    }
}
