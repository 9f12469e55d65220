package io.counterfoil.admin.order;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}")
@Tag(name = "orders")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class FigureResource {

    private final OwnerClient owners;

    FigureResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/glance")
    @Operation(
            summary = "Count what of a store is held, pending and waits for QuickBooks",
            description = "held and pending are documents, counted up to 1000; waiting are tasks, the oldest of them"
                    + " since oldestWaiting.")
    public Response glance(@PathParam("id") UUID id) {
        return owners.passOn(Owner.QUEUE_SERVICE, id, Question.get("/glance"));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/days")
    @Operation(
            summary = "Add up a store's orders per day and currency, the cart beside QuickBooks",
            description =
                    "From a day such as 2026-01-31 on. cartTotal is of all orders, booksTotal of those that stand in"
                            + " QuickBooks (entered of them); a day ties out when both are the same.")
    public Response days(@PathParam("id") UUID id, @QueryParam("from") @Nullable String from) {
        return owners.passOn(Owner.QUEUE_SERVICE, id, Question.get("/days").with("from", from));
    }
}
