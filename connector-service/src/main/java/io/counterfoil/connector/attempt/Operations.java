package io.counterfoil.connector.attempt;

import java.util.UUID;

/** The names of operations. */
public interface Operations {

    /** Names an operation; its tasks may have come before. */
    void name(UUID operationId, UUID storeId, String name);

    /** Empty while it has none. */
    String nameOf(UUID operationId);
}
