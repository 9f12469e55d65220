package io.counterfoil.queue.store;

import java.util.UUID;

/** The store is another tenant's, or nobody's. */
public final class ForeignStore extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ForeignStore(UUID storeId, UUID tenantId) {
        super("store " + storeId + " is not of tenant " + tenantId);
    }
}
