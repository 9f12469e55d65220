package io.counterfoil.admin.access;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user whose password was right.
 *
 * @param tenant null for an operator
 */
record SignedIn(String userName, Role role, @Nullable UUID tenant) implements Principal, Actor {

    @Override
    public String getName() {
        return userName;
    }

    @Override
    public Optional<UUID> onlyTenant() {
        return Optional.ofNullable(tenant);
    }
}
