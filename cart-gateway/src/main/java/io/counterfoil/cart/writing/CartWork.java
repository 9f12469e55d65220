package io.counterfoil.cart.writing;

import io.counterfoil.cart.connection.CartConnection;
import io.counterfoil.cart.connection.Outcome;
import io.counterfoil.cart.connection.Trouble;
import io.counterfoil.cart.reading.Cart;
import io.counterfoil.cart.reading.Catalogue;
import io.counterfoil.cart.reading.Filled;
import io.counterfoil.cart.reading.RecordHash;
import io.counterfoil.cart.reading.Records;
import io.counterfoil.cart.reading.Refusal;
import io.counterfoil.cart.reading.StockResult;
import io.counterfoil.cart.reading.StockWrite;
import io.counterfoil.events.CartCustomer;
import io.counterfoil.events.CartItem;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.SetExportFlag;
import io.counterfoil.events.SetStock;
import io.counterfoil.events.WriteCustomer;
import io.counterfoil.events.WriteItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does at a cart what is pending: of the same kind, no more at once than the cart takes. */
@ApplicationScoped
class CartWork {

    private final Telling telling;

    CartWork(Telling telling) {
        this.telling = telling;
    }

    /** What came of them; those without an end stay pending. */
    Outcome<List<Settled>> perform(Cart cart, CartConnection connection, List<Pending> pending) {
        Pending first = pending.get(0);
        return first.kind() == Pending.Kind.SET_STOCK
                ? stock(cart, connection, pending)
                : single(cart, connection, first)
                        .fold(settled -> Outcome.of(List.of(settled)), trouble -> own(first, trouble));
    }

    /** Some troubles are this one's and would come again: the others go on. */
    private static Outcome<List<Settled>> own(Pending pending, Trouble trouble) {
        return trouble.kind() == Trouble.Kind.REFUSED
                ? Outcome.of(List.of(Settled.refused(pending, new Refusal(Refusal.REFUSED, trouble.reason()))))
                : new Outcome.Failed<>(trouble);
    }

    private Outcome<List<Settled>> stock(Cart cart, CartConnection connection, List<Pending> pending) {
        Optional<Catalogue> catalogue = cart.catalogue();
        if (catalogue.isEmpty()) {
            return Outcome.of(pending.stream().map(CartWork::notSupported).toList());
        }
        Map<UUID, Pending> byId =
                pending.stream().collect(Collectors.toMap(Pending::writeId, Function.identity(), (one, same) -> one));
        List<StockWrite> writes =
                byId.values().stream().map(CartWork::stockWrite).toList();
        return set(catalogue.get(), connection, writes)
                .then(results -> Outcome.of(results.stream()
                        .map(result -> settled(
                                Objects.requireNonNull(byId.get(result.write().id())), result))
                        .toList()));
    }

    /** A batch that the cart refuses as a whole is halved, so that the one it is about stands alone. */
    private static Outcome<List<StockResult>> set(
            Catalogue catalogue, CartConnection connection, List<StockWrite> writes) {
        return catalogue.setStock(connection, writes).fold(Outcome::of, trouble -> {
            if (trouble.kind() != Trouble.Kind.REFUSED) {
                return new Outcome.Failed<>(trouble);
            }
            if (writes.size() == 1) {
                return Outcome.of(List.of(
                        StockResult.refused(writes.get(0), "", new Refusal(Refusal.REFUSED, trouble.reason()))));
            }
            int half = writes.size() / 2;
            return set(catalogue, connection, writes.subList(0, half))
                    .then(first -> set(catalogue, connection, writes.subList(half, writes.size()))
                            .fold(
                                    second -> Outcome.of(Stream.concat(first.stream(), second.stream())
                                            .toList()),
                                    later -> Outcome.of(first)));
        });
    }

    private static StockWrite stockWrite(Pending pending) {
        SetStock wanted = WriteIntake.read(pending, SetStock.class);
        return new StockWrite(wanted.writeId(), wanted.cartItemId(), wanted.sku(), wanted.quantity());
    }

    private static Settled settled(Pending pending, StockResult result) {
        Refusal refusal = result.refusal();
        return refusal == null ? Settled.done(pending, result.cartItemId()) : Settled.refused(pending, refusal);
    }

    private static Settled notSupported(Pending pending) {
        return Settled.refused(
                pending,
                new Refusal(Refusal.NOT_SUPPORTED, "This kind of cart cannot do that: see the table Supported carts."));
    }

    private Outcome<Settled> single(Cart cart, CartConnection connection, Pending pending) {
        return switch (pending.kind()) {
            case SET_STOCK -> throw new IllegalStateException("stock is written in batches");
            case WRITE_ITEM ->
                cart.catalogue().map(items -> item(items, connection, pending)).orElseGet(() -> none(pending));
            case WRITE_CUSTOMER ->
                cart.customers()
                        .map(people -> customer(people, connection, pending))
                        .orElseGet(() -> none(pending));
            case SET_EXPORT_FLAG -> flag(cart, connection, pending);
            case IMPORT_ORDER ->
                cart.orderList()
                        .map(orders -> orders.one(connection, pending.record())
                                .then(order -> Outcome.of(order.map(seen -> Settled.done(
                                                pending, pending.record(), null, telling.order(connection, seen)))
                                        .orElseGet(() -> gone(pending)))))
                        .orElseGet(() -> none(pending));
            case IMPORT_ITEM ->
                cart.catalogue()
                        .map(items -> items.one(connection, pending.record())
                                .then(item -> Outcome.of(item.map(seen -> Settled.done(
                                                pending,
                                                pending.record(),
                                                RecordHash.of(seen),
                                                telling.item(
                                                        connection, seen, WriteIntake.read(pending, ItemImport.class))))
                                        .orElseGet(() -> gone(pending)))))
                        .orElseGet(() -> none(pending));
            case IMPORT_CUSTOMER ->
                cart.customers()
                        .map(people -> people.one(connection, pending.record())
                                .then(person -> Outcome.of(person.map(seen -> Settled.done(
                                                pending,
                                                pending.record(),
                                                null,
                                                telling.customer(connection, seen, true)))
                                        .orElseGet(() -> gone(pending)))))
                        .orElseGet(() -> none(pending));
        };
    }

    private static Outcome<Settled> none(Pending pending) {
        return Outcome.of(notSupported(pending));
    }

    private static Settled gone(Pending pending) {
        return Settled.refused(
                pending, new Refusal(Refusal.NO_SUCH_RECORD, "The cart has nothing under " + pending.record() + "."));
    }

    /** A cart without such a mark leaves it. */
    private static Outcome<Settled> flag(Cart cart, CartConnection connection, Pending pending) {
        SetExportFlag wanted = WriteIntake.read(pending, SetExportFlag.class);
        return cart.exportFlags()
                .map(flags -> flags.mark(connection, wanted.cartOrderId(), wanted.exported()))
                .orElseGet(() -> Outcome.of(wanted.cartOrderId()))
                .then(order -> Outcome.of(Settled.done(pending, order)));
    }

    private Outcome<Settled> item(Catalogue items, CartConnection connection, Pending pending) {
        WriteItem wanted = WriteIntake.read(pending, WriteItem.class);
        return new RecordWriter<>(items, CartItem::sku, RecordHash::of, Filled::item)
                .write(connection, wanted.item().cartItemId(), wanted.item(), wanted.agreedHash())
                .then(written -> {
                    CartItem now = written.record();
                    CartItem changed = written.changed();
                    if (now == null) {
                        return Outcome.of(Settled.refused(
                                pending,
                                Objects.requireNonNull(written.refusal()),
                                changed == null ? () -> {} : telling.item(connection, changed, null)));
                    }
                    return stocked(items, connection, pending, wanted.item().quantity(), now);
                });
    }

    /** Only what a person exports brings its stock with it; the books have their own way to say how much there is. */
    private Outcome<Settled> stocked(
            Catalogue items, CartConnection connection, Pending pending, @Nullable BigDecimal quantity, CartItem now) {
        String id = Objects.requireNonNull(now.cartItemId());
        BigDecimal has = now.quantity();
        Runnable told = pending.jobId() == null ? () -> {} : telling.item(connection, now, null);
        Settled done = Settled.done(pending, id, RecordHash.of(now), told);
        if (pending.jobId() == null || quantity == null || (has != null && has.compareTo(quantity) == 0)) {
            return Outcome.of(done);
        }
        return items.setStock(connection, List.of(new StockWrite(pending.writeId(), id, now.sku(), quantity)))
                .then(results -> Outcome.of(results.stream()
                        .flatMap(result -> Optional.ofNullable(result.refusal()).stream())
                        .findFirst()
                        .map(refusal -> Settled.refused(pending, refusal, told))
                        .orElse(done)));
    }

    private Outcome<Settled> customer(Records<CartCustomer> people, CartConnection connection, Pending pending) {
        WriteCustomer wanted = WriteIntake.read(pending, WriteCustomer.class);
        return new RecordWriter<>(people, CartCustomer::email, RecordHash::of, Filled::customer)
                .write(connection, wanted.customer().cartCustomerId(), wanted.customer(), wanted.agreedHash())
                .then(written -> {
                    CartCustomer now = written.record();
                    CartCustomer changed = written.changed();
                    return Outcome.of(
                            now == null
                                    ? Settled.refused(
                                            pending,
                                            Objects.requireNonNull(written.refusal()),
                                            changed == null ? () -> {} : telling.customer(connection, changed, false))
                                    : Settled.done(
                                            pending,
                                            now.cartCustomerId(),
                                            RecordHash.of(now),
                                            pending.jobId() == null
                                                    ? () -> {}
                                                    : telling.customer(connection, now, false)));
                });
    }
}
