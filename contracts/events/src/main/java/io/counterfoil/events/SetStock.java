package io.counterfoil.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the shop may sell of a product from now on; absolute, so that writing it twice is writing it once.
 *
 * @param cartItemId null: the product is found by its SKU
 * @param epoch with {@code counter} the version of this value: an older one never overwrites a newer one
 * @param counter within the epoch, across all products of the store
 */
public record SetStock(
        UUID storeId,
        UUID tenantId,
        UUID writeId,
        @Nullable String cartItemId,
        String sku,
        BigDecimal quantity,
        long epoch,
        long counter,
        Instant at)
        implements CartUpdate {

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
