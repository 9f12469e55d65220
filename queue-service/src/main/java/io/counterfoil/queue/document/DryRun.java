package io.counterfoil.queue.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Form;
import io.counterfoil.events.OrderHeld.Reason;
import io.counterfoil.events.Wire;
import io.counterfoil.events.Work;
import io.counterfoil.queue.plan.Accounting;
import io.counterfoil.queue.plan.Plan;
import io.counterfoil.queue.plan.Transaction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a document if it were released now.
 *
 * @param reasons why it would be held, or waits; empty when it would be entered
 * @param form as what it would be entered; null, like all that follows, when it would not
 * @param accounting what would be debited and credited, as far as it is known here
 * @param stock by how much it would change what is on hand
 * @param checks what was looked at, with what was found
 * @param work what connector-service would get, as it travels; tasks of zeroes stand for what has yet to be found or added
 */
record DryRun(
        UUID documentId,
        String number,
        Verdict verdict,
        List<Reason> reasons,
        @Nullable Form form,
        @Nullable String refNumber,
        @Nullable String total,
        List<Accounting.Line> accounting,
        List<StockEffect> stock,
        List<Check> checks,
        @Nullable JsonNode work) {

    private static final ObjectMapper JSON = Wire.mapper();

    DryRun {
        reasons = List.copyOf(reasons);
        accounting = List.copyOf(accounting);
        stock = List.copyOf(stock);
        checks = List.copyOf(checks);
    }

    /** What would happen. */
    enum Verdict {
        WOULD_BE_ENTERED,
        WOULD_BE_HELD,
        /** The shop has to do something first. */
        WAITS,
        ALREADY_QUEUED,
        IN_QUICKBOOKS
    }

    static DryRun not(Document document, Verdict verdict, List<Reason> reasons) {
        return new DryRun(
                document.id(),
                document.order().number(),
                verdict,
                reasons,
                null,
                null,
                null,
                List.of(),
                List.of(),
                reasons.stream().map(Check::failed).toList(),
                null);
    }

    static DryRun of(Document document, Plan.Held held) {
        return not(document, Verdict.WOULD_BE_HELD, held.reasons());
    }

    static DryRun of(Checks checks, Work work) {
        Document document = checks.document();
        Transaction transaction = checks.transaction();
        return new DryRun(
                document.id(),
                document.order().number(),
                Verdict.WOULD_BE_ENTERED,
                List.of(),
                transaction.form(),
                transaction.marker().refNumber(),
                transaction.total().toPlainString(),
                Accounting.of(transaction),
                StockEffect.of(transaction, checks.books()),
                checks.all(),
                JSON.valueToTree(work));
    }
}
