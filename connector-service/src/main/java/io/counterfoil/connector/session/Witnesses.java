package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.FromWork;
import io.counterfoil.connector.qbxml.Page;
import io.counterfoil.connector.qbxml.Reply;
import io.counterfoil.connector.qbxml.Transaction;
import io.counterfoil.connector.qbxml.TransactionQuery;
import io.counterfoil.connector.qbxml.TransactionSelection;
import io.counterfoil.connector.qbxml.Wanted;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transactions that were entered last ride along with each message set as questions, one a form. When none of them is
 * there any more, the company file is an older copy of itself.
 */
final class Witnesses {

    private static final String WITNESSES = "last-entered";
    private static final int ENOUGH = 3;
    /** QuickBooks' answer when the only TxnID that was asked for is not there. */
    private static final int NOT_FOUND = 3120;

    private final Tasks tasks;

    Witnesses(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Written requests; none when nothing has been entered. */
    List<String> questions(UUID storeId) {
        return tasks.lastEntered(storeId, ENOUGH).stream()
                .collect(Collectors.groupingBy(
                        entered -> FromWork.kind(entered.form()),
                        TreeMap::new,
                        Collectors.mapping(Tasks.Entered::txnId, Collectors.toList())))
                .entrySet()
                .stream()
                .map(ofKind -> query(ofKind.getKey(), ofKind.getValue()).xml())
                .toList();
    }

    private static TransactionQuery query(Transaction kind, List<String> txnIds) {
        TransactionSelection entered = TransactionSelection.byId(txnIds.toArray(String[]::new));
        return new TransactionQuery(name(kind), kind, entered, Page.ALL, false, false, Wanted.only("TxnID"));
    }

    /** QuickBooks has looked and knows none of them. */
    static boolean areGone(Answer answer) {
        List<Reply> replies = Stream.of(Transaction.values())
                .flatMap(kind -> answer.to(name(kind)).stream())
                .toList();
        return !replies.isEmpty() && replies.stream().allMatch(Witnesses::knowsNone);
    }

    private static boolean knowsNone(Reply reply) {
        return (reply.answered() || reply.statusCode() == NOT_FOUND)
                && reply.records().isEmpty();
    }

    private static String name(Transaction kind) {
        return WITNESSES + "-" + kind.element();
    }
}
