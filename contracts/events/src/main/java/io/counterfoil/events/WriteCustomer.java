package io.counterfoil.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the cart shall have it.
 *
 * @param customer without an id: it is created, unless the cart has one of its e-mail address
 * @param agreedHash as in {@link WriteItem}
 */
public record WriteCustomer(
        UUID storeId,
        UUID tenantId,
        UUID writeId,
        CartCustomer customer,
        @Nullable String agreedHash,
        Instant at) implements CartUpdate {

    @Override
    public void deliverTo(Handler handler) {
        handler.on(this);
    }
}
