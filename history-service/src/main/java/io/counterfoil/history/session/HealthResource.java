package io.counterfoil.history.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** How several stores are, at once, for admin-api's overview. */
@Path("/internal/health")
@RolesAllowed("service")
class HealthResource {

    private final History history;
    private final JsonWebToken token;

    HealthResource(History history, JsonWebToken token) {
        this.history = history;
        this.token = token;
    }

    @GET
    public List<HealthBody> healths(@QueryParam("store") List<UUID> stores) {
        return history.healths(UUID.fromString(token.<String>getClaim("tenant")), stores);
    }
}
