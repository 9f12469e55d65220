package io.counterfoil.cart.records;

import io.counterfoil.cart.reading.Changes;
import io.counterfoil.cart.reading.RecordHash;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartEvent;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.CustomerSeen;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in changed items and customers: what they say, the cursor and the events stand or fall together. */
@ApplicationScoped
class RecordIntake {

    private final RecordPolls polls;
    private final SeenRecords records;
    private final Outbox outbox;
    private final Clock clock;

    RecordIntake(RecordPolls polls, SeenRecords records, Outbox outbox, Clock clock) {
        this.polls = polls;
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when the claim was lost, and then nothing of it. */
    @Transactional
    boolean takeItems(RecordClaim claim, Changes<CartItem> changes) {
        return take(
                claim,
                changes,
                changes.rows().stream().flatMap(item -> news(claim, item)).toList());
    }

    @Transactional
    boolean takeCustomers(RecordClaim claim, Changes<CartCustomer> changes) {
        return take(
                claim,
                changes,
                changes.rows().stream()
                        .flatMap(customer -> news(claim, customer))
                        .toList());
    }

    private boolean take(RecordClaim claim, Changes<?> changes, List<? extends CartEvent> news) {
        if (!polls.move(claim, changes.next())) {
            throw new LostClaim();
        }
        outbox.addAll(news);
        return true;
    }

    private Stream<CartEvent> news(RecordClaim claim, CartItem item) {
        String hash = RecordHash.of(item);
        Instant now = now();
        return tooOld(claim, item.modifiedAt())
                        || !records.keep(
                                claim.storeId(), claim.kind(), Objects.requireNonNull(item.cartItemId()), hash, now)
                ? Stream.empty()
                : Stream.of(new ItemSeen(claim.storeId(), claim.tenantId(), item, hash, now));
    }

    private Stream<CartEvent> news(RecordClaim claim, CartCustomer customer) {
        String hash = RecordHash.of(customer);
        String id = Objects.requireNonNull(customer.cartCustomerId());
        Instant now = now();
        return tooOld(claim, customer.modifiedAt()) || !records.keep(claim.storeId(), claim.kind(), id, hash, now)
                ? Stream.empty()
                : Stream.of(new CustomerSeen(claim.storeId(), claim.tenantId(), customer, hash, now));
    }

    private static boolean tooOld(RecordClaim claim, @Nullable Instant modifiedAt) {
        return modifiedAt != null && modifiedAt.isBefore(claim.updateFrom());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Somebody else has the store by now: nothing of this is kept. */
    static final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
