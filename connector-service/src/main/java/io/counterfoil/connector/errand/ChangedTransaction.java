package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.FromWork;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.TransactionQuery;
import io.counterfoil.connector.qbxml.TransactionSelection;
import io.counterfoil.events.TaskSettled.Outcome;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Changes a transaction of ours. QuickBooks does it only to the state that we know (EditSequence), so that it cannot be done
 * twice; when no answer comes, the state tells: ours with the mark, still the old one, or somebody else's.
 */
record ChangedTransaction(String id, Work.ModTransaction work) implements Errand {

    private static final int OUT_OF_DATE = 3200;
    private static final String BY_SOMEBODY =
            "Somebody changed it in QuickBooks after it was entered, so it was left as it is. Correct it there by hand.";

    @Override
    public Sort sort() {
        return Sort.TRANSACTION;
    }

    @Override
    public List<Work.Ref> references() {
        return NewTransaction.references(work.as());
    }

    @Override
    public BigDecimal expectedTotal() {
        return work.as().total();
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(FromWork.mod(id, work, listIds));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, this::done);
    }

    private Verdict done(Reply reply) {
        return reply.statusCode() == OUT_OF_DATE
                ? new Settled(
                        Outcome.REJECTED, null, null, OUT_OF_DATE, reply.statusMessage(), BY_SOMEBODY, null, List.of())
                : Statuses.added(
                        reply, record -> NewTransaction.totals(work.as().form(), record));
    }

    @Override
    public Search search(@Nullable Instant since) {
        return new Search(
                List.of(TransactionQuery.of(
                        id, FromWork.kind(work.as().form()), new TransactionSelection.TxnIds(List.of(work.txnId())))),
                answer -> Statuses.searchById(answer, id, this::found));
    }

    private Verdict found(Reply reply) {
        return reply.records().stream()
                .findFirst()
                .map(record -> found(reply, record))
                .orElseGet(() -> Settled.needsPerson("The transaction is not in QuickBooks any more.", List.of()));
    }

    private Verdict found(Reply reply, Reply.Entry record) {
        if (Mark.carries(record, work.mark())) {
            return Settled.confirmed(
                    reply, record, NewTransaction.totals(work.as().form(), record));
        }
        return record.field("EditSequence").equals(work.editSequence())
                ? new Verdict.NotExecuted(Evidence.ABSENT)
                : Settled.needsPerson(BY_SOMEBODY, List.of(record));
    }
}
