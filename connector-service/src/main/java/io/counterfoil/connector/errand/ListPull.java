package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Consequence;
import io.counterfoil.connector.qbxml.DateTime;
import io.counterfoil.connector.qbxml.Explanation;
import io.counterfoil.connector.qbxml.ListFilter;
import io.counterfoil.connector.qbxml.ListQuery;
import io.counterfoil.connector.qbxml.ListSelection;
import io.counterfoil.connector.qbxml.Page;
import io.counterfoil.connector.qbxml.QbList;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.Wanted;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list of the company file; page by page where QuickBooks can. */
public record ListPull(String id, Work.Pull pull) implements Errand {

    @Override
    public Sort sort() {
        return Sort.PULL;
    }

    @Override
    public List<Request> requests(Function<Work.Ref, String> listIds) {
        return List.of(at(Page.ALL));
    }

    /** The request for one page. */
    public Request at(Page page) {
        return new ListQuery(id, list(), selection(), page, Wanted.EVERYTHING);
    }

    public boolean iterates() {
        return list().iterates();
    }

    private QbList list() {
        return switch (pull.list()) {
            case ITEMS -> QbList.ITEM;
            case CUSTOMERS -> QbList.CUSTOMER;
            case ACCOUNTS -> QbList.ACCOUNT;
            case PAYMENT_METHODS -> QbList.PAYMENT_METHOD;
            case SHIP_METHODS -> QbList.SHIP_METHOD;
            case TERMS -> QbList.TERMS;
            case CLASSES -> QbList.CLASS;
            case SALES_TAX_CODES -> QbList.SALES_TAX_CODE;
            case VENDORS -> QbList.VENDOR;
        };
    }

    private ListSelection selection() {
        return pull.modifiedSince() == null
                ? ListFilter.EVERY
                : ListFilter.modifiedSince(DateTime.surelyBefore(pull.modifiedSince()));
    }

    @Override
    public Verdict verdict(Answer answer) {
        return Statuses.judge(answer, id, reply -> {
            if (reply.answered()) {
                return Settled.answered(reply);
            }
            return restarts(reply) ? new Verdict.Unanswered() : Settled.rejected(reply);
        });
    }

    private static boolean restarts(Reply reply) {
        return Explanation.of(reply.statusCode(), reply.statusMessage()).consequence() == Consequence.RESTART_ITERATION;
    }

    @Override
    public Search search(@Nullable Instant since) {
        return new Search(List.of(), answer -> new Verdict.NotExecuted(Evidence.READ_ONLY));
    }
}
