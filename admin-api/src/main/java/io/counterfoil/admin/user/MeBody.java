package io.counterfoil.admin.user;

import io.counterfoil.admin.access.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param roles by which he may do things; none while the password must be changed
 * @param tenantId null for all
 * @param stores null for all of the tenant
 * @param masked whether personal data is hidden from him
 */
record MeBody(
        UUID id,
        Actor.Kind kind,
        String name,
        List<String> roles,
        @Nullable UUID tenantId,
        @Nullable List<UUID> stores,
        boolean masked) {

    static MeBody of(Actor actor, Set<String> roles) {
        return new MeBody(
                actor.id(),
                actor.kind(),
                actor.userName(),
                roles.stream().sorted().toList(),
                actor.onlyTenant().orElse(null),
                actor.onlyStores().isEmpty()
                        ? null
                        : actor.onlyStores().stream().sorted().toList(),
                actor.masked());
    }
}
