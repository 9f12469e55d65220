package io.counterfoil.queue.stock;

import io.counterfoil.events.CartEvent;
import io.counterfoil.events.CartWriteDone;
import io.counterfoil.events.CartWriteFailed;
import io.counterfoil.events.ItemSeen;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes in what a cart has, and what became of the numbers that it was told. */
@ApplicationScoped
class CartStock implements CartEvent.Handler {

    private final Stores stores;
    private final Levels levels;

    CartStock(Stores stores, Levels levels) {
        this.stores = stores;
        this.levels = levels;
    }

    @Override
    public void on(ItemSeen event) {
        stores.turn(event.storeId(), event.tenantId());
        levels.seen(event);
    }

    /** What has become due while it was under way is computed now. */
    @Override
    public void on(CartWriteDone event) {
        stores.turn(event.storeId(), event.tenantId());
        levels.done(event.storeId(), event.writeId());
    }

    /** It is tried again when the item is computed the next time. */
    @Override
    public void on(CartWriteFailed event) {
        stores.turn(event.storeId(), event.tenantId());
        levels.failed(event);
    }
}
