package io.counterfoil.admin.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

class ActorConfig {

    @Produces
    @RequestScoped
    Actor actor(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof SignedIn user) {
            return user;
        }
        throw new ForbiddenException("nobody has signed in for this request");
    }
}
