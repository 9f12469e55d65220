package io.counterfoil.queue.agreement;

import io.counterfoil.events.CartEvent;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.CustomerSeen;
import io.counterfoil.events.ItemImport;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.queue.agreement.CartRecord.State;
import io.counterfoil.queue.database.PostgresJson;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes in what a cart says of its products and customers, and what became of what was written to them. */
@ApplicationScoped
class CartSightings implements CartEvent.Handler {

    private static final String CHANGED_MEANWHILE = "CHANGED_MEANWHILE";

    private final Stores stores;
    private final CartRecords records;

    CartSightings(Stores stores, CartRecords records) {
        this.stores = stores;
        this.records = records;
    }

    @Override
    public void on(ItemSeen event) {
        stores.turn(event.storeId(), event.tenantId());
        CartRecord.Said said = new CartRecord.Said(
                PostgresJson.write(event.item()),
                event.contentHash(),
                event.item().modifiedAt());
        key(event.storeId(), RecordKind.ITEM, event.item().cartItemId())
                .ifPresent(key -> records.seen(
                        key, event.tenantId(), new CartRecords.Sighting(said, event.imported(), event.seenAt())));
    }

    @Override
    public void on(CustomerSeen event) {
        stores.turn(event.storeId(), event.tenantId());
        CartRecord.Said said = new CartRecord.Said(
                PostgresJson.write(event.customer()),
                event.contentHash(),
                event.customer().modifiedAt());
        key(event.storeId(), RecordKind.CUSTOMER, event.customer().cartCustomerId())
                .ifPresent(key -> records.seen(
                        key,
                        event.tenantId(),
                        new CartRecords.Sighting(
                                said,
                                Boolean.TRUE.equals(event.imported()) ? new ItemImport(null, null, null) : null,
                                event.seenAt())));
    }

    /** What has no id, or one that PostgreSQL cannot keep, cannot be written to. */
    private static Optional<CartRecord.Key> key(UUID storeId, RecordKind kind, @Nullable String id) {
        return id == null || id.isBlank() || id.indexOf(0) >= 0
                ? Optional.empty()
                : Optional.of(new CartRecord.Key(storeId, kind, id));
    }

    @Override
    public void on(CartWriteDone event) {
        stores.turn(event.storeId(), event.tenantId());
        records.asked(event.storeId(), event.writeId()).ifPresent(record -> {
            CartRecord.Agreed agreed = Objects.requireNonNull(record.agreed()).inCart(event.contentHash());
            CartRecord written = record.in(State.AGREED, agreed, null);
            if (Compared.of(record).isOfBooks()) {
                created(written, event);
            } else {
                records.answered(written, true);
            }
        });
    }

    private void created(CartRecord record, CartWriteDone event) {
        if (event.cartId() == null || event.cartId().isBlank()) {
            records.answered(record.failed("The cart has written it and does not say where."), false);
        } else {
            String body = Compared.of(record).inCart(event.cartId());
            String hash = Objects.requireNonNullElse(event.contentHash(), "");
            records.created(record, event.cartId(), new CartRecord.Said(body, hash, null));
        }
    }

    /** A cart that has changed meanwhile will say what it has now. */
    @Override
    public void on(CartWriteFailed event) {
        stores.turn(event.storeId(), event.tenantId());
        records.asked(event.storeId(), event.writeId())
                .ifPresent(record -> records.answered(
                        event.code().equals(CHANGED_MEANWHILE)
                                ? record.in(State.AGREED, record.agreed(), null)
                                : record.in(State.FAILED, record.agreed(), event.reason()),
                        false));
    }
}
