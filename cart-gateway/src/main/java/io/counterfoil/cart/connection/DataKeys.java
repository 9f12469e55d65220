package io.counterfoil.cart.connection;

import java.util.Optional;
import java.util.UUID;

/** The key of its own that each store's secrets are sealed with. */
public interface DataKeys {

    /** Seals for a store, with its data key; a new one, when there is none that opens. */
    byte[] seal(UUID tenantId, UUID storeId, String purpose, String secret);

    /** Empty when the store's data key does not open with the master keys of this installation. */
    Optional<String> open(UUID tenantId, UUID storeId, String purpose, byte[] sealed);

    /**
     * Wraps every data key that is wrapped by another master key with the one in use.
     *
     * @return how it went
     */
    Rotated rotate();

    /**
     * What wrapping anew came to.
     *
     * @param lost keys that do not open with any master key here: their stores' secrets have to be entered again
     */
    record Rotated(int wrapped, int lost) {}
}
