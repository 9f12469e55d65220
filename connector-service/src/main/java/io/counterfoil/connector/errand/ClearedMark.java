package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.ClearedStatusMod;
import io.counterfoil.connector.qbxml.FromWork;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.TransactionQuery;
import io.counterfoil.connector.qbxml.TransactionSelection;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Marks a transaction as cleared. QuickBooks tells of no transaction whether it is, and marking it again changes nothing:
 * after a lost answer it is marked again, as long as it is there.
 */
record ClearedMark(String id, Work.MarkCleared work) implements Errand {

    @Override
    public Sort sort() {
        return Sort.TRANSACTION;
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(new ClearedStatusMod(id, work.txnId()));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, Statuses::done);
    }

    @Override
    public Search search(@Nullable Instant since) {
        return new Search(
                List.of(TransactionQuery.of(id, FromWork.kind(work.form()), TransactionSelection.byId(work.txnId()))),
                answer -> Statuses.searchById(answer, id, ClearedMark::found));
    }

    private static Verdict found(Reply reply) {
        return reply.records().isEmpty()
                ? Settled.rejected("The transaction is not in QuickBooks any more.")
                : new Verdict.NotExecuted(Evidence.REPEATABLE);
    }
}
