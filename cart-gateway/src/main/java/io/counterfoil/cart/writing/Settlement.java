package io.counterfoil.cart.writing;

import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.records.RecordKind;
import io.counterfoil.cart.records.SeenRecords;
import io.counterfoil.events.CartEvent;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Keeps what came of writes: rows, events and what the records say now stand or fall together. */
@ApplicationScoped
class Settlement {

    private final Writes writes;
    private final SeenRecords records;
    private final Outbox outbox;
    private final Clock clock;

    Settlement(Writes writes, SeenRecords records, Outbox outbox, Clock clock) {
        this.writes = writes;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when the turn was lost, and then nothing of it: whoever has it writes the same again. */
    @Transactional
    boolean take(WriteTurn turn, List<Settled> settled) {
        if (!writes.keep(turn)) {
            return false;
        }
        List<CartEvent> events = new ArrayList<>();
        for (Settled one : settled) {
            if (writes.settle(turn, one.pending(), one.refusal())) {
                told(turn, one, events);
            }
        }
        outbox.addAll(events);
        return true;
    }

    private void told(WriteTurn turn, Settled one, List<CartEvent> events) {
        echo(turn, one);
        one.effect().run();
        if (!one.pending().kind().reads()) {
            events.add(event(turn, one));
        }
    }

    /** What the record says by our own doing is no change when it is met again. */
    private void echo(WriteTurn turn, Settled one) {
        if (one.cartId() != null && one.hash() != null) {
            RecordKind kind =
                    one.pending().kind() == Pending.Kind.WRITE_CUSTOMER ? RecordKind.CUSTOMER : RecordKind.ITEM;
            records.keep(turn.storeId(), kind, one.cartId(), one.hash(), now());
        }
    }

    private CartEvent event(WriteTurn turn, Settled one) {
        Refusal refusal = one.refusal();
        return refusal == null
                ? new CartWriteDone(
                        turn.storeId(), turn.tenantId(), one.pending().writeId(), one.cartId(), one.hash(), now())
                : new CartWriteFailed(
                        turn.storeId(),
                        turn.tenantId(),
                        one.pending().writeId(),
                        refusal.code(),
                        refusal.reason(),
                        now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
