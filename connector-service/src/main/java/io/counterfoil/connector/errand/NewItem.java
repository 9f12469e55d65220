package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.FromWork;
import io.counterfoil.connector.qbxml.ItemQuery;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds an item, after its name has been looked up: an SKU that QuickBooks sells under that name is not added twice. */
record NewItem(String id, Work.AddItem item) implements Errand {

    private static final Set<String> SOLD = Set.of(
            "ItemInventoryRet",
            "ItemInventoryAssemblyRet",
            "ItemNonInventoryRet",
            "ItemServiceRet",
            "ItemOtherChargeRet");

    @Override
    public Sort sort() {
        return Sort.RECORD;
    }

    @Override
    public boolean searchesFirst() {
        return true;
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(FromWork.add(id, item));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, Statuses::addedUnlessTaken);
    }

    @Override
    public Search search(@Nullable Instant since) {
        return new Search(List.of(new ItemQuery(id, item.name())), answer -> Statuses.search(answer, id, this::found));
    }

    private Verdict found(Reply reply) {
        if (reply.records().isEmpty()) {
            return new Verdict.NotExecuted(Evidence.ABSENT);
        }
        return ours(reply)
                .<Verdict>map(ours -> Settled.confirmed(reply, ours, null))
                .or(() -> reply.records().stream()
                        .filter(NewItem::isSold)
                        .findFirst()
                        .map(sold -> Settled.alreadyThere(reply, sold, Work.AddItem.ALREADY_EXISTS)))
                .orElseGet(() -> Settled.needsPerson(
                        "An item named \"" + item.name()
                                + "\" is already in QuickBooks, and it is inactive or cannot be sold. Make it active there,"
                                + " or link the product to another item. Say whether it is the same product.",
                        reply.records()));
    }

    private Optional<Reply.Entry> ours(Reply reply) {
        return reply.records().stream()
                .filter(record -> Mark.carries(record, item.externalGuid()) && isSold(record))
                .findFirst();
    }

    private static boolean isSold(Reply.Entry record) {
        return SOLD.contains(record.element()) && !record.field("IsActive").equals("false");
    }
}
