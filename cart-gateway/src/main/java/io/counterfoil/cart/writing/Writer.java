package io.counterfoil.cart.writing;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.guest.BackOff;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Carts;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.sync.Polls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Does what is pending for one store, batch by batch, until nothing is left or others should have their turn. */
@ApplicationScoped
class Writer {

    private static final Logger LOG = Logger.getLogger(Writer.class);
    private static final int BATCHES_A_TURN = 200;

    private final Connections connections;
    private final Carts carts;
    private final Polls polls;
    private final Writes writes;
    private final CartWork work;
    private final Settlement settlement;
    private final BackOff backOff;

    Writer(
            Connections connections,
            Carts carts,
            Polls polls,
            Writes writes,
            CartWork work,
            Settlement settlement,
            BackOff backOff) {
        this.connections = connections;
        this.carts = carts;
        this.polls = polls;
        this.writes = writes;
        this.work = work;
        this.settlement = settlement;
        this.backOff = backOff;
    }

    void write(WriteTurn turn) {
        Optional<Cart> cart = polls.find(turn.storeId()).map(store -> carts.of(store.cartType()));
        connections
                .find(turn.tenantId(), turn.storeId())
                .orElseGet(() -> Outcome.trouble(Trouble.Kind.NOT_REACHED, "The store has no cart connection yet."))
                .then(connection -> cart.map(known -> write(turn, known, connection))
                        .orElseGet(() -> Outcome.trouble(Trouble.Kind.NOT_REACHED, "The store is new here.")))
                .fold(done -> true, trouble -> failed(turn, trouble));
    }

    private Outcome<Boolean> write(WriteTurn turn, Cart cart, CartConnection connection) {
        int most = Math.max(1, cart.capabilities().stock().batch());
        for (int batch = 0; batch < BATCHES_A_TURN; batch++) {
            List<Pending> pending = writes.next(turn, most);
            if (pending.isEmpty()) {
                break;
            }
            Outcome<Boolean> going = perform(cart, connection, pending)
                    .then(settled -> settled.isEmpty()
                            ? Outcome.trouble(Trouble.Kind.NOT_JSON, "The cart did not say what came of the writes.")
                            : Outcome.of(settlement.take(turn, settled)));
            if (!going.fold(ours -> ours, trouble -> false)) {
                return going;
            }
        }
        writes.end(turn);
        return Outcome.of(true);
    }

    /** What nobody expected must not stand in the way of all that follows. */
    private Outcome<List<Settled>> perform(Cart cart, CartConnection connection, List<Pending> pending) {
        try {
            return work.perform(cart, connection, pending);
        } catch (IllegalStateException | IllegalArgumentException | ArithmeticException | NullPointerException e) {
            LOG.errorf(
                    e,
                    "store %s: %s not written",
                    connection.storeId(),
                    pending.get(0).kind());
            Refusal refusal = new Refusal(
                    Refusal.REFUSED,
                    "Counterfoil could not read what the cart answered; the service's log has the cause.");
            return Outcome.of(pending.stream()
                    .limit(pending.get(0).kind() == Pending.Kind.SET_STOCK ? pending.size() : 1)
                    .map(one -> Settled.refused(one, refusal))
                    .toList());
        }
    }

    private boolean failed(WriteTurn turn, Trouble trouble) {
        LOG.warnf("store %s: cart not written: %s", turn.storeId(), trouble.kind());
        writes.fail(turn, trouble, backOff.after(turn.failures(), trouble));
        return false;
    }
}
