package io.counterfoil.queue.document;

import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.NotHere;
import io.counterfoil.queue.plan.PreferenceWarnings;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/** What of a store's preferences does not fit its QuickBooks, for admin-api. */
@Path("/internal/stores/{storeId}/preferences/warnings")
@RolesAllowed("service")
class WarningResource {

    private final Caller caller;
    private final Stores stores;
    private final Drafts drafts;

    WarningResource(Caller caller, Stores stores, Drafts drafts) {
        this.caller = caller;
        this.stores = stores;
        this.drafts = drafts;
    }

    @GET
    @Transactional
    public Warnings warnings(UUID storeId) {
        Store store = stores.known(storeId, caller.tenantOf(storeId)).orElseThrow(() -> new NotHere("store"));
        return new Warnings(new PreferenceWarnings(
                        store.preferences(),
                        drafts.books(store),
                        store.settings().lastOrderFrom())
                .all());
    }

    /** None when all fits, as far as QuickBooks has told. */
    record Warnings(List<PreferenceWarnings.Warning> items) {

        Warnings {
            items = List.copyOf(items);
        }
    }
}
