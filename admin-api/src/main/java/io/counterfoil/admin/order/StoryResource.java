package io.counterfoil.admin.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/stores/{id}/orders/{documentId}/story")
@Tag(name = "orders")
@RolesAllowed(Role.READERS)
class StoryResource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PostgresStores stores;
    private final OwnerClient owners;

    StoryResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @Operation(
            summary = "Tell one order's story, from the cart to QuickBooks",
            description = "order is what has become of it, tasks what QuickBooks was asked for it and answered, in the"
                    + " order in which it was settled.")
    public Response story(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        Store store = stores.visible(id);
        OwnerAnswer order = owners.ask(Owner.QUEUE_SERVICE, store, Question.get("/orders/" + documentId))
                .presentable();
        if (!order.found()) {
            return OwnerClient.answer(order).build();
        }
        OwnerAnswer tasks = owners.ask(
                        Owner.HISTORY_SERVICE, store, Question.get("/documents/" + documentId + "/tasks"))
                .presentable();
        return tasks.found()
                ? Response.ok(told(order, tasks)).build()
                : OwnerClient.answer(tasks).build();
    }

    private static ObjectNode told(OwnerAnswer order, OwnerAnswer tasks) {
        try {
            ObjectNode story = JSON.createObjectNode();
            story.set("order", JSON.readTree(order.body()));
            story.set("tasks", JSON.readTree(tasks.body()).path("items"));
            return story;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(order + " and " + tasks + ", but not in JSON", e);
        }
    }
}
