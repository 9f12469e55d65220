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

@Path("/api/v1/stores/{id}/notifications")
@Tag(name = "carts")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class NotificationsResource {

    private final OwnerClient owners;

    NotificationsResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "Show who is written to when a store's cart cannot be read")
    public Response show(@PathParam("id") UUID id) {
        return owners.passOn(Owner.CART_GATEWAY, id, Question.get("/notifications"));
    }

    @PUT
    @Operation(
            summary = "Set who is written to when a store's cart cannot be read",
            description = "addresses: at most 10 e-mail addresses. One letter when the cart has been in trouble for a"
                    + " while, one when it works again.")
    public Response set(@PathParam("id") UUID id, @Nullable JsonNode addresses) {
        String body = Input.body(addresses).toString();
        return owners.passOn(Owner.CART_GATEWAY, id, Question.put("/notifications", body));
    }
}
