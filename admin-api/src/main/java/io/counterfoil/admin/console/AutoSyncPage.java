package io.counterfoil.admin.console;

import io.counterfoil.admin.autosync.AutoSync;
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
        AutoSync settings,
        String etag,
        boolean edit,
        @Nullable CartRow cart,
        Checklist checklist,
        List<String> zones,
        List<String> missing) {

    AutoSyncPage {
        zones = List.copyOf(zones);
        missing = List.copyOf(missing);
    }
}
