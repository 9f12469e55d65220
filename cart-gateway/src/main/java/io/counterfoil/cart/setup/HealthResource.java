package io.counterfoil.cart.setup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** How the carts of several stores are reached, at once, for admin-api's overview. */
@Path("/internal/health")
class HealthResource {

    private final ConnectionSetup setup;
    private final JsonWebToken token;

    HealthResource(ConnectionSetup setup, JsonWebToken token) {
        this.setup = setup;
        this.token = token;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("service")
    public List<Health> healths(@QueryParam("store") List<UUID> stores) {
        UUID tenant = UUID.fromString(token.<String>getClaim("tenant"));
        return stores.stream()
                .flatMap(store -> setup.show(tenant, store).map(cart -> new Health(store, cart)).stream())
                .toList();
    }

    /** One store's cart. */
    record Health(UUID storeId, ConnectionPage cart) {}
}
