package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A write stands in the cart, or a newer one does.
 *
 * @param cartId of the record that was written, also of one that was created; null: it has none
 * @param contentHash of the record as the cart has it now, as in {@link ItemSeen} and {@link CustomerSeen}; null for other writes
 */
public record CartWriteDone(
        UUID storeId,
        UUID tenantId,
        UUID writeId,
        @Nullable String cartId,
        @Nullable String contentHash,
        Instant at) implements CartEvent {

    @Override
    public String identity() {
        return writeId.toString();
    }

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
