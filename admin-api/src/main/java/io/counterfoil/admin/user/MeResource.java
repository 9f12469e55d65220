package io.counterfoil.admin.user;

import io.counterfoil.admin.access.Actor;
import io.counterfoil.admin.rest.Input;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whoever signed in, also one who must choose a password first. */
@Path("/api/v1/me")
@Tag(name = "users")
@Authenticated
class MeResource {

    private final PostgresAccounts users;
    private final Actor actor;
    private final SecurityIdentity identity;

    MeResource(PostgresAccounts users, Actor actor, SecurityIdentity identity) {
        this.users = users;
        this.actor = actor;
        this.identity = identity;
    }

    @GET
    @Operation(summary = "Show who you are and what you may see")
    public MeBody show() {
        return MeBody.of(actor, identity.getRoles());
    }

    @PUT
    @Path("/password")
    @Operation(
            summary = "Choose your password",
            description = "At least 12 characters. You are signed out of the console everywhere else.")
    public void choose(@Nullable OwnPassword password) {
        users.choose(Input.body(password));
    }
}
