package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.store.PostgresStores;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Set;
import java.util.UUID;

/** What the open pages of one store listen to. */
@Path("/stores/{id}/live")
@RolesAllowed(Role.READERS)
class LiveResource {

    private final PostgresStores stores;
    private final LiveClient live;

    LiveResource(PostgresStores stores, LiveClient live) {
        this.stores = stores;
        this.live = live;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> changes(@PathParam("id") UUID id, @Context Sse sse) {
        return live.changes(Set.of(stores.visible(id).id()), sse);
    }
}
