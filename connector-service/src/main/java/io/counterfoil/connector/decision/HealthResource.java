package io.counterfoil.connector.decision;

import io.counterfoil.connector.login.Logins;
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

    private final Decisions decisions;
    private final Logins logins;
    private final JsonWebToken caller;

    HealthResource(Decisions decisions, Logins logins, JsonWebToken caller) {
        this.decisions = decisions;
        this.logins = logins;
        this.caller = caller;
    }

    /** How many tasks of a store wait for a decision. */
    public record Health(UUID storeId, int decisions) {}

    @GET
    public List<Health> healths(@QueryParam("store") List<UUID> stores) {
        UUID tenant = UUID.fromString(caller.getClaim("tenant"));
        return stores.stream()
                .filter(store -> logins.of(store, tenant).isPresent())
                .map(store -> new Health(store, decisions.open(store).size()))
                .toList();
    }
}
