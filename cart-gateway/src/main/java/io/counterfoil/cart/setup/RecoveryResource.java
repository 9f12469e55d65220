package io.counterfoil.cart.setup;

import io.counterfoil.cart.sync.PostgresRecoveries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** After this service's or queue-service's database was put back, or the topic cart-events was lost. */
@Path("/internal/stores/{store}/recovery")
class RecoveryResource {

    private final PostgresRecoveries recoveries;
    private final JsonWebToken token;

    RecoveryResource(PostgresRecoveries recoveries, JsonWebToken token) {
        this.recoveries = recoveries;
        this.token = token;
    }

    /** A store that is unknown here, or another tenant's, has nothing to be read again. */
    @POST
    @RolesAllowed("service")
    public void recover(@PathParam("store") UUID store) {
        recoveries.begin(UUID.fromString(token.<String>getClaim("tenant")), store);
    }
}
