package io.counterfoil.connector.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What of several stores needs a person, at once, for admin-api's overview. */
@Path("/internal/health")
@RolesAllowed("service")
public class HealthResource {

    private final PostgresUndecided undecided;
    private final JsonWebToken caller;

    HealthResource(PostgresUndecided undecided, JsonWebToken caller) {
        this.undecided = undecided;
        this.caller = caller;
    }

    /** How many tasks of a store wait for a decision. */
    public record Health(UUID storeId, int decisions) {}

    @GET
    public List<Health> healths(@QueryParam("store") List<UUID> stores) {
        return undecided.counted(UUID.fromString(caller.getClaim("tenant")), stores);
    }
}
