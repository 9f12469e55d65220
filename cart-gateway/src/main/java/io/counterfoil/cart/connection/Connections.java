package io.counterfoil.cart.connection;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** The connections as they are kept: secrets sealed. */
public interface Connections {

    /**
     * Keeps a connection in place of the store's former one.
     *
     * @return whether it leads to another shop than the former, or is the first
     */
    boolean save(CartConnection connection);

    /** The store's connection, if its tenant has set one up; a trouble when its secret does not open. */
    Optional<Outcome<CartConnection>> find(UUID tenantId, UUID storeId);

    /** What may be shown of it. */
    Optional<Shown> show(UUID tenantId, UUID storeId);

    /**
     * A connection without its secret.
     *
     * @param keyPrefix the beginning of the key
     * @param keyLast4 its end
     */
    record Shown(URI url, String keyPrefix, String keyLast4) {}
}
