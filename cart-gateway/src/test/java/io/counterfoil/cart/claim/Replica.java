package io.counterfoil.cart.claim;

import org.jdbi.v3.core.Jdbi;

/** Another replica on the same database. */
public final class Replica {

    private Replica() {}

    public static HeldClaims held(Jdbi database) {
        return new PostgresHeldClaims(database);
    }
}
