package io.counterfoil.cart.sync;

import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.guest.BackOff;
import io.counterfoil.cart.reading.Page;
import io.counterfoil.cart.reading.SeenOrder;
import io.counterfoil.cart.reading.ToldOrder;
import io.counterfoil.events.CartReachable;
import io.counterfoil.events.CartUnreachable;
import io.counterfoil.events.OrderGone;
import io.counterfoil.events.OrderSeen;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes in what a poll brought: orders, cursor and events stand or fall together. */
@ApplicationScoped
public class OrderIntake {

    private final Polls polls;
    private final SeenOrders orders;
    private final Outbox outbox;
    private final BackOff backOff;
    private final Clock clock;

    OrderIntake(Polls polls, SeenOrders orders, Outbox outbox, BackOff backOff, Clock clock) {
        this.polls = polls;
        this.orders = orders;
        this.outbox = outbox;
        this.backOff = backOff;
        this.clock = clock;
    }

    /** Takes in a page; false when the claim was lost, and then nothing of it. */
    @Transactional
    boolean take(Claim claim, Page page) {
        Polls.Moved moved = polls.move(claim, page.next());
        if (moved == Polls.Moved.LOST) {
            return false;
        }
        if (moved == Polls.Moved.REACHED_AGAIN) {
            outbox.add(new CartReachable(claim.storeId(), claim.tenantId(), now()));
        }
        page.orders().stream().filter(seen -> wanted(claim, seen)).forEach(seen -> take(claim, seen));
        return true;
    }

    private void take(Claim claim, SeenOrder seen) {
        Instant now = now();
        if (orders.keep(claim.storeId(), seen, now)) {
            outbox.add(RecordSize.fitting(
                    new OrderSeen(claim.storeId(), claim.tenantId(), seen.order(), seen.hash(), now)));
        }
    }

    /**
     * Takes in which of the orders that were asked for the cart still has; false when the claim was lost.
     *
     * @param aGoodWhile an order that was missing so long ago, and is now, is gone
     */
    @Transactional
    boolean reconcile(Claim claim, List<ToldOrder> asked, Set<String> there, Duration aGoodWhile) {
        if (!polls.keep(claim)) {
            return false;
        }
        Map<Boolean, List<String>> orders =
                asked.stream().map(ToldOrder::cartOrderId).collect(Collectors.partitioningBy(there::contains));
        this.orders.there(claim.storeId(), orders.getOrDefault(true, List.of()));
        this.orders
                .missing(claim.storeId(), orders.getOrDefault(false, List.of()), aGoodWhile)
                .forEach(order -> outbox.add(new OrderGone(claim.storeId(), claim.tenantId(), order, now())));
        polls.reconciled(claim, asked.get(asked.size() - 1).cartOrderId());
        return true;
    }

    /** An older order that a person chose is followed like the others. */
    private boolean wanted(Claim claim, SeenOrder seen) {
        return !seen.order().createdAt().isBefore(claim.lastOrderFrom())
                || orders.knows(claim.storeId(), seen.order().cartOrderId());
    }

    /** Takes in an order that a person chose, whenever it was placed and although it may be known. */
    @Transactional
    public void takeChosen(UUID storeId, UUID tenantId, SeenOrder seen) {
        Instant now = now();
        orders.keep(storeId, seen, now);
        outbox.add(RecordSize.fitting(new OrderSeen(storeId, tenantId, seen.order(), seen.hash(), now)));
    }

    /** The cart could not be read: left alone for a while; told when that is news. */
    @Transactional
    void fail(Claim claim, Trouble trouble) {
        Instant now = now();
        if (polls.fail(claim, trouble, backOff.after(claim.failures(), trouble), now)) {
            String code = trouble.kind().name();
            outbox.add(new CartUnreachable(claim.storeId(), claim.tenantId(), code, trouble.reason(), now));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
