package io.counterfoil.connector.errand;

import io.counterfoil.connector.qbxml.Answer;
import io.counterfoil.connector.qbxml.Request;
import io.counterfoil.events.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One kind of work: what it asks of QuickBooks, what the answer proves, and how it is looked for when none came. */
public interface Errand {

    /** The errand of a task; its requests carry the task's id. */
    static Errand of(UUID task, Work work) {
        return work.accept(new ErrandOfWork(task.toString()));
    }

    /** Which of these share a message set, and how many of them. */
    Sort sort();

    /** What must stand in the company file first. */
    default List<Work.Ref> references() {
        return List.of();
    }

    /** What is handed out; every reference has its ListID. */
    List<Request> requests(Function<Work.Ref, String> listIds);

    /** What the answer to {@link #requests} proves. */
    Verdict verdict(Answer answer);

    /**
     * How to look for what it may have entered.
     *
     * @param since when it was handed out; null when nobody knows
     */
    Search search(@Nullable Instant since);

    /** Whether the search comes before the work, also the first time. */
    default boolean searchesFirst() {
        return false;
    }

    /** The cart's total; null for records without amounts. */
    default @Nullable BigDecimal expectedTotal() {
        return null;
    }

    /** What of the free text had to be changed to fit into QuickBooks, for people. */
    default List<String> warnings() {
        return requests(ref -> "0-0").stream()
                .flatMap(request -> request.write().warnings().stream())
                .toList();
    }

    /** What a message set is made of. */
    enum Sort {
        /** Asks for a few records and changes nothing. */
        LOOKUP,
        /** Adds or changes a record of a list. */
        RECORD,
        /** Enters or changes a transaction. */
        TRANSACTION,
        /** Reads a list, page by page, alone. */
        PULL;

        public boolean readsOnly() {
            return this == LOOKUP || this == PULL;
        }
    }

    /** Questions that change nothing, and how their answers are read. */
    record Search(List<Request> requests, Function<Answer, Verdict> reading) {
        public Search {
            requests = List.copyOf(requests);
        }
    }
}
