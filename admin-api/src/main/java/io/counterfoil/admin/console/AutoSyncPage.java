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
 * @param cart null when nothing was entered yet
 * @param missing what keeps the store from starting
 */
record AutoSyncPage(
        Head head,
        CartType type,
        AutoSync settings,
        String etag,
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
}
