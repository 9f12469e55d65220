package io.counterfoil.admin.decision;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}")
@Tag(name = "decisions")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class DecisionResource {

    private final PostgresStores stores;
    private final OwnerClient owners;

    DecisionResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/decisions")
    @Operation(
            summary = "List the tasks about which only a person can decide, the oldest first",
            description = "Each with both sides: ours is what was ordered, candidates are the records of the company"
                    + " file that may be it, in QuickBooks' words. The list comes whole, with at most 500 tasks.")
    public Response open(@PathParam("id") UUID id) {
        return OwnerClient.answer(owners.ask(Owner.CONNECTOR_SERVICE, stores.visible(id), Question.get("/decisions"))
                        .presentable()
                        .asWholeList())
                .build();
    }

    @POST
    @Path("/decisions/{taskId}")
    @Operation(
            summary = "Decide about a task",
            description = "With remoteId it is that record of the company file; without it is not there, and will be"
                    + " entered in the next session. 409 when nobody is asked about the task any more, 400 when the"
                    + " record is none of its candidates.")
    public Response decide(@PathParam("id") UUID id, @PathParam("taskId") UUID taskId, @Nullable Decision decision) {
        return tell(
                id, Question.post("/decisions/" + taskId, Input.body(decision).checkedJson()));
    }

    @POST
    @Path("/recovery")
    @Operation(
            summary =
                    "After a database was restored from a backup, or a topic was lost: look before anything is entered",
            description = "For a week everything is looked for in the company file before it is entered. Every service"
                    + " tells the store's past again, cart-gateway after reading it from the cart once more. What is"
                    + " known already changes nothing, so it may be repeated; after an answer other than 204, it must.")
    public Response recover(@PathParam("id") UUID id) {
        Store store = stores.tellAgain(id);
        Question recovery = Question.post("/recovery");
        Response last = Response.noContent().build();
        for (Owner owner : List.of(Owner.CONNECTOR_SERVICE, Owner.QUEUE_SERVICE, Owner.CART_GATEWAY)) {
            last = last.getStatus() < 300 ? owners.passOn(owner, store, recovery) : last;
        }
        return last;
    }

    private Response tell(UUID store, Question question) {
        return owners.passOn(Owner.CONNECTOR_SERVICE, stores.visible(store), question);
    }
}
