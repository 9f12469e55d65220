package io.counterfoil.queue.settlement;

import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.TaskSettled;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import io.counterfoil.queue.agreement.BooksChanges;
import io.counterfoil.queue.document.Receipts;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.link.Items;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Stream;

/** What a settled task means, by its kind. */
@ApplicationScoped
class Results {

    /** "Cannot be found" and "invalid reference" (quickbooks.md section 4.12): a ListID we remembered is no longer good. */
    private static final Set<Integer> LOST_REFERENCE = Set.of(500, 3120, 3140);

    private final Stores stores;
    private final BooksChanges changes;
    private final Items items;
    private final Customers customers;
    private final Receipts receipts;
    private final Additions additions;

    Results(
            Items items,
            Customers customers,
            Receipts receipts,
            Additions additions,
            Stores stores,
            BooksChanges changes) {
        this.stores = stores;
        this.changes = changes;
        this.items = items;
        this.customers = customers;
        this.receipts = receipts;
        this.additions = additions;
    }

    void apply(TaskQueued task, TaskSettled event) {
        task.work()
                .accept(new Work.Cases<Runnable>() {
                    @Override
                    public Runnable findItem(Work.FindItem work) {
                        return () -> itemLookedUp(task, work, event);
                    }

                    @Override
                    public Runnable addCustomer(Work.AddCustomer work) {
                        return () -> customerAsked(task, work, event);
                    }

                    @Override
                    public Runnable addItem(Work.AddItem work) {
                        return () -> itemAsked(task, work, event);
                    }

                    @Override
                    public Runnable addMethod(Work.AddMethod work) {
                        return () -> additions.method(task, work, event);
                    }

                    @Override
                    public Runnable modItem(Work.ModItem work) {
                        return () -> changed(task, work.listId(), event);
                    }

                    @Override
                    public Runnable modCustomer(Work.ModCustomer work) {
                        return () -> changed(task, work.listId(), event);
                    }

                    @Override
                    public Runnable addTransaction(Work.AddTransaction work) {
                        return () -> transactionAnswered(task, work, event);
                    }

                    @Override
                    public Runnable modTransaction(Work.ModTransaction work) {
                        return () -> transactionAnswered(task, work.as(), event);
                    }

                    @Override
                    public Runnable markCleared(Work.MarkCleared work) {
                        return () -> cleared(task, event);
                    }

                    /** Its records came as pages. */
                    @Override
                    public Runnable pull(Work.Pull work) {
                        return () -> {};
                    }
                })
                .run();
    }

    private void itemLookedUp(TaskQueued task, Work.FindItem work, TaskSettled event) {
        if (event.outcome() == Outcome.CONFIRMED && event.remoteId() != null) {
            items.found(task.booksId(), work.fullName(), event.remoteId());
        }
    }

    /** Who waits for a customer that was not added is settled by connector-service, each order with the reason. */
    private void customerAsked(TaskQueued task, Work.AddCustomer work, TaskSettled event) {
        if (event.outcome() == Outcome.CONFIRMED && event.remoteId() != null) {
            customers.found(event.taskId(), event.remoteId());
            additions.customer(task, work, event);
        } else {
            customers.notFound(event.taskId());
        }
        added(task, event);
    }

    private void itemAsked(TaskQueued task, Work.AddItem work, TaskSettled event) {
        if (event.outcome() == Outcome.CONFIRMED && event.remoteId() != null) {
            items.found(task.booksId(), work.name(), event.remoteId());
            additions.item(task, work, event);
        }
        added(task, event);
    }

    private void added(TaskQueued task, TaskSettled event) {
        stores.known(task.storeId(), task.tenantId()).ifPresent(store -> changes.added(store, event));
    }

    private void changed(TaskQueued task, String listId, TaskSettled event) {
        stores.known(task.storeId(), task.tenantId()).ifPresent(store -> changes.answered(store, listId, event));
    }

    private void transactionAnswered(TaskQueued task, Work.AddTransaction work, TaskSettled event) {
        if (event.outcome() == Outcome.REJECTED && lostReference(event)) {
            forgetLinks(task, work);
        }
        if (task.documentId() != null) {
            receipts.settled(task.documentId(), work, event);
        }
    }

    private void cleared(TaskQueued task, TaskSettled event) {
        if (task.documentId() != null && event.outcome() != Outcome.CONFIRMED) {
            receipts.notCleared(task.documentId(), event);
        }
    }

    private static boolean lostReference(TaskSettled event) {
        return event.statusCode() != null && LOST_REFERENCE.contains(event.statusCode());
    }

    /** Looked up anew when the order is released again. */
    private void forgetLinks(TaskQueued task, Work.AddTransaction work) {
        work.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.item().listId()))
                .distinct()
                .forEach(listId -> items.forget(task.booksId(), listId));
        if (work.customer().listId() != null) {
            customers.forget(task.booksId(), work.customer().listId());
        }
    }
}
