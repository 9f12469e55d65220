package io.counterfoil.admin.access;

import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose password or key was right.
 *
 * @param roles by which endpoints let him in; none while the password is to be changed
 * @param tenant null for all
 * @param onlyStores empty for all
 */
record SignedIn(
        UUID id,
        Kind kind,
        String userName,
        Set<String> roles,
        @Nullable UUID tenant,
        Set<UUID> onlyStores,
        boolean masked)
        implements Principal, Actor {

    SignedIn {
        roles = Set.copyOf(roles);
        onlyStores = Set.copyOf(onlyStores);
    }

    static SignedIn user(UUID id, Kind kind, String name, Role role, @Nullable UUID tenant) {
        return new SignedIn(id, kind, name, role.grants(), tenant, Set.of(), role == Role.SUPPORT);
    }

    /** The same, who may do nothing but choose a password. */
    SignedIn newcomer() {
        return new SignedIn(id, kind, userName, Set.of(), tenant, onlyStores, masked);
    }

    @Override
    public String getName() {
        return userName;
    }

    @Override
    public Optional<UUID> onlyTenant() {
        return Optional.ofNullable(tenant);
    }
}
