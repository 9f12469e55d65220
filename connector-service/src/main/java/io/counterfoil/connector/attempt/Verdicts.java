package io.counterfoil.connector.attempt;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.events.TaskSettled.Totals;
import io.counterfoil.events.Work;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what an executed message set says of each of its tasks. */
public final class Verdicts {

    /** Refused only because something was locked or busy (quickbooks.md section 4.12). */
    private static final Set<Integer> PASSING = Set.of(3175, 3176, 3180);

    private static final int MAX_TRIES = 5;
    private static final int INTERNAL_ERROR = 1000;
    private static final Verdict UNANSWERED = new Verdict.Unanswered();

    private Verdicts() {}

    public static Verdict of(Task task, Answer answer) {
        return answer.to(task.id().toString()).map(reply -> of(task, reply)).orElse(UNANSWERED);
    }

    private static Verdict of(Task task, Reply reply) {
        if (reply.statusCode() == Reply.NOT_PROCESSED) {
            return new Verdict.NotExecuted(Evidence.ROLLED_BACK);
        }
        if (reply.statusCode() == INTERNAL_ERROR || reply.statusCode() < 0) {
            return UNANSWERED;
        }
        if (PASSING.contains(reply.statusCode()) && locked(reply) && task.tries() < MAX_TRIES) {
            return new Verdict.NotExecuted(Evidence.REFUSED_FOR_NOW);
        }
        return task.work().accept(new ByWork(task, reply));
    }

    private static boolean locked(Reply reply) {
        String words = reply.statusMessage();
        return words.contains("lock") || words.contains("in use") || words.contains("modified by another user");
    }

    private record ByWork(Task task, Reply reply) implements Work.Cases<Verdict> {

        @Override
        public Verdict findItem(Work.FindItem work) {
            if (!reply.answered()) {
                return Verdict.Settled.rejected(reply);
            }
            Optional<Reply.Entry> found = reply.records().stream()
                    .filter(item -> work.fullName().equalsIgnoreCase(fullName(item)))
                    .findFirst();
            return found.<Verdict>map(this::usable).orElseGet(() -> Verdict.Settled.absent(""));
        }

        private static String fullName(Reply.Entry record) {
            return record.field("FullName").isEmpty() ? record.field("Name") : record.field("FullName");
        }

        private Verdict usable(Reply.Entry item) {
            return item.field("IsActive").equals("false")
                    ? Verdict.Settled.absent("The item is inactive in QuickBooks.")
                    : Verdict.Settled.confirmed(reply, item, null);
        }

        @Override
        public Verdict addCustomer(Work.AddCustomer work) {
            return task.provedAbsent() ? added(null) : Marker.customer(work, reply);
        }

        @Override
        public Verdict addSalesReceipt(Work.AddSalesReceipt work) {
            return added(reply.added().map(Marker::totals).orElse(null));
        }

        /** Status 0 without exactly one record that has an id proves nothing. */
        private Verdict added(@Nullable Totals totals) {
            if (reply.statusCode() != Reply.OK) {
                return Verdict.Settled.rejected(reply);
            }
            return reply.added()
                    .<Verdict>map(record -> Verdict.Settled.confirmed(reply, record, totals))
                    .orElse(UNANSWERED);
        }
    }
}
