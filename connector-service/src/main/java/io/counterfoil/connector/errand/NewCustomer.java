package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.CustomerAdd;
import io.counterfoil.connector.qbxml.CustomerQuery;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds a customer, after its name has been looked up: a customer of that name is ours only if it carries our GUID. */
record NewCustomer(String id, Work.AddCustomer customer) implements Errand {

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
        return List.of(new CustomerAdd(id, customer));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, reply -> Statuses.added(reply, null));
    }

    @Override
    public Search search(@Nullable Instant since) {
        return new Search(
                List.of(new CustomerQuery(id, customer.name())), answer -> Statuses.search(answer, id, this::found));
    }

    private Verdict found(Reply reply) {
        if (reply.records().isEmpty()) {
            return new Verdict.NotExecuted(Evidence.ABSENT);
        }
        return reply.records().stream()
                .filter(record -> Mark.carries(record, customer.externalGuid()))
                .findFirst()
                .<Verdict>map(ours -> Settled.confirmed(reply, ours, null))
                .orElseGet(() -> Settled.needsPerson(
                        "A customer named \"" + customer.name()
                                + "\" is already in QuickBooks. Say whether it is the same person.",
                        reply.records()));
    }
}
