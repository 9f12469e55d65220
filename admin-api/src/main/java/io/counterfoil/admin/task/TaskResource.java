package io.counterfoil.admin.task;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.store.PostgresStores;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/stores/{id}/tasks/{taskId}")
@Tag(name = "history")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class TaskResource {

    private final PostgresStores stores;
    private final OwnerClient owners;

    TaskResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/raw")
    @Operation(
            summary = "Show the qbXML that QuickBooks was asked for a task, and its answer",
            description = "Of the task's last attempt, without what other tasks asked beside it. request and response"
                    + " are null 30 days later; response also while no answer has come. With masked=true names,"
                    + " addresses, telephone numbers, e-mail addresses and notes are hidden. 404 for a task that has"
                    + " not been handed to QuickBooks.")
    public Response raw(
            @PathParam("id") UUID id,
            @PathParam("taskId") UUID taskId,
            @QueryParam("masked") @DefaultValue("false") String masked) {
        Question question = Question.get("/tasks/" + taskId + "/raw").with("masked", Input.flag("masked", masked));
        OwnerAnswer answer = owners.ask(Owner.CONNECTOR_SERVICE, stores.visible(id), question)
                .presentable();
        return OwnerClient.answer(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
