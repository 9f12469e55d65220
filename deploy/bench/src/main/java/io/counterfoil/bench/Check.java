package io.counterfoil.bench;

import io.counterfoil.bench.quickbooks.CannedBooks;
import io.counterfoil.bench.work.ConnectorDatabase;
import java.util.List;

/**
 * What became of all that was loaded, warm-up included.
 *
 * @param entered records that the canned books were made to enter
 * @param ids different TxnIDs and ListIDs that connector-service knows
 * @param states states of tasks, attempts and sessions, with how many are in each
 */
record Check(long tasks, long confirmed, long entered, long ids, List<String> states) {
    private static final String STATES = """
            SELECT 'task', state, count(*) FROM task GROUP BY state
            UNION ALL SELECT 'attempt', state, count(*) FROM attempt GROUP BY state
            UNION ALL SELECT 'session', state, count(*) FROM session GROUP BY state
            ORDER BY 1, 2
            """;

    Check {
        states = List.copyOf(states);
    }

    static Check of(ConnectorDatabase database, CannedBooks books) {
        return new Check(
                database.tasks(),
                database.number("SELECT count(*) FROM task WHERE state = 'CONFIRMED'"),
                books.receiptsEntered() + books.customersEntered(),
                database.number("SELECT count(DISTINCT remote_id) FROM task"),
                database.rows(STATES));
    }

    /** Every task was entered, none twice. */
    boolean exactlyOnce() {
        return tasks == confirmed && tasks == entered && tasks == ids;
    }
}
