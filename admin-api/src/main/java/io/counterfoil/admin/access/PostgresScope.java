package io.counterfoil.admin.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says to the database what the running transaction may see. It holds row by row against it, so that a query that forgets
 * its tenant finds nothing of others'; a transaction that does not say it finds nothing at all.
 */
@Singleton
public class PostgresScope {

    private static final String SAY =
            "SELECT set_config('app.tenant', :tenant, true), set_config('app.stores', :stores, true)";
    private static final String ALL = "*";

    private final EntityManager database;

    PostgresScope(EntityManager database) {
        this.database = database;
    }

    /** What the actor may see. */
    public void of(Actor actor) {
        String stores = actor.onlyStores().stream().map(UUID::toString).collect(Collectors.joining(","));
        say(actor.onlyTenant().map(UUID::toString).orElse(ALL), stores);
    }

    /** Everything: while nobody has signed in yet, and for what no person asked for. */
    public void everything() {
        say(ALL, "");
    }

    private void say(String tenant, String stores) {
        database.createNativeQuery(SAY)
                .setParameter("tenant", tenant)
                .setParameter("stores", stores)
                .getSingleResult();
    }
}
