package io.counterfoil.queue.document;

import io.counterfoil.events.Preferences;
import io.counterfoil.queue.access.NotHere;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Plans the newest orders of a store under its preferences and under others, and changes nothing. */
@ApplicationScoped
class WhatIfs {

    private final Stores stores;
    private final Documents documents;
    private final DryRuns dryRuns;

    WhatIfs(Stores stores, Documents documents, DryRuns dryRuns) {
        this.stores = stores;
        this.documents = documents;
        this.dryRuns = dryRuns;
    }

    /**
     * Also of orders that are queued or entered: what would have become of them.
     *
     * @param last how many of the newest orders
     */
    @Transactional
    WhatIf of(UUID storeId, UUID tenantId, Preferences other, int last) {
        Store today = stores.known(storeId, tenantId).orElseThrow(() -> new NotHere("store"));
        Store then = today.with(other);
        return WhatIf.of(documents.list(new Documents.Query(storeId, tenantId, null, false, null, last)).stream()
                .map(document -> new WhatIf.Pair(dryRuns.planned(document, today), dryRuns.planned(document, then)))
                .toList());
    }
}
