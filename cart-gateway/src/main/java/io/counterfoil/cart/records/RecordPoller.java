package io.counterfoil.cart.records;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Carts;
import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Records;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Looks through the items or customers of one store until no more have changed, or others should have their turn. */
@ApplicationScoped
public class RecordPoller {

    private static final Logger LOG = Logger.getLogger(RecordPoller.class);
    private static final int PAGES_A_TURN = 20;

    private final Connections connections;
    private final Carts carts;
    private final CartTypes types;
    private final RecordPolls polls;
    private final RecordIntake intake;

    RecordPoller(Connections connections, Carts carts, CartTypes types, RecordPolls polls, RecordIntake intake) {
        this.connections = connections;
        this.carts = carts;
        this.types = types;
        this.polls = polls;
        this.intake = intake;
    }

    void poll(RecordClaim claim) {
        Optional<Outcome<CartConnection>> connection = connections.find(claim.tenantId(), claim.storeId());
        Optional<Cart> cart = types.of(claim.storeId()).map(carts::of);
        if (connection.isEmpty() || cart.isEmpty()) {
            polls.end(claim, false);
            return;
        }
        Outcome<Boolean> done = connection
                .get()
                .then(known -> Outcome.of(
                        claim.kind() == RecordKind.ITEM
                                ? cart.get()
                                        .catalogue()
                                        .map(items -> read(claim, known, items, page -> intake.takeItems(claim, page)))
                                        .orElse(false)
                                : cart.get()
                                        .customers()
                                        .map(people ->
                                                read(claim, known, people, page -> intake.takeCustomers(claim, page)))
                                        .orElse(false)));
        boolean begun = done.fold(did -> did, trouble -> failed(claim, trouble));
        if (!begun) {
            polls.end(claim, false);
        }
    }

    private <T> boolean read(
            RecordClaim claim, CartConnection connection, Records<T> records, Predicate<Changes<T>> taken) {
        Cursor cursor = claim.cursor().orElseGet(() -> records.startAt(claim.updateFrom()));
        for (int page = 0; page < PAGES_A_TURN; page++) {
            Optional<Cursor> next = records.changed(connection, cursor)
                    .fold(
                            changes -> taken.test(changes) && changes.more()
                                    ? Optional.of(changes.next())
                                    : done(ended(claim, false)),
                            trouble -> done(failed(claim, trouble)));
            if (next.isEmpty()) {
                return true;
            }
            cursor = next.get();
        }
        return ended(claim, true);
    }

    private static Optional<Cursor> done(boolean ignored) {
        return Optional.empty();
    }

    private boolean ended(RecordClaim claim, boolean atOnce) {
        polls.end(claim, atOnce);
        return true;
    }

    private boolean failed(RecordClaim claim, Trouble trouble) {
        LOG.warnf("store %s: changed %ss not read: %s", claim.storeId(), claim.kind(), trouble.kind());
        polls.fail(claim, trouble);
        return true;
    }

    /** Something went wrong that nobody expected: tried again at the next turn. */
    void failed(RecordClaim claim) {
        polls.fail(claim, Trouble.of(Trouble.Kind.SERVER_ERROR, "see the log"));
    }
}
