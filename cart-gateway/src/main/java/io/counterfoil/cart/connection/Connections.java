package io.counterfoil.cart.connection;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** The connection as it was found passed its test; not when it was changed meanwhile. */
    void passed(Tested tested);

    /** The connection to be tested. */
    Optional<Tested> toTest(UUID tenantId, UUID storeId);

    /** What may be shown of it. */
    Optional<Shown> show(UUID tenantId, UUID storeId);

    /**
     * A connection without its secret.
     *
     * @param keyPrefix the beginning of the key
     * @param keyLast4 its end
     * @param testPassedAt null until this connection passed its test
     */
    record Shown(
            URI url,
            String keyPrefix,
            String keyLast4,
            @Nullable Instant testPassedAt) {}

    /**
     * A connection in its state of this moment.
     *
     * @param fingerprint another after each change
     */
    record Tested(UUID tenantId, UUID storeId, Outcome<CartConnection> connection, Instant fingerprint) {}
}
