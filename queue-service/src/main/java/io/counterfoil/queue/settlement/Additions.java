package io.counterfoil.queue.settlement;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.ItemPreferences.CreateAs;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.Work;
import io.counterfoil.queue.books.BookRecord;
import io.counterfoil.queue.books.BookRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Records that QuickBooks got, or turned out to have, put into the mirror: nobody waits for its list to be read again. */
@ApplicationScoped
class Additions {

    private final BookRecords records;

    Additions(BookRecords records) {
        this.records = records;
    }

    void customer(TaskQueued task, Work.AddCustomer work, TaskSettled event) {
        add(
                task,
                event,
                BooksList.CUSTOMERS,
                "Customer",
                work.name(),
                Map.of("Email", work.email(), "CompanyName", work.company()));
    }

    void item(TaskQueued task, Work.AddItem work, TaskSettled event) {
        add(task, event, BooksList.ITEMS, kind(work.createAs()), work.name(), Map.of("Desc", work.description()));
    }

    void method(TaskQueued task, Work.AddMethod work, TaskSettled event) {
        String kind = work.list() == BooksList.PAYMENT_METHODS ? "PaymentMethod" : "ShipMethod";
        add(task, event, work.list(), kind, work.name(), Map.of());
    }

    private static String kind(CreateAs createAs) {
        return switch (createAs) {
            case INVENTORY -> "ItemInventory";
            case NON_INVENTORY -> "ItemNonInventory";
            case SERVICE -> "ItemService";
            case ASSEMBLY -> "ItemInventoryAssembly";
        };
    }

    private void add(
            TaskQueued task, TaskSettled event, BooksList list, String kind, String name, Map<String, String> fields) {
        String listId = event.remoteId();
        if (event.outcome() == TaskSettled.Outcome.CONFIRMED && listId != null) {
            records.added(task.booksId(), task.tenantId(), new BookRecord(list, listId, kind, name, true, fields));
        }
    }
}
