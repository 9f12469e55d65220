package io.counterfoil.history.session;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

@Path("/internal/stores/{id}")
@RolesAllowed("service")
class SessionResource {

    private static final int MOST = 200;

    private final History history;
    private final JsonWebToken token;

    SessionResource(History history, JsonWebToken token) {
        this.history = history;
        this.token = token;
    }

    @GET
    @Path("/sessions")
    public Page<SessionBody> sessions(
            @PathParam("id") UUID store,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("tasks") @DefaultValue("20") int tasks) {
        return history.sessions(tenant(), store, Place.parse(after, Place.NEWEST), checked(limit), checkedTasks(tasks));
    }

    @GET
    @Path("/sessions/{sessionId}")
    public SessionBody session(
            @PathParam("id") UUID store,
            @PathParam("sessionId") UUID session,
            @QueryParam("tasks") @DefaultValue("20") int tasks) {
        return history.session(tenant(), store, session, checkedTasks(tasks));
    }

    @GET
    @Path("/sessions/{sessionId}/tasks")
    public Page<TaskBody> tasks(
            @PathParam("id") UUID store,
            @PathParam("sessionId") UUID session,
            @QueryParam("operation") @Nullable UUID operation,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return history.tasks(tenant(), store, session, operation, Place.parse(after, Place.OLDEST), checked(limit));
    }

    @GET
    @Path("/documents/{documentId}/tasks")
    public Page<TaskBody> tasksOf(@PathParam("id") UUID store, @PathParam("documentId") UUID document) {
        return history.tasksOf(tenant(), store, document);
    }

    @GET
    @Path("/contacts")
    public ContactsBody contacts(@PathParam("id") UUID store) {
        return history.contacts(tenant(), store);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.badInput("limit must be from 1 to " + MOST + ".");
        }
        return limit;
    }

    /** A session may have a hundred thousand: the rest has an address of its own. */
    private static int checkedTasks(int tasks) {
        if (tasks < 0 || tasks > MOST) {
            throw Problem.badInput("tasks must be from 0 to " + MOST + "; all are under sessions/{sessionId}/tasks.");
        }
        return tasks;
    }

    private UUID tenant() {
        String tenant = token.getClaim("tenant");
        return UUID.fromString(tenant);
    }
}
