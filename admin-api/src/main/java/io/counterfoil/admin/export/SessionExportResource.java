package io.counterfoil.admin.export;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** With an address of its own, so that it is not taken for a session. */
@Path("/api/v1/stores/{id}/sessions/export")
@Tag(name = "export")
@RolesAllowed(Role.READERS)
class SessionExportResource {

    private static final ListClient.Wanted WANTED = new ListClient.Wanted(
            Owner.HISTORY_SERVICE,
            Question.get("/sessions"),
            "sessions",
            List.of("sessionId", "openedAt", "closedAt", "how", "message", "runs"));

    private final PostgresStores stores;
    private final ListClient lists;

    SessionExportResource(PostgresStores stores, ListClient lists) {
        this.stores = stores;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "Export a store's Web Connector sessions", description = "As csv or json, the newest first.")
    public Response sessions(@PathParam("id") UUID id, @QueryParam("format") @DefaultValue("csv") String format) {
        return lists.download(stores.visible(id), WANTED, format).answer();
    }
}
