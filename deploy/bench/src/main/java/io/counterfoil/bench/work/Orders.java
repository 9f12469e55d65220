package io.counterfoil.bench.work;

import io.counterfoil.bench.driver.Store;
import io.counterfoil.events.Form;
import io.counterfoil.events.NameUuid;
import io.counterfoil.events.OperationEvent;
import io.counterfoil.events.OperationQueued;
import io.counterfoil.events.TaskQueued;
import io.counterfoil.events.Work;
import io.counterfoil.events.Work.AddCustomer;
import io.counterfoil.events.Work.AddTransaction;
import io.counterfoil.events.Work.Header;
import io.counterfoil.events.Work.Line;
import io.counterfoil.events.Work.PostalAddress;
import io.counterfoil.events.Work.Ref;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes one Push Orders of a store: orders of two lines each.
 *
 * @param round tells the operations of a store apart
 * @param newCustomers whether each order has a customer of its own, who is not in the company file yet
 */
public record Orders(Store store, int round, int count, boolean newCustomers) {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final PostalAddress ADDRESS =
            new PostalAddress(List.of("Odalys Fennimore", "12 Harbour Way"), "Albany", "NY", "12207", "US");
    private static final List<Line> LINES = List.of(
            new Line(Ref.known("80000001-1795316287"), "Enamel mug", BigDecimal.valueOf(3), amount(5997), "Non", null),
            new Line(Ref.known("80000005-1795316287"), "Flat rate", null, amount(995), "Non", null));
    private static final BigDecimal TOTAL = amount(6992);

    public List<OperationEvent> events() {
        List<OperationEvent> events = new ArrayList<>();
        events.add(new OperationQueued(
                store.id(),
                store.tenantId(),
                store.booksId(),
                operation(),
                OperationQueued.PUSH_ORDERS,
                Instant.parse("2026-11-22T14:00:00Z")));
        for (int order = 0; order < count; order++) {
            events.addAll(order(order));
        }
        return events;
    }

    private List<TaskQueued> order(int order) {
        UUID receipt = id("receipt", order);
        UUID customer = id("customer", order);
        if (!newCustomers) {
            Ref known = Ref.known("80000007-1795316287");
            return List.of(task(receipt, order, "Order " + order, receipt(order, receipt, known)));
        }
        return List.of(
                task(customer, 2 * order, "Customer " + order, customer(order, customer)),
                task(receipt, 2 * order + 1, "Order " + order, receipt(order, receipt, Ref.firstOf(customer))));
    }

    private TaskQueued task(UUID id, int position, String label, Work work) {
        return new TaskQueued(
                store.id(), store.tenantId(), store.booksId(), operation(), id, position, id, label, work);
    }

    private static AddTransaction receipt(int order, UUID id, Ref customer) {
        String key = id.toString().substring(0, 18) + "-0";
        return new AddTransaction(
                Form.SALES_RECEIPT,
                customer,
                DAY,
                "B" + order,
                "Order " + order + " of Bench Goods [" + key + "]",
                key,
                id,
                ADDRESS,
                ADDRESS,
                Header.NONE,
                false,
                LINES,
                TOTAL);
    }

    private static AddCustomer customer(int order, UUID id) {
        String name = "Fennimore " + id.toString().substring(0, 13) + " " + order;
        return new AddCustomer(
                name, "", "Odalys", "Fennimore", ADDRESS, ADDRESS, "+1 518 555 0100", "odalys@example.com", id);
    }

    private UUID operation() {
        return NameUuid.of("bench operation", store.id(), round);
    }

    private UUID id(String what, int order) {
        return NameUuid.of("bench " + what, store.id(), round, order);
    }

    private static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
