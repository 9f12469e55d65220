package io.counterfoil.admin.cart;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/cart/webhook")
@Tag(name = "carts")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class WebhookResource {

    private final OwnerClient owners;

    WebhookResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @Operation(summary = "Show where a store's shop tells that something changed, and whether it does")
    public Response show(@PathParam("id") UUID id) {
        return owners.passOn(Owner.CART_GATEWAY, id, Question.get("/webhook"));
    }

    @PUT
    @Operation(
            summary = "Set the secret that a store's shop signs with",
            description = "secret: 16 to 200 characters. It is never shown again; the one before stays good until the"
                    + " next.")
    public Response set(@PathParam("id") UUID id, @Nullable JsonNode secret) {
        String body = Input.body(secret).toString();
        return owners.passOn(Owner.CART_GATEWAY, id, Question.put("/webhook", body));
    }
}
