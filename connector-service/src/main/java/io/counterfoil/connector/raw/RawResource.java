package io.counterfoil.connector.raw;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** What was asked of QuickBooks for a task, for admin-api. The caller's token names the tenant. */
@Path("/internal/stores/{store}/tasks/{task}/raw")
@RolesAllowed("service")
@Produces(MediaType.APPLICATION_JSON)
public class RawResource {

    private final PostgresExchanges exchanges;
    private final JsonWebToken caller;

    RawResource(PostgresExchanges exchanges, JsonWebToken caller) {
        this.exchanges = exchanges;
        this.caller = caller;
    }

    /**
     * The task's last attempt.
     *
     * @param masked anything but {@code false} hides what tells of a person
     */
    @GET
    public Exchange raw(
            @PathParam("store") UUID store,
            @PathParam("task") UUID task,
            @QueryParam("masked") @Nullable String masked) {
        UUID tenant = UUID.fromString(caller.getClaim("tenant"));
        return exchanges
                .lastOf(tenant, store, task)
                .orElseThrow(NotFoundException::new)
                .about(task, !"false".equals(masked));
    }
}
