package io.counterfoil.connector.session;

import io.counterfoil.connector.attempt.Tasks;
import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Page;
import io.counterfoil.connector.qbxml.Transaction;
import io.counterfoil.connector.qbxml.TransactionQuery;
import io.counterfoil.connector.qbxml.TransactionSelection;
import io.counterfoil.connector.qbxml.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The sales receipts that were entered last ride along with each message set as a question. When none of them is there
 * any more, the company file is an older copy of itself.
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

    /** A written request; nothing when nothing has been entered. */
    Optional<String> question(UUID storeId) {
        List<String> entered = tasks.lastEntered(storeId, ENOUGH);
        return entered.isEmpty()
                ? Optional.empty()
                : Optional.of(query(TransactionSelection.byId(entered.toArray(String[]::new)))
                        .xml());
    }

    private static TransactionQuery query(TransactionSelection entered) {
        return new TransactionQuery(
                WITNESSES, Transaction.SALES_RECEIPT, entered, Page.ALL, false, false, Wanted.only("TxnID"));
    }

    /** QuickBooks has looked and knows none of them. */
    static boolean areGone(Answer answer) {
        return answer.to(WITNESSES)
                .filter(reply -> reply.answered() || reply.statusCode() == NOT_FOUND)
                .filter(reply -> reply.records().isEmpty())
                .isPresent();
    }
}
