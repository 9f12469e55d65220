package io.counterfoil.admin.access;

import java.util.Optional;
import java.util.UUID;

/** Whoever signed in for the running request. */
public interface Actor {

    String userName();

    /** The one tenant the actor may see; empty for an operator, who sees all. */
    Optional<UUID> onlyTenant();

    default boolean maySee(UUID tenant) {
        return onlyTenant().map(tenant::equals).orElse(true);
    }
}
