package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an open overview listens to: what happens in the stores that this part of it shows. */
@Path("/live")
@RolesAllowed(Role.READERS)
class LiveOverviewResource {

    private final PostgresStores stores;
    private final LiveClient live;

    LiveOverviewResource(PostgresStores stores, LiveClient live) {
        this.stores = stores;
        this.live = live;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<OutboundSseEvent> changes(@QueryParam("after") @Nullable String after, @Context Sse sse) {
        return live.changes(
                stores.after(Cursor.parse(after), OverviewResource.SHOWN).stream()
                        .map(Store::id)
                        .collect(Collectors.toSet()),
                sse);
    }
}
