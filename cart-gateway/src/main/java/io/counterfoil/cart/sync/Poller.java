package io.counterfoil.cart.sync;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Connections;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Carts;
import io.counterfoil.cart.reading.Cursor;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.cart.reading.ToldOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Reads one claimed store until its cart has no more, or until others should have their turn. */
@ApplicationScoped
public class Poller {

    private static final Logger LOG = Logger.getLogger(Poller.class);
    private static final int PAGES_A_TURN = 20;
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final Connections connections;
    private final Carts carts;
    private final Polls polls;
    private final OrderIntake intake;
    private final Reconciliation reconciliation;

    Poller(Connections connections, Carts carts, Polls polls, OrderIntake intake, Reconciliation reconciliation) {
        this.connections = connections;
        this.carts = carts;
        this.polls = polls;
        this.intake = intake;
        this.reconciliation = reconciliation;
    }

    void poll(Claim claim) {
        Optional<Outcome<CartConnection>> connection = connections.find(claim.tenantId(), claim.storeId());
        if (connection.isEmpty()) {
            polls.end(claim, false);
            return;
        }
        Cart cart = carts.of(claim.cartType());
        Shop shop = new Shop(cart, connection.get());
        read(claim, claim.cursor().orElseGet(() -> cart.startAt(claim.lastOrderFrom())), shop);
    }

    private void read(Claim claim, Cursor start, Shop shop) {
        Optional<Cursor> cursor = Optional.of(start);
        for (int page = 0; page < PAGES_A_TURN && cursor.isPresent(); page++) {
            cursor = shop.read(cursor.get()).fold(found -> take(claim, found, shop), trouble -> fail(claim, trouble));
        }
        cursor.ifPresent(rest -> polls.end(claim, true));
    }

    /** Where to go on; empty when this turn is over. */
    private Optional<Cursor> take(Claim claim, Page page, Shop shop) {
        if (!intake.take(claim, page)) {
            LOG.infof("store %s: claimed or changed by somebody else meanwhile", claim.storeId());
            return Optional.empty();
        }
        if (page.more()) {
            return Optional.of(page.next());
        }
        reconciliation.goOn(claim, shop::present);
        polls.end(claim, false);
        return Optional.empty();
    }

    private Optional<Cursor> fail(Claim claim, Trouble trouble) {
        if (trouble.kind() == Trouble.Kind.LEFT_ALONE) {
            polls.postpone(claim, trouble.waitAtLeast().orElse(A_WHILE));
            return Optional.empty();
        }
        LOG.warnf("store %s: cart not read: %s", claim.storeId(), trouble.kind());
        intake.fail(claim, trouble);
        return Optional.empty();
    }

    /** Something went wrong that nobody expected: shown and tried again, like any trouble. */
    void failed(Claim claim) {
        fail(
                claim,
                Trouble.of(
                        Trouble.Kind.SERVER_ERROR,
                        "Counterfoil could not read what the cart answered. It is tried again; the service's log has the cause."));
    }

    /** A cart and how it is reached. */
    private record Shop(Cart cart, Outcome<CartConnection> connection) {

        Outcome<Page> read(Cursor at) {
            return connection.then(known -> cart.read(known, at));
        }

        Outcome<Set<String>> present(List<ToldOrder> orders) {
            return connection.then(known -> cart.present(known, orders));
        }
    }
}
