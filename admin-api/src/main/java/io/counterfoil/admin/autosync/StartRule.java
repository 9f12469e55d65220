package io.counterfoil.admin.autosync;

import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import io.counterfoil.events.Synchronization;
import java.util.ArrayList;
import java.util.List;

/** A store starts when there is a cart to ask and it is known from when on. */
public final class StartRule {

    private StartRule() {}

    public static void start(Store store, boolean hasCredentials) {
        List<String> missing = missing(store, hasCredentials);
        if (!missing.isEmpty()) {
            throw Problem.conflict(
                    "NOT_READY", "The store cannot start yet. Missing: " + String.join("; ", missing) + ".");
        }
        store.start();
    }

    public static List<String> missing(Store store, boolean hasCredentials) {
        List<String> missing = new ArrayList<>();
        if (!hasCredentials) {
            missing.add("the cart credentials");
        }
        if (store.lastOrderFrom() == null) {
            missing.add("\"Last Order from\"");
        }
        if (needsLastUpdate(store.synchronization())) {
            missing.add("\"Last update time\", because updates are switched on");
        }
        return missing;
    }

    static boolean needsLastUpdate(Synchronization kept) {
        return kept.any() && kept.lastUpdateFrom() == null;
    }
}
