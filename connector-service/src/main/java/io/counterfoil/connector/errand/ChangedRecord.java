package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.ChangeFromWork;
import io.counterfoil.connector.qbxml.CustomerRet;
import io.counterfoil.connector.qbxml.ItemRet;
import io.counterfoil.connector.qbxml.ListQuery;
import io.counterfoil.connector.qbxml.QbList;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.Version;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Changes a record of a list in the state in which it was read. QuickBooks refuses it (3200) when somebody was faster, and
 * whoever asked reads it again. So a change whose answer was lost is never made twice: the record's edit sequence tells.
 *
 * @param done whether a record says all that the change was to make it say
 */
record ChangedRecord(String id, QbList list, Version of, Request request, Predicate<Reply.Entry> done)
        implements Errand {

    private static final String CHANGED_MEANWHILE =
            "The record was changed in QuickBooks meanwhile. It is read again, and both changes are brought together.";

    static ChangedRecord item(String id, Work.ModItem work) {
        return new ChangedRecord(
                id,
                QbList.ITEM,
                new Version(work.listId(), work.editSequence()),
                ChangeFromWork.item(id, work),
                record -> ChangeFromWork.done(work, ItemRet.from(record)));
    }

    static ChangedRecord customer(String id, Work.ModCustomer work) {
        return new ChangedRecord(
                id,
                QbList.CUSTOMER,
                new Version(work.listId(), work.editSequence()),
                ChangeFromWork.customer(id, work),
                record -> ChangeFromWork.done(work, CustomerRet.from(record)));
    }

    @Override
    public Sort sort() {
        return Sort.RECORD;
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(request);
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, reply -> Statuses.added(reply, null));
    }

    @Override
    public Search search(@Nullable Instant since) {
        return new Search(
                List.of(ListQuery.byId(id, list, of.id())), answer -> Statuses.searchById(answer, id, this::found));
    }

    private Verdict found(Reply reply) {
        if (reply.records().isEmpty()) {
            return Settled.rejected("The record is not in QuickBooks any more.");
        }
        Reply.Entry record = reply.records().get(0);
        if (record.field("EditSequence").equals(of.editSequence())) {
            return new Verdict.NotExecuted(Evidence.ABSENT);
        }
        return done.test(record) ? Settled.confirmed(reply, record, null) : Settled.rejected(CHANGED_MEANWHILE);
    }
}
