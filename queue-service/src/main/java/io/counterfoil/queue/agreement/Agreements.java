package io.counterfoil.queue.agreement;

import io.counterfoil.events.NameUuid;
import io.counterfoil.events.Preferences.WhoWins;
import io.counterfoil.events.Synchronization;
import io.counterfoil.outbox.Outbox;
import io.counterfoil.queue.agreement.CartRecord.Agreed;
import io.counterfoil.queue.agreement.CartRecord.State;
import io.counterfoil.queue.operation.PushUpdates;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The one place that decides what is written where: each record of a cart is held against its record in the books, and
 * against what both sides said when they agreed last. At most one write of a record is under way.
 */
@ApplicationScoped
class Agreements {

    private static final int SOME = 50;

    private final Stores stores;
    private final CartRecords records;
    private final PushUpdates updates;
    private final NewInBooks newInBooks;
    private final NewInCart newInCart;
    private final Outbox outbox;
    private final Clock clock;

    Agreements(
            Stores stores,
            CartRecords records,
            PushUpdates updates,
            NewInBooks newInBooks,
            NewInCart newInCart,
            Outbox outbox,
            Clock clock) {
        this.newInBooks = newInBooks;
        this.newInCart = newInCart;
        this.stores = stores;
        this.records = records;
        this.updates = updates;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    List<CartRecords.DueStore> due() {
        return records.dueStores();
    }

    /** Decides about a few; true while there may be more. */
    @Transactional
    boolean decideSome(CartRecords.DueStore due) {
        Optional<Store> store = stores.turn(due.storeId(), due.tenantId());
        List<CartRecord.Key> some = records.due(due.storeId(), SOME);
        store.ifPresent(known -> some.forEach(key -> records.find(key).ifPresent(record -> decide(known, record))));
        if (store.isPresent() && some.size() < SOME) {
            newInCart.begin(store.get());
        }
        return store.isPresent() && some.size() == SOME;
    }

    private void decide(Store store, CartRecord record) {
        Compared compared = Compared.of(record);
        if (compared.isOfBooks()) {
            newInCart.decide(store, record, side(store, record, compared));
            return;
        }
        Optional<BooksSide> side = side(store, record, compared)
                .or(() -> newInBooks.link(store, record) ? side(store, record, compared) : Optional.empty());
        records.save(
                side.map(books -> decide(store, record, books)).orElseGet(() -> newInBooks.decide(store, record)),
                side);
    }

    private Optional<BooksSide> side(Store store, CartRecord record, Compared compared) {
        return records.linked(store, record.key(), compared.link(store.id()));
    }

    private CartRecord decide(Store store, CartRecord record, BooksSide side) {
        Compared compared = Compared.of(record);
        Synchronization kept = store.settings().synchronization();
        Map<String, String> cart = compared.cart();
        Map<String, String> books = compared.books(side);
        Agreed before = Optional.ofNullable(record.agreed()).orElseGet(() -> first(record, kept, cart, books));
        Sides sides = new Sides(
                        cart,
                        before.cartBase(cart, record.said().contentHash()),
                        books,
                        before.booksBase(books, side.editSequence()))
                .agreed();
        Agreed now = before.with(sides);
        Merge merge = Merge.of(sides, rule(store, record));
        if (!merge.asks().isEmpty()) {
            return record.in(State.ASKS, now, asks(merge));
        }
        if (!merge.toBooks().isEmpty() && !side.editSequence().isEmpty()) {
            return toBooks(store, record.in(State.TO_BOOKS, now, null), side, merge);
        }
        if (!merge.toCart().isEmpty()) {
            return toCart(store, record.in(State.TO_CART, now, null), merge);
        }
        return record.in(State.AGREED, now, null);
    }

    /** Never held against each other before: what the cart changed since "Last update time" is news, all else is as it is. */
    private static Agreed first(
            CartRecord record, Synchronization kept, Map<String, String> cart, Map<String, String> books) {
        Instant from = kept.lastUpdateFrom();
        Instant modified = record.said().modifiedAt();
        boolean news =
                record.key().kind().fromCart(kept) && from != null && modified != null && !modified.isBefore(from);
        return Agreed.on(news ? ItemFields.withoutNewsOfActivity(books, cart) : cart, books);
    }

    private static Merge.Rule rule(Store store, CartRecord record) {
        Synchronization kept = store.settings().synchronization();
        RecordKind kind = record.key().kind();
        WhoWins winner = record.winner() == null ? store.preferences().whoWins() : record.winner();
        return new Merge.Rule(kind.fromCart(kept), kind.toCart(kept), winner);
    }

    private static String asks(Merge merge) {
        return merge.asks().stream()
                .collect(Collectors.joining(
                        ", ", "Changed in the cart and in QuickBooks: ", ". Say which of the two is right."));
    }

    private CartRecord toBooks(Store store, CartRecord record, BooksSide side, Merge merge) {
        CartRecord.Key key = record.key();
        UUID task = NameUuid.of("Update in the books", store.id(), key.kind(), key.cartId(), record.requests());
        Compared compared = Compared.of(record);
        updates.join(store, task, compared.label(), compared.change(side, merge.toBooks()));
        return record.asking(State.TO_BOOKS, Objects.requireNonNull(record.agreed()), task);
    }

    private CartRecord toCart(Store store, CartRecord record, Merge merge) {
        CartRecord.Key key = record.key();
        UUID write = NameUuid.of("Update in the cart", store.id(), key.kind(), key.cartId(), record.requests());
        outbox.add(Compared.of(record)
                .write(
                        store,
                        new Compared.Write(write, merge.toCart(), record.said().contentHash(), clock.instant())));
        return record.asking(State.TO_CART, Objects.requireNonNull(record.agreed()), write);
    }
}
