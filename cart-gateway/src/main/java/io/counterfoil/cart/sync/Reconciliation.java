package io.counterfoil.cart.sync;

import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.ToldOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Finds orders that were deleted in a cart: it is asked which of those it told it still has. */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);

    /** The rest has its turn after the next poll. */
    private static final int QUESTIONS_A_TURN = 10;

    private final SeenOrders orders;
    private final OrderIntake intake;
    private final Polls polls;
    private final Duration aGoodWhile;

    Reconciliation(SeenOrders orders, OrderIntake intake, Polls polls, Rhythm rhythm) {
        this.orders = orders;
        this.intake = intake;
        this.polls = polls;
        aGoodWhile = rhythm.reconcileEvery().dividedBy(2);
    }

    /** Goes on where it is the store's time to. What the cart does not answer now is asked another time. */
    void goOn(Claim claim, Function<List<ToldOrder>, Outcome<Set<String>>> cart) {
        claim.reconcileAfter().ifPresent(after -> goOn(claim, after, cart));
    }

    private void goOn(Claim claim, String start, Function<List<ToldOrder>, Outcome<Set<String>>> cart) {
        String after = start;
        boolean good = true;
        for (int question = 0; question < QUESTIONS_A_TURN && good; question++) {
            List<ToldOrder> asked = orders.told(claim.storeId(), after, Cart.MOST_ASKED);
            if (asked.isEmpty()) {
                polls.reconciled(claim, "");
                return;
            }
            good = cart.apply(asked)
                    .fold(
                            there -> intake.reconcile(claim, asked, there, aGoodWhile),
                            trouble -> notNow(claim, trouble));
            after = asked.get(asked.size() - 1).cartOrderId();
        }
    }

    private static boolean notNow(Claim claim, Trouble trouble) {
        LOG.infof("store %s: deleted orders not looked for: %s", claim.storeId(), trouble.kind());
        return false;
    }
}
