package io.counterfoil.admin.difference;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/differences")
@Tag(name = "differences")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class DifferenceResource {

    private final OwnerClient owners;

    DifferenceResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(
            summary = "List products and customers on which the cart and QuickBooks do not agree",
            description = "Each with both sides. ASKS: changed on both sides, say who wins; FAILED: the last write was"
                    + " refused. The list comes whole, with at most 500.")
    public Response differences(@PathParam("id") UUID id) {
        return ask(id, Question.get("/differences"));
    }

    @POST
    @Operation(
            summary = "Say which side is right about a product or customer",
            description =
                    "kind: ITEM or CUSTOMER; cartId as in the list; winner: BOOKS or CART, for this time. What the"
                            + " winner says is written to the other side.")
    public Response decide(@PathParam("id") UUID id, @Nullable Winner winner) {
        return ask(id, Question.post("/differences", Input.body(winner).checkedJson()));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.QUEUE_SERVICE, store, question);
    }
}
