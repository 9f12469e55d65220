package io.counterfoil.queue.document;

import io.counterfoil.events.Preferences;
import io.counterfoil.queue.access.NotHere;
import io.counterfoil.queue.mapping.Trial;
import io.counterfoil.queue.mapping.Trials;
import io.counterfoil.queue.store.Store;
import io.counterfoil.queue.store.Stores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Plans the newest orders of a store under its preferences and links and under others, and changes nothing. */
@ApplicationScoped
class WhatIfs {

    private final Stores stores;
    private final Documents documents;
    private final DryRuns dryRuns;
    private final Trials trials;

    WhatIfs(Stores stores, Documents documents, DryRuns dryRuns, Trials trials) {
        this.stores = stores;
        this.documents = documents;
        this.dryRuns = dryRuns;
        this.trials = trials;
    }

    /**
     * Also of orders that are queued or entered: what would have become of them.
     *
     * @param last how many of the newest orders
     */
    @Transactional
    WhatIf of(UUID storeId, UUID tenantId, Preferences other, int last) {
        Store today = known(storeId, tenantId);
        Store then = today.with(other);
        return tried(today, document -> dryRuns.planned(document, then), last);
    }

    /** The same with other links under the preferences of today. */
    @Transactional
    WhatIf ofLinks(UUID storeId, UUID tenantId, @Nullable String wanted, int last) {
        Store today = known(storeId, tenantId);
        Trial trial = trials.of(today, wanted);
        return tried(today, document -> dryRuns.planned(document, today, trial), last);
    }

    private Store known(UUID storeId, UUID tenantId) {
        return stores.known(storeId, tenantId).orElseThrow(() -> new NotHere("store"));
    }

    private WhatIf tried(Store today, Function<Document, DryRun> then, int last) {
        return WhatIf.of(
                documents.list(new Documents.Query(today.id(), today.tenantId(), null, false, null, last)).stream()
                        .map(document -> new WhatIf.Pair(dryRuns.planned(document, today), then.apply(document)))
                        .toList());
    }
}
