package io.counterfoil.admin.live;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.store.PostgresStores;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;

@Path("/api/v1/stores/{id}/events")
@Tag(name = "history")
@RolesAllowed(Role.READERS)
class EventResource {

    private static final Duration ALIVE_EVERY = Duration.ofSeconds(15);
    /** Then the client connects again, and shows again who it is. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final PostgresStores stores;
    private final Happenings happenings;

    EventResource(PostgresStores stores, Happenings happenings) {
        this.stores = stores;
        this.happenings = happenings;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary = "Listen to what happens in a store (server-sent events)",
            description = "type is the name of the event (SessionOpened, TaskSettled, OperationQueued, ...), about has"
                    + " ids to ask for: no personal data. ALIVE comes first and every 15 seconds. The stream ends after 15"
                    + " minutes: connect again, and read the lists anew, since nothing is told twice.")
    public Multi<Happening> events(@PathParam("id") UUID id) {
        UUID store = stores.visible(id).id();
        Happening alive = new Happening(store, "ALIVE", Map.of());
        Multi<Happening> ticks = Multi.createFrom()
                .ticks()
                .every(ALIVE_EVERY)
                .onOverflow()
                .drop()
                .map(tick -> alive);
        return Multi.createBy()
                .merging()
                .streams(happenings.of(store), ticks)
                .select()
                .first(LONGEST);
    }
}
