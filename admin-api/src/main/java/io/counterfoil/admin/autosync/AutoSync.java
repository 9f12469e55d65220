package io.counterfoil.admin.autosync;

import io.counterfoil.admin.rest.EntityTag;
import io.counterfoil.admin.store.Store;
import io.counterfoil.events.Synchronization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a store's orders flow.
 *
 * @param lastOrderFrom "Last Order from": orders created before are ignored; null until it is set
 * @param everySeconds how often the cart is asked
 * @param lastUpdateFrom "Last update time": products and customers of the cart that changed before are left alone; null
 *     until it is set
 * @param customersFromCart From Cart: "Enable Customer updates"
 * @param itemsFromCart From Cart: "Enable Item updates"
 * @param customersToCart To Cart: "Enable Customer updates"
 * @param stockToCart To Cart: "Enable real-time stock updates"
 * @param itemsToCart To Cart: "Enable Item updates"
 */
public record AutoSync(
        @Nullable Instant lastOrderFrom,
        int everySeconds,
        State state,
        @Nullable Instant lastUpdateFrom,
        boolean customersFromCart,
        boolean itemsFromCart,
        boolean customersToCart,
        boolean stockToCart,
        boolean itemsToCart) {

    /** Whether the cart is polled. */
    public enum State {
        RUNNING,
        STOPPED;

        static State of(Store store) {
            return store.running() ? RUNNING : STOPPED;
        }
    }

    public static AutoSync of(Store store) {
        Synchronization kept = store.synchronization();
        return new AutoSync(
                store.lastOrderFrom(),
                store.pollSeconds(),
                State.of(store),
                kept.lastUpdateFrom(),
                kept.customersFromCart(),
                kept.itemsFromCart(),
                kept.customersToCart(),
                kept.stockToCart(),
                kept.itemsToCart());
    }

    public EntityTag tag() {
        return EntityTag.of(this);
    }
}
