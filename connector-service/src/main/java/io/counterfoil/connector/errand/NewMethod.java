package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.ListQuery;
import io.counterfoil.connector.qbxml.PaymentMethodAdd;
import io.counterfoil.connector.qbxml.QbList;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.ShipMethodAdd;
import io.counterfoil.events.BooksList;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds a way to pay or to ship, after its name has been looked up. It is nothing but its name: one of that name is it. */
record NewMethod(String id, Work.AddMethod method) implements Errand {

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
        return List.of(
                method.list() == BooksList.PAYMENT_METHODS
                        ? new PaymentMethodAdd(id, method.name(), null)
                        : new ShipMethodAdd(id, method.name()));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, Statuses::addedUnlessTaken);
    }

    @Override
    public Search search(@Nullable Instant since) {
        QbList list = method.list() == BooksList.PAYMENT_METHODS ? QbList.PAYMENT_METHOD : QbList.SHIP_METHOD;
        return new Search(
                List.of(ListQuery.named(id, list, method.name())), answer -> Statuses.search(answer, id, this::found));
    }

    private Verdict found(Reply reply) {
        if (reply.records().isEmpty()) {
            return new Verdict.NotExecuted(Evidence.ABSENT);
        }
        return reply.records().stream()
                .filter(record -> !record.field("IsActive").equals("false"))
                .findFirst()
                .<Verdict>map(active -> Settled.confirmed(reply, active, null))
                .orElseGet(() -> Settled.needsPerson(
                        "\"" + method.name()
                                + "\" is inactive in QuickBooks. Make it active there and say that it is the one,"
                                + " or link the shop's method to another one.",
                        reply.records()));
    }
}
