package io.counterfoil.admin.company;

import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.Store;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody means this store. */
public record Confirmation(
        @Schema(description = "The name of the store, exactly as it is shown", examples = "Harbour & Goods") @Nullable
        String confirm) {

    public static void check(@Nullable Confirmation given, Store store) {
        if (given == null || !store.name().equals(given.confirm())) {
            throw Problem.badInput("Another company file means that what waits to be entered is withdrawn and that the"
                    + " next file open in QuickBooks is taken for this store. If that is what you want, send the"
                    + " store's name in the field 'confirm': " + store.name());
        }
    }
}
