package io.counterfoil.queue.store;

import io.counterfoil.events.Order;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.StoreChanged;
import java.util.List;
import java.util.UUID;

/** A store whose settings are known. */
public record Store(StoreChanged settings) {

    public UUID id() {
        return settings.storeId();
    }

    public UUID tenantId() {
        return settings.tenantId();
    }

    public UUID booksId() {
        return settings.booksId();
    }

    public Preferences preferences() {
        return settings.preferences();
    }

    /** As it is for this order: what was chosen later does not matter to it. */
    public Store of(Order order) {
        return settings.earlier().isEmpty() ? this : with(settings.preferencesAt(order.createdAt()));
    }

    /** As it would be. */
    public Store with(Preferences other) {
        return new Store(new StoreChanged(
                id(),
                tenantId(),
                booksId(),
                settings.version(),
                settings.name(),
                settings.cartType(),
                settings.running(),
                settings.lastOrderFrom(),
                settings.pollSeconds(),
                settings.webConnectorMinutes(),
                other,
                settings.synchronization(),
                List.of()));
    }

    /** New orders go to QuickBooks without a person: the preference says so and nobody has stopped the store. */
    public boolean automatic() {
        return settings.running() && preferences().exportMode() == Preferences.ExportMode.AUTOMATIC;
    }

    /** Older than "Last Order from". */
    public boolean ignores(Order order) {
        return settings.lastOrderFrom() != null && order.createdAt().isBefore(settings.lastOrderFrom());
    }
}
