package io.counterfoil.admin.operation;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/operations")
@Tag(name = "operations")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class OperationResource {

    private final OwnerClient owners;

    OperationResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "List the work that waits for the next Web Connector session")
    public Response pending(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(id, Question.get("/operations").with("after", after).with("limit", limit));
    }

    @POST
    @Operation(
            summary = "Queue an operation by its name",
            description =
                    "Push Orders (every order that waits and may go), Sync Items and Accounts, Synch Customers, Pull"
                            + " Inventory, On Demand Inventory, Deletions or On Demand Product Transfer (with products, or"
                            + " without them for those of pending and held orders); the next Web Connector session runs"
                            + " it. While one that reads lists is not finished, asking again gives the same one. Push On"
                            + " Demand Order is queued by orders/transfer.")
    public Response queue(@PathParam("id") UUID id, @Nullable NewOperation operation) {
        return ask(id, Question.post("/operations", Input.body(operation).checkedJson()));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/{operationId}/tasks")
    @Operation(summary = "List the tasks of an operation that are not settled")
    public Response tasks(@PathParam("id") UUID id, @PathParam("operationId") UUID operationId) {
        return ask(id, Question.get("/operations/" + operationId + "/tasks"));
    }

    @POST
    @Path("/delete")
    @Operation(
            summary = "Delete selected operations and tasks before they are handed to QuickBooks",
            description = "The answer says of each task whether it was removed, and if not why: one that QuickBooks has"
                    + " been asked to do is already running. A removed order is held and can be released again.")
    public Response delete(@PathParam("id") UUID id, @Nullable Selection selection) {
        return ask(id, Question.post("/operations/delete", Input.body(selection).checkedJson()));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/standing")
    @Operation(summary = "Show which operations come round by themselves")
    public Response standing(@PathParam("id") UUID id) {
        return ask(id, Question.get("/operations/standing"));
    }

    @PUT
    @Path("/standing")
    @Operation(
            summary = "Set which operations come round by themselves",
            description = "pullInventoryMinutes from 5 to 10080 queues Pull Inventory again and again while the store"
                    + " runs; null stops that.")
    public Response set(@PathParam("id") UUID id, @Nullable Standing standing) {
        return ask(id, Question.put("/operations/standing", Input.body(standing).json()));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.QUEUE_SERVICE, store, question);
    }
}
