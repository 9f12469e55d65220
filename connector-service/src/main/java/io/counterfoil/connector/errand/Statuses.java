package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Consequence;
import io.counterfoil.connector.qbxml.Explanation;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.events.TaskSettled.Totals;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What status codes say of any request (quickbooks.md section 4.12). */
final class Statuses {

    private static final int NAME_TAKEN = 3100;
    private static final int NOT_FOUND = 3120;

    private Statuses() {}

    /** The verdict that no single request can have an own opinion of; else that of {@code own}. */
    static Verdict judge(Answer answer, String requestId, Function<Reply, Verdict> own) {
        return answer.to(requestId).map(reply -> judge(reply, own)).orElseGet(Verdict.Unanswered::new);
    }

    private static Verdict judge(Reply reply, Function<Reply, Verdict> own) {
        return switch (consequence(reply)) {
            case SEND_AGAIN -> new Verdict.NotExecuted(Evidence.ROLLED_BACK);
            case UNKNOWN_OUTCOME -> new Verdict.Unanswered();
            case RETRY_LATER -> new Verdict.RefusedForNow(Settled.rejected(reply));
            case FINE, WARNING, REFETCH, PERMANENT, USER_ACTION, ASK_RECOVERY, RESTART_ITERATION -> own.apply(reply);
        };
    }

    /** A search for the one record of an id. QuickBooks refuses it when the record is not there. */
    static Verdict searchById(Answer answer, String requestId, Function<Reply, Verdict> found) {
        return answer.to(requestId)
                .filter(reply -> reply.statusCode() == NOT_FOUND)
                .map(found)
                .orElseGet(() -> search(answer, requestId, found));
    }

    /** A search that QuickBooks did not answer proves nothing, whatever the status says. */
    static Verdict search(Answer answer, String requestId, Function<Reply, Verdict> found) {
        return answer.to(requestId)
                .map(reply ->
                        reply.answered() ? found.apply(reply) : new Verdict.RefusedForNow(Settled.rejected(reply)))
                .orElseGet(Verdict.Unanswered::new);
    }

    /** For what leaves no record. */
    static Verdict done(Reply reply) {
        return isDone(reply) ? Settled.answered(reply) : Settled.rejected(reply);
    }

    /** Done without exactly one record that has an id proves nothing. With a warning it is done all the same. */
    static Verdict added(Reply reply, @Nullable Function<Reply.Entry, Totals> totals) {
        if (!isDone(reply)) {
            return Settled.rejected(reply);
        }
        if (reply.records().size() != 1 || reply.records().get(0).id().isEmpty()) {
            return new Verdict.Unanswered();
        }
        Reply.Entry record = reply.records().get(0);
        return Settled.confirmed(reply, record, totals == null ? null : totals.apply(record));
    }

    /** A name that was free when it was looked up and is taken now: it is looked up again. */
    static Verdict addedUnlessTaken(Reply reply) {
        return reply.statusCode() == NAME_TAKEN ? new Verdict.Unanswered() : added(reply, null);
    }

    private static boolean isDone(Reply reply) {
        Consequence consequence = consequence(reply);
        return consequence == Consequence.FINE || consequence == Consequence.WARNING;
    }

    private static Consequence consequence(Reply reply) {
        return Explanation.of(reply.statusCode(), reply.statusMessage()).consequence();
    }
}
