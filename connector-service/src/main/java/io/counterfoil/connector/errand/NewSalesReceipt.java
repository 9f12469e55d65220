package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.SalesReceiptAdd;
import io.counterfoil.connector.qbxml.SalesReceiptQuery;
import io.counterfoil.events.TaskSettled.Totals;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters a sales receipt, which is found again by number, key and GUID. */
record NewSalesReceipt(String id, Work.AddSalesReceipt receipt) implements Errand {

    /** All receipts since one moment: asked for once for all tasks of an attempt. */
    private static final String SINCE = "receipts-since";

    @Override
    public Sort sort() {
        return Sort.TRANSACTION;
    }

    @Override
    public List<Work.Ref> references() {
        return Stream.concat(
                        Stream.of(receipt.customer()), receipt.lines().stream().map(Work.ReceiptLine::item))
                .toList();
    }

    @Override
    public BigDecimal expectedTotal() {
        return receipt.total();
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(new SalesReceiptAdd(id, receipt, listIds));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, reply -> Statuses.added(reply, NewSalesReceipt::totals));
    }

    @Override
    public Search search(@Nullable Instant since) {
        List<Request> requests = new ArrayList<>();
        requests.add(SalesReceiptQuery.byRefNumber(id, receipt.refNumber()));
        if (since != null) {
            requests.add(SalesReceiptQuery.modifiedSince(SINCE, since));
        }
        return new Search(requests, answer -> found(answer, since != null));
    }

    private Verdict found(Answer answer, boolean bySince) {
        Optional<Reply> recent = answer.to(SINCE).filter(Reply::answered);
        return bySince && recent.isEmpty()
                ? new Verdict.Unanswered()
                : Statuses.search(
                        answer,
                        id,
                        byNumber -> found(byNumber, recent.map(Reply::records).orElse(List.of())));
    }

    private Verdict found(Reply byNumber, List<Reply.Entry> recent) {
        return Stream.concat(byNumber.records().stream(), recent.stream())
                .filter(this::isOurs)
                .findFirst()
                .<Verdict>map(ours -> Settled.confirmed(byNumber, ours, totals(ours)))
                .orElseGet(() -> notOurs(byNumber.records()));
    }

    private Verdict notOurs(List<Reply.Entry> sameNumber) {
        return sameNumber.isEmpty()
                ? new Verdict.NotExecuted(Evidence.ABSENT)
                : Settled.needsPerson(
                        "The answer to this order was lost, and QuickBooks has a sales receipt " + receipt.refNumber()
                                + " that does not carry our mark. Say whether it is this order.",
                        sameNumber);
    }

    private boolean isOurs(Reply.Entry record) {
        return Mark.carries(record, receipt.externalGuid()) || Mark.carries(record, receipt.orderKey());
    }

    private static Totals totals(Reply.Entry record) {
        return new Totals(record.amount("Subtotal"), record.amount("SalesTaxTotal"), record.amount("TotalAmount"));
    }
}
