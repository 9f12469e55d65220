package io.counterfoil.admin.cart;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/cart")
@Tag(name = "carts")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class CartResource {

    private final OwnerClient owners;

    CartResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "Show how a store's cart is reached, without its secret, and whether it answers")
    public Response show(@PathParam("id") UUID id) {
        return owners.passOn(Owner.CART_GATEWAY, id, Question.get("/cart"));
    }

    @PUT
    @Operation(summary = "Set how a store's cart is reached", description = "The secret is never shown again.")
    public Response set(
            @PathParam("id") UUID id,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = WooCommerceCredentials.class)))
                    @Nullable
                    JsonNode credentials) {
        String body = Input.object(credentials).toString();
        return owners.passOn(Owner.CART_GATEWAY, id, Question.put("/cart", body));
    }

    @POST
    @Path("/test")
    @Operation(summary = "Try whether a store's cart can be reached")
    public Response test(@PathParam("id") UUID id) {
        return owners.passOn(Owner.CART_GATEWAY, id, Question.look("/cart/test", null));
    }
}
