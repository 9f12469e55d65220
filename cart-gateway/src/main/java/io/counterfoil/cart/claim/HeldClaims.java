package io.counterfoil.cart.claim;

import java.util.UUID;

/**
 * The stores this replica is busy with. A claim is short, so that a replica that died keeps nobody waiting, and is
 * renewed while the work goes on, so that no other begins it meanwhile. Whoever lost a claim changes nothing any more.
 */
public interface HeldClaims {

    /** How long a claim holds; three renewals may fail before somebody else takes over. */
    int LEASE_SECONDS = 60;

    /** Does the work with its claim held; not at all when this replica is stopping. */
    void during(Kind kind, UUID storeId, UUID token, Runnable work);

    /** Renews all that is held. */
    void keep();

    /** What was begun here may be begun elsewhere at once, and nothing is begun here any more. */
    void release();

    /** What is claimed. */
    enum Kind {
        POLL,
        RECORD_POLL,
        WRITE_TURN
    }
}
