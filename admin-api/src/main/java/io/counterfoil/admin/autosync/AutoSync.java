package io.counterfoil.admin.autosync;

import io.counterfoil.admin.rest.EntityTag;
import io.counterfoil.admin.store.Store;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how a store's orders flow.
 *
 * @param lastOrderFrom "Last Order from": orders created before are ignored; null until it is set
 * @param everySeconds how often the cart is asked
 */
public record AutoSync(@Nullable Instant lastOrderFrom, int everySeconds, State state) {

    /** Whether the cart is polled. */
    public enum State {
        RUNNING,
        STOPPED;

        static State of(Store store) {
            return store.running() ? RUNNING : STOPPED;
        }
    }

    public static AutoSync of(Store store) {
        return new AutoSync(store.lastOrderFrom(), store.pollSeconds(), State.of(store));
    }

    public EntityTag tag() {
        return EntityTag.of(this);
    }
}
