package io.counterfoil.connector.simulation;

import io.counterfoil.connector.attempt.Task;
import io.counterfoil.events.Form;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Orders and the tasks that queue-service makes of them. */
final class VirtualShop {

    static final List<String> SKUS = List.of("MUG", "TEAPOT");

    private static final Work.PostalAddress ADDRESS =
            new Work.PostalAddress(List.of("12 Harbour Way"), "Albany", "NY", "12207", "US");

    final UUID store;
    final UUID tenant;
    final UUID operation;
    final List<Order> orders = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    /** An order as the shop has it. */
    record Order(UUID task, String number, String key, BigDecimal total) {

        UUID mark() {
            return NameUuid.of("MarkCleared", task);
        }
    }

    VirtualShop(Chance chance) {
        store = chance.uuid();
        tenant = chance.uuid();
        operation = chance.uuid();
        List<Task> items = SKUS.stream()
                .map(sku -> task(chance.uuid(), new Work.FindItem(sku)))
                .toList();
        tasks.addAll(items);
        List<Task> customers = new ArrayList<>();
        int count = 1 + chance.below(7);
        for (int i = 0; i < count; i++) {
            if (customers.isEmpty() || !chance.oneIn(3)) {
                customers.add(customer(chance, "Customer " + customers.size()));
            }
            tasks.add(order(chance, i, chance.of(customers), chance.of(items)));
        }
    }

    private Task customer(Chance chance, String name) {
        UUID id = chance.uuid();
        Task customer = task(id, new Work.AddCustomer(name, "", "Zoë", "", ADDRESS, ADDRESS, "", "", id));
        tasks.add(customer);
        return customer;
    }

    private Task order(Chance chance, int i, Task customer, Task item) {
        UUID id = chance.uuid();
        BigDecimal total = BigDecimal.valueOf(100 + chance.below(100_000), 2);
        String key = store.toString().substring(0, 8) + "-" + i + "-0";
        orders.add(new Order(id, "W" + i, key, total));
        return task(
                id,
                new Work.AddTransaction(
                        Form.SALES_RECEIPT,
                        Work.Ref.firstOf(customer.id()),
                        LocalDate.of(2026, 11, 21),
                        "W" + i,
                        "Order [" + key + "]",
                        key,
                        id,
                        ADDRESS,
                        ADDRESS,
                        Work.Header.NONE,
                        false,
                        List.of(new Work.Line(Work.Ref.firstOf(item.id()), "½", BigDecimal.ONE, total, "Non", null)),
                        total));
    }

    /** What stands in QuickBooks is marked as cleared. */
    Task cleared(Order order, String txnId) {
        return task(order.mark(), new Work.MarkCleared(txnId, Form.SALES_RECEIPT));
    }

    private Task task(UUID id, Work work) {
        return Task.ordered(id, store, tenant, operation, work.getClass().getSimpleName(), work);
    }

    /** The next few tasks, in order; a task may come again. */
    List<Task> deliver(Chance chance) {
        List<Task> some = List.copyOf(tasks.subList(0, Math.min(tasks.size(), 1 + chance.below(6))));
        tasks.subList(0, chance.oneIn(4) ? Math.max(0, some.size() - 1) : some.size())
                .clear();
        return some;
    }

    boolean hasDelivered() {
        return tasks.isEmpty();
    }
}
