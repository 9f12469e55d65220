package io.counterfoil.admin.console;

import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads many orders, the newest first. */
final class OrderReader {

    private static final int AT_ONCE = 200;
    private static final int MOST = 2_000;

    private final ConsoleClient owners;

    OrderReader(ConsoleClient owners) {
        this.owners = owners;
    }

    /** Until one of the orders is old enough; no more than can be shown. */
    List<OrderRow> until(Store store, Predicate<OrderRow> oldEnough) {
        List<OrderRow> read = new ArrayList<>();
        String after = null;
        do {
            Question question = Question.get("/orders").with("limit", AT_ONCE).with("after", after);
            Part<OrderRow> part = owners.list(Owner.QUEUE_SERVICE, store, question, OrderRow.class);
            read.addAll(part.items());
            after = part.items().stream().anyMatch(oldEnough) ? null : part.next();
        } while (after != null && read.size() < MOST);
        return read;
    }
}
