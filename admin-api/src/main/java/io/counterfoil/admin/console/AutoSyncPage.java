package io.counterfoil.admin.console;

import io.counterfoil.admin.autosync.AutoSync;
import io.counterfoil.events.CartType;
import io.counterfoil.events.Preferences.OrderType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tab Auto-sync.
 *
 * @param edit whether it is being edited
 * @param etag of what is edited
 * @param named what of the store itself can be edited
 * @param cart null when nothing was entered yet
 * @param missing what keeps the store from starting
 */
record AutoSyncPage(
        Head head,
        CartType type,
        AutoSync settings,
        String etag,
        Named named,
        boolean edit,
        OrderType importAs,
        @Nullable CartRow cart,
        Checklist checklist,
        List<String> zones,
        List<String> missing) {

    AutoSyncPage {
        zones = List.copyOf(zones);
        missing = List.copyOf(missing);
    }

    /**
     * What of the store itself can be edited besides its name.
     *
     * @param etag of the store
     * @param minutes how often its Web Connector is asked to call
     */
    record Named(String etag, int minutes) {}
}
