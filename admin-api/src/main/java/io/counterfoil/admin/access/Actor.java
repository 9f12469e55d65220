package io.counterfoil.admin.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whoever signed in for the running request. */
public interface Actor {

    UUID id();

    Kind kind();

    String userName();

    /** The one tenant the actor may see; empty for an operator, who sees all. */
    Optional<UUID> onlyTenant();

    /** The stores of it that the actor may see; empty for all. */
    Set<UUID> onlyStores();

    /** Whether personal data is hidden from the actor. */
    boolean masked();

    default boolean maySee(UUID tenant) {
        return onlyTenant().map(tenant::equals).orElse(true);
    }

    default boolean maySee(UUID tenant, UUID store) {
        return maySee(tenant) && (onlyStores().isEmpty() || onlyStores().contains(store));
    }

    /** Who it is. */
    enum Kind {
        USER,
        API_KEY,
        OIDC_USER
    }
}
