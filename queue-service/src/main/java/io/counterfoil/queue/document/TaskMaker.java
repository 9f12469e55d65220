package io.counterfoil.queue.document;

import io.counterfoil.events.BooksList;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Order;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.Listed;
import io.counterfoil.queue.books.NameKey;
import io.counterfoil.queue.link.CustomerLink;
import io.counterfoil.queue.link.Customers;
import io.counterfoil.queue.link.HomeCurrencies;
import io.counterfoil.queue.link.Items;
import io.counterfoil.queue.mapping.Linked;
import io.counterfoil.queue.operation.Operation;
import io.counterfoil.queue.operation.PushOrders;
import io.counterfoil.queue.plan.Customer;
import io.counterfoil.queue.plan.NewItem;
import io.counterfoil.queue.plan.PlainText;
import io.counterfoil.queue.plan.Transaction;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a planned transaction into tasks: what is missing in the books first, then the transaction. */
@ApplicationScoped
class TaskMaker {

    private final PushOrders pushOrders;
    private final Customers customers;
    private final Items items;
    private final HomeCurrencies currencies;

    TaskMaker(PushOrders pushOrders, Customers customers, Items items, HomeCurrencies currencies) {
        this.pushOrders = pushOrders;
        this.customers = customers;
        this.items = items;
        this.currencies = currencies;
    }

    Posting queue(Store store, Document document, Transaction transaction, Linked linked, boolean onDemand) {
        Operation operation = pushOrders.open(store, onDemand);
        if (transaction.customer().currency() == null) {
            currencies.assume(store.booksId(), document.order().currency());
        }
        UUID taskId = NameUuid.of(
                store.booksId(),
                "AddTransaction",
                document.id(),
                document.nextOrdinal(store.preferences()),
                document.revision());
        pushOrders.join(
                operation,
                taskId,
                document.id(),
                label(document.order()),
                work(operation, transaction, linked, taskId));
        return posting(taskId, transaction, document);
    }

    /** What stands in QuickBooks is changed to this, if nobody else has changed it there. */
    Posting change(Store store, Document document, Transaction transaction, Linked linked) {
        Entry entry = document.standing().entry().orElseThrow();
        Operation operation = pushOrders.open(store, document.releasedBy() != null);
        String mark = transaction.marker().orderKey() + "+" + document.revision();
        UUID taskId =
                NameUuid.of(store.booksId(), "ModTransaction", document.id(), document.ordinal(), document.revision());
        Work.AddTransaction as = work(
                operation,
                transaction.remembering(mark),
                linked,
                document.standing().posting().orElseThrow().taskId());
        pushOrders.join(
                operation,
                taskId,
                document.id(),
                "Change of " + label(document.order()).toLowerCase(Locale.ROOT),
                new Work.ModTransaction(
                        entry.txnId(), Objects.requireNonNull(entry.editSequence(), "no EditSequence"), mark, as));
        return posting(taskId, transaction, document);
    }

    /** What stands in QuickBooks is marked as cleared. */
    void clear(Store store, Document document, Work.MarkCleared mark) {
        pushOrders.join(
                pushOrders.open(store, document.releasedBy() != null),
                NameUuid.of(store.booksId(), "MarkCleared", mark.txnId()),
                document.id(),
                "Cleared: " + label(document.order()).toLowerCase(Locale.ROOT),
                mark);
    }

    private static Posting posting(UUID taskId, Transaction transaction, Document document) {
        return new Posting(taskId, transaction.marker().refNumber(), document.order(), transaction.form());
    }

    private Work.AddTransaction work(Operation operation, Transaction transaction, Linked linked, UUID externalGuid) {
        Map<String, Optional<Work.Ref>> found = new HashMap<>();
        transaction.newItems().forEach(item -> found.put(NameKey.of(item.name()), Optional.of(add(operation, item))));
        linked.items().forEach((name, listId) -> found.put(name, Optional.of(Work.Ref.known(listId))));
        Work.Ref customer = customer(operation, transaction.customer());
        return transaction.work(
                externalGuid,
                customer,
                names -> item(operation, names, found),
                methods(operation, transaction.header()));
    }

    private static String label(Order order) {
        return (order.refundOf() == null ? "Order " : "Refund ") + PlainText.clean(order.number());
    }

    private Work.Ref customer(Operation operation, Customer customer) {
        if (customer.listId() != null) {
            return Work.Ref.known(customer.listId());
        }
        CustomerLink link =
                customers.take(operation.booksId(), customer.key(), customer.name(), customer.distinctName());
        return link.ref().orElseGet(() -> add(operation, customer, link));
    }

    private Work.Ref add(Operation operation, Customer customer, CustomerLink link) {
        UUID taskId = link.nextTask();
        pushOrders.join(operation, taskId, null, "Customer " + link.name(), customer.work(link.name(), link.mark()));
        customers.asked(link, taskId);
        return Work.Ref.firstOf(taskId);
    }

    /** Known since the mirror was read, else looked up and added. Its mark in QuickBooks never changes. */
    private Work.Ref add(Operation operation, NewItem item) {
        return items.listId(operation.booksId(), item.name())
                .map(Work.Ref::known)
                .orElseGet(() -> {
                    UUID taskId = NameUuid.of(operation.id(), "AddItem", NameKey.of(item.name()));
                    UUID mark = NameUuid.of(operation.booksId(), "AddItem", NameKey.of(item.name()));
                    pushOrders.join(operation, taskId, null, "Item " + item.name(), item.work(mark));
                    return Work.Ref.firstOf(taskId);
                });
    }

    /** Methods that QuickBooks does not have are added first. */
    private Work.Header methods(Operation operation, Work.Header planned) {
        return planned.by(
                added(operation, BooksList.PAYMENT_METHODS, planned.paymentMethod()),
                added(operation, BooksList.SHIP_METHODS, planned.shipMethod()));
    }

    private @Nullable Listed added(Operation operation, BooksList list, @Nullable Listed planned) {
        if (planned == null || planned.fullName() == null) {
            return planned;
        }
        UUID taskId = NameUuid.of(operation.id(), "AddMethod", list, NameKey.of(planned.fullName()));
        String what = list == BooksList.PAYMENT_METHODS ? "Payment method " : "Ship method ";
        pushOrders.join(
                operation, taskId, null, what + planned.fullName(), new Work.AddMethod(list, planned.fullName()));
        return Listed.addedBy(taskId);
    }

    /** The first item that is known, else those to be looked up, in their order. */
    private Work.Ref item(Operation operation, List<String> names, Map<String, Optional<Work.Ref>> found) {
        Optional<Work.Ref> known = known(operation.booksId(), names.get(0), found);
        return known.orElseGet(() -> Work.Ref.firstOf(
                names.stream().map(name -> lookUp(operation, name)).toArray(UUID[]::new)));
    }

    private Optional<Work.Ref> known(UUID booksId, String name, Map<String, Optional<Work.Ref>> found) {
        return found.computeIfAbsent(
                NameKey.of(name), key -> items.listId(booksId, name).map(Work.Ref::known));
    }

    private UUID lookUp(Operation operation, String name) {
        UUID taskId = NameUuid.of(operation.id(), "FindItem", name);
        pushOrders.join(operation, taskId, null, "Item " + name, new Work.FindItem(name));
        return taskId;
    }
}
