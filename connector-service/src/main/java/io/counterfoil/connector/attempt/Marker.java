package io.counterfoil.connector.attempt;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.events.TaskSettled.Totals;
import io.counterfoil.events.Work;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds in the company file what a task may have entered, by the marks that every record of ours carries. */
public final class Marker {

    private static final Verdict UNANSWERED = new Verdict.Unanswered();

    private Marker() {}

    /** What a search says of a task whose attempt left no answer. */
    public static Verdict of(Task task, Answer answer) {
        if (Requests.readsOnly(task)) {
            return new Verdict.NotExecuted(Evidence.READ_ONLY);
        }
        return task.work().accept(new Work.Cases<>() {
            @Override
            public Verdict findItem(Work.FindItem work) {
                return new Verdict.NotExecuted(Evidence.READ_ONLY);
            }

            @Override
            public Verdict addCustomer(Work.AddCustomer work) {
                return answer.to(Requests.byMark(task.id()))
                        .map(reply -> customer(work, reply))
                        .orElse(UNANSWERED);
            }

            @Override
            public Verdict addSalesReceipt(Work.AddSalesReceipt work) {
                Optional<Reply> byNumber = answer.to(Requests.byMark(task.id())).filter(Reply::answered);
                Optional<Reply> byTime = answer.to(Requests.byTime(task.id())).filter(Reply::answered);
                return byNumber.isPresent() && byTime.isPresent()
                        ? receipt(work, byNumber.get(), byTime.get())
                        : UNANSWERED;
            }
        });
    }

    /** A customer of that name is ours only if it carries our GUID. */
    static Verdict customer(Work.AddCustomer work, Reply reply) {
        if (!reply.answered()) {
            return Verdict.Settled.rejected(reply);
        }
        if (reply.records().isEmpty()) {
            return new Verdict.NotExecuted(Evidence.ABSENT);
        }
        return reply.records().stream()
                .filter(record -> carries(record, work.externalGuid()))
                .findFirst()
                .<Verdict>map(ours -> Verdict.Settled.confirmed(reply, ours, null))
                .orElseGet(() -> Verdict.Settled.needsPerson("A customer named \"" + work.name()
                        + "\" is already in QuickBooks. Say whether it is the same person."));
    }

    private static Verdict receipt(Work.AddSalesReceipt work, Reply byNumber, Reply byTime) {
        List<Reply.Entry> candidates = Stream.concat(byNumber.records().stream(), byTime.records().stream())
                .toList();
        Optional<Reply.Entry> ours = candidates.stream()
                .filter(r -> carries(r, work.externalGuid()) || r.field("Memo").contains("[" + work.orderKey() + "]"))
                .findFirst();
        if (ours.isPresent()) {
            return Verdict.Settled.confirmed(byNumber, ours.get(), totals(ours.get()));
        }
        return byNumber.records().isEmpty()
                ? new Verdict.NotExecuted(Evidence.ABSENT)
                : Verdict.Settled.needsPerson("The answer to this order was lost, and QuickBooks has a sales receipt "
                        + work.refNumber() + " (" + byNumber.records().get(0).id()
                        + ") that does not carry our mark. Say whether it is this order.");
    }

    static Totals totals(Reply.Entry receipt) {
        return new Totals(receipt.amount("Subtotal"), receipt.amount("SalesTaxTotal"), receipt.amount("TotalAmount"));
    }

    private static boolean carries(Reply.Entry record, UUID guid) {
        return record.field("ExternalGUID").equalsIgnoreCase("{" + guid + "}");
    }
}
