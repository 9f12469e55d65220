package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.DateTime;
import io.counterfoil.connector.qbxml.FromWork;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.Transaction;
import io.counterfoil.connector.qbxml.TransactionFilter;
import io.counterfoil.connector.qbxml.TransactionQuery;
import io.counterfoil.connector.qbxml.TransactionSelection;
import io.counterfoil.events.Form;
import io.counterfoil.events.TaskSettled.Totals;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters a transaction, which is found again by number, key and GUID among those of its form. */
record NewTransaction(String id, Work.AddTransaction work) implements Errand {

    @Override
    public Sort sort() {
        return Sort.TRANSACTION;
    }

    @Override
    public List<Work.Ref> references() {
        return references(work);
    }

    static List<Work.Ref> references(Work.AddTransaction work) {
        return Stream.of(Stream.of(work.customer()), work.lines().stream().map(Work.Line::item), methods(work))
                .flatMap(refs -> refs)
                .toList();
    }

    /** Ways to pay and to ship that are added first. */
    private static Stream<Work.Ref> methods(Work.AddTransaction work) {
        return Stream.of(work.header().paymentMethod(), work.header().shipMethod())
                .filter(Objects::nonNull)
                .flatMap(method -> Stream.ofNullable(method.task()))
                .map(Work.Ref::firstOf);
    }

    @Override
    public BigDecimal expectedTotal() {
        return work.total();
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(FromWork.add(id, work, listIds));
    }

    @Override
    public boolean searchesFirst() {
        return work.checkFirst();
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, reply -> Statuses.added(reply, record -> totals(work.form(), record)));
    }

    @Override
    public Search search(@Nullable Instant since) {
        List<Request> requests = new ArrayList<>();
        requests.add(TransactionQuery.of(id, kind(), TransactionSelection.numbered(work.refNumber())));
        if (since != null) {
            requests.add(TransactionQuery.of(
                    recentOnes(), kind(), TransactionFilter.modifiedSince(DateTime.surelyBefore(since))));
        }
        return new Search(requests, answer -> found(answer, since != null));
    }

    /** All of this form since one moment: asked for once for all tasks of an attempt. */
    private String recentOnes() {
        return kind().element() + "-since";
    }

    private Transaction kind() {
        return FromWork.kind(work.form());
    }

    private Verdict found(Answer answer, boolean bySince) {
        Optional<Reply> recent = answer.to(recentOnes()).filter(Reply::answered);
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
                .<Verdict>map(ours -> Settled.confirmed(byNumber, ours, totals(work.form(), ours)))
                .orElseGet(() -> notOurs(byNumber.records()));
    }

    private Verdict notOurs(List<Reply.Entry> sameNumber) {
        return sameNumber.isEmpty()
                ? new Verdict.NotExecuted(Evidence.ABSENT)
                : Settled.needsPerson(
                        "QuickBooks has " + called() + " " + work.refNumber()
                                + " that does not carry this order's mark. Say whether it is this order.",
                        sameNumber);
    }

    private String called() {
        return switch (work.form()) {
            case SALES_RECEIPT -> "a sales receipt";
            case INVOICE -> "an invoice";
            case SALES_ORDER -> "a sales order";
            case CREDIT_MEMO -> "a credit memo";
        };
    }

    private boolean isOurs(Reply.Entry record) {
        return Mark.carries(record, work.externalGuid()) || Mark.carries(record, work.orderKey());
    }

    /** Of an invoice QuickBooks tells no total, but what it is made of. */
    static Totals totals(Form form, Reply.Entry record) {
        BigDecimal subtotal = record.amount("Subtotal");
        BigDecimal tax = record.amount("SalesTaxTotal");
        return new Totals(subtotal, tax, form == Form.INVOICE ? subtotal.add(tax) : record.amount("TotalAmount"));
    }
}
