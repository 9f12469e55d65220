package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.ItemQuery;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks an item up by its full name. */
record ItemLookup(String id, Work.FindItem item) implements Errand {

    @Override
    public Sort sort() {
        return Sort.LOOKUP;
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(new ItemQuery(id, item.fullName()));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, this::found);
    }

    @Override
    public Search search(@Nullable Instant since) {
        return new Search(List.of(), answer -> new Verdict.NotExecuted(Evidence.READ_ONLY));
    }

    private Verdict found(Reply reply) {
        if (!reply.answered()) {
            return Settled.rejected(reply);
        }
        return reply.records().stream()
                .filter(record -> item.fullName().equalsIgnoreCase(fullName(record)))
                .findFirst()
                .<Verdict>map(record -> usable(reply, record))
                .orElseGet(() -> Settled.absent(""));
    }

    private static String fullName(Reply.Entry record) {
        return record.field("FullName").isEmpty() ? record.field("Name") : record.field("FullName");
    }

    private static Verdict usable(Reply reply, Reply.Entry record) {
        return record.field("IsActive").equals("false")
                ? Settled.absent("The item is inactive in QuickBooks.")
                : Settled.confirmed(reply, record, null);
    }
}
