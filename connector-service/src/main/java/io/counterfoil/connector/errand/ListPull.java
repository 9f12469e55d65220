package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Consequence;
import io.counterfoil.connector.qbxml.DateTime;
import io.counterfoil.connector.qbxml.Explanation;
import io.counterfoil.connector.qbxml.ListDeletedQuery;
import io.counterfoil.connector.qbxml.ListFilter;
import io.counterfoil.connector.qbxml.ListQuery;
import io.counterfoil.connector.qbxml.ListSelection;
import io.counterfoil.connector.qbxml.Page;
import io.counterfoil.connector.qbxml.QbList;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.connector.qbxml.Transaction;
import io.counterfoil.connector.qbxml.TxnDeletedQuery;
import io.counterfoil.connector.qbxml.Wanted;
import io.counterfoil.events.Work;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list of the company file, or what was deleted from it; page by page where QuickBooks can. */
public record ListPull(String id, Work.Pull pull) implements Errand {

    /** Lists of which the rest of the product knows records; QuickBooks deletes each kind of items from a list of its own. */
    private static final List<QbList> DELETABLE = List.of(
            QbList.ACCOUNT,
            QbList.CLASS,
            QbList.CUSTOMER,
            QbList.ITEM_DISCOUNT,
            QbList.ITEM_GROUP,
            QbList.ITEM_INVENTORY,
            QbList.ITEM_INVENTORY_ASSEMBLY,
            QbList.ITEM_NON_INVENTORY,
            QbList.ITEM_OTHER_CHARGE,
            QbList.ITEM_PAYMENT,
            QbList.ITEM_SALES_TAX,
            QbList.ITEM_SALES_TAX_GROUP,
            QbList.ITEM_SERVICE,
            QbList.ITEM_SUBTOTAL,
            QbList.PAYMENT_METHOD,
            QbList.SALES_TAX_CODE,
            QbList.SHIP_METHOD,
            QbList.STANDARD_TERMS);

    private static final List<Transaction> ENTERED =
            List.of(Transaction.CREDIT_MEMO, Transaction.INVOICE, Transaction.SALES_ORDER, Transaction.SALES_RECEIPT);

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
        return switch (pull.list()) {
            case DELETED_RECORDS -> new ListDeletedQuery(id, DELETABLE, since(), null);
            case DELETED_TRANSACTIONS -> new TxnDeletedQuery(id, ENTERED, since(), null);
            default -> new ListQuery(id, list(), selection(), page, Wanted.EVERYTHING);
        };
    }

    public boolean iterates() {
        return !pull.list().ofDeletions() && list().iterates();
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
            case DELETED_RECORDS, DELETED_TRANSACTIONS ->
                throw new IllegalStateException("what was deleted is in no list: " + pull.list());
        };
    }

    private ListSelection selection() {
        DateTime since = since();
        return since == null ? ListFilter.EVERY : ListFilter.modifiedSince(since);
    }

    private @Nullable DateTime since() {
        return pull.modifiedSince() == null ? null : DateTime.surelyBefore(pull.modifiedSince());
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
