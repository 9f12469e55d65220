package io.counterfoil.queue.agreement;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Preferences.WhoWins;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.agreement.CartRecord.Agreed;
import io.counterfoil.queue.agreement.CartRecord.State;
import io.counterfoil.queue.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Items and customers that were made in QuickBooks since "Last update time", created in a cart that is kept in step with
 * them. A cart that has one of that SKU or e-mail address takes that. Called in the store's turn.
 */
@ApplicationScoped
class NewInCart {

    private static final int SOME = 50;

    private final CartRecords records;
    private final Outbox outbox;
    private final Clock clock;

    NewInCart(CartRecords records, Outbox outbox, Clock clock) {
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Some of those that nobody has begun with. */
    void begin(Store store) {
        records.news(store.id()).forEach(kind -> {
            List<BooksSide> some = some(store, kind);
            some.forEach(side -> begin(store, kind, side));
            if (some.size() < SOME) {
                records.newsDone(store.id(), kind);
            }
        });
    }

    private List<BooksSide> some(Store store, RecordKind kind) {
        Instant since = store.settings().synchronization().lastUpdateFrom();
        boolean wanted = kind.toCart(store.settings().synchronization())
                && (kind != RecordKind.ITEM || store.preferences().items().oneGenericItem() == null);
        return since == null || !wanted
                ? List.of()
                : records.newInBooks(store, kind, since, chosen(store.preferences()), SOME);
    }

    /** What the preferences name is for charges, or stands for many. */
    private static List<String> chosen(Preferences preferences) {
        Stream<@Nullable String> names = Stream.of(
                preferences.defaultItem(),
                preferences.shippingItem(),
                preferences.feeItem(),
                preferences.discountItem(),
                preferences.taxItem(),
                preferences.handlingItem(),
                preferences.wrappingItem(),
                preferences.giftCertificateItem(),
                preferences.rewardPointsItem(),
                preferences.roundingItem(),
                preferences.money().refundItem(),
                preferences.customers().genericCustomer());
        return names.flatMap(Stream::ofNullable).toList();
    }

    private void begin(Store store, RecordKind kind, BooksSide side) {
        CartRecord.Key key = new CartRecord.Key(store.id(), kind, side.listId());
        CartRecord record =
                new CartRecord(key, new CartRecord.Said("", "", null), null, State.TO_CART, null, 0, null, null, null);
        records.begun(store, asked(store, record, side), side);
    }

    /** One that was refused, or has changed in QuickBooks since. */
    void decide(Store store, CartRecord record, Optional<BooksSide> side) {
        if (side.isEmpty()) {
            records.remove(record.key());
        } else if (record.winner() == WhoWins.CART) {
            records.save(record.decided(null).in(State.AGREED, record.agreed(), null), side);
        } else if (record.state() == State.FAILED) {
            records.save(asked(store, record, side.get()), side);
        } else {
            records.save(record, side);
        }
    }

    private CartRecord asked(Store store, CartRecord record, BooksSide side) {
        RecordKind kind = record.key().kind();
        Compared compared = Compared.newOf(kind, side);
        UUID write = NameUuid.of("Create in the cart", store.id(), kind, side.listId(), record.requests());
        outbox.add(compared.write(store, new Compared.Write(write, Map.of(), null, clock.instant())));
        Map<String, String> books = compared.books(side);
        Agreed agreed = new Agreed(compared.cart(), books, Map.of(), books, null, null);
        return record.rewritten(new CartRecord.Said(Objects.requireNonNull(compared.inCart(null)), "", null))
                .asking(State.TO_CART, agreed, write);
    }
}
