package io.counterfoil.connector.attempt;

import io.counterfoil.connector.qbxml.CustomerAdd;
import io.counterfoil.connector.qbxml.CustomerQuery;
import io.counterfoil.connector.qbxml.ItemQuery;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.SalesReceiptAdd;
import io.counterfoil.connector.qbxml.SalesReceiptQuery;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests that carry a task to QuickBooks, or look for what it may have left there. */
public final class Requests {

    private Requests() {}

    /** What is handed out; every reference must have its ListID. */
    static Request toHandOut(Task task, Function<Work.Ref, String> listIds) {
        String requestId = task.id().toString();
        return task.work().accept(new Work.Cases<>() {
            @Override
            public Request findItem(Work.FindItem work) {
                return new ItemQuery(requestId, work.fullName());
            }

            @Override
            public Request addCustomer(Work.AddCustomer work) {
                return task.provedAbsent()
                        ? new CustomerAdd(requestId, work)
                        : new CustomerQuery(requestId, work.name());
            }

            @Override
            public Request addSalesReceipt(Work.AddSalesReceipt work) {
                return new SalesReceiptAdd(requestId, work, listIds);
            }
        });
    }

    /** Only asks: a lost answer can be asked for again. */
    static boolean readsOnly(Task task) {
        return task.work().accept(new Work.Cases<>() {
            @Override
            public Boolean findItem(Work.FindItem work) {
                return true;
            }

            @Override
            public Boolean addCustomer(Work.AddCustomer work) {
                return !task.provedAbsent();
            }

            @Override
            public Boolean addSalesReceipt(Work.AddSalesReceipt work) {
                return false;
            }
        });
    }

    /** Looks for what the task may have entered at {@code attempted}. */
    public static List<Request> toSearch(Task task, Instant attempted) {
        return task.work().accept(new Work.Cases<>() {
            @Override
            public List<Request> findItem(Work.FindItem work) {
                return List.of(new ItemQuery(byMark(task.id()), work.fullName()));
            }

            @Override
            public List<Request> addCustomer(Work.AddCustomer work) {
                return List.of(new CustomerQuery(byMark(task.id()), work.name()));
            }

            @Override
            public List<Request> addSalesReceipt(Work.AddSalesReceipt work) {
                return List.of(
                        SalesReceiptQuery.byRefNumber(byMark(task.id()), work.refNumber()),
                        SalesReceiptQuery.modifiedSince(byTime(task.id()), attempted));
            }
        });
    }

    /** Every task that some of these refer to. */
    public static Set<UUID> referencedBy(List<Task> tasks) {
        return tasks.stream()
                .flatMap(task -> references(task).stream())
                .flatMap(ref -> ref.tasks().stream())
                .collect(Collectors.toSet());
    }

    /** What a task refers to. */
    static List<Work.Ref> references(Task task) {
        return task.work().accept(new Work.Cases<>() {
            @Override
            public List<Work.Ref> findItem(Work.FindItem work) {
                return List.of();
            }

            @Override
            public List<Work.Ref> addCustomer(Work.AddCustomer work) {
                return List.of();
            }

            @Override
            public List<Work.Ref> addSalesReceipt(Work.AddSalesReceipt work) {
                return Stream.concat(
                                Stream.of(work.customer()),
                                work.lines().stream().map(Work.ReceiptLine::item))
                        .toList();
            }
        });
    }

    static String byMark(UUID task) {
        return task + ":mark";
    }

    static String byTime(UUID task) {
        return task + ":time";
    }
}
