package io.counterfoil.admin.session;

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

@Path("/api/v1/stores/{id}/sessions")
@Tag(name = "history")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class SessionResource {

    private final OwnerClient owners;

    SessionResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "List a store's Web Connector sessions, newest first, with their operations and colours")
    public Response sessions(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(id, Question.get("/sessions").with("after", after).with("limit", limit));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/{sessionId}")
    @Operation(summary = "Show one session with its operations and tasks")
    public Response session(@PathParam("id") UUID id, @PathParam("sessionId") UUID sessionId) {
        return ask(id, Question.get("/sessions/" + sessionId));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/{sessionId}/tasks")
    @Operation(
            summary = "List the settled tasks of a session, in the order in which they were settled",
            description = "Each with QuickBooks' own words (statusCode, statusMessage), what they mean and what to do"
                    + " (explanation), its totals and how they differ from the cart's. operation: only of this one. What"
                    + " a person decided later is shown in place of the question.")
    public Response tasks(
            @PathParam("id") UUID id,
            @PathParam("sessionId") UUID sessionId,
            @QueryParam("operation") @Nullable UUID operation,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(
                id,
                Question.get("/sessions/" + sessionId + "/tasks")
                        .with("operation", operation)
                        .with("after", after)
                        .with("limit", limit));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.HISTORY_SERVICE, store, question);
    }
}
