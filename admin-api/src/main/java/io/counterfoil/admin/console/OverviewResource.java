package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Page;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stores and how they are. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class OverviewResource {

    /** Each is asked for at four owners. */
    private static final int SHOWN = 20;

    private final PostgresStores stores;
    private final ConsoleClient owners;
    private final Clock clock;

    OverviewResource(PostgresStores stores, ConsoleClient owners, Clock clock) {
        this.stores = stores;
        this.owners = owners;
        this.clock = clock;
    }

    @GET
    public TemplateInstance overview(@QueryParam("after") @Nullable String after) {
        HealthClient health = new HealthClient(owners);
        Instant now = clock.instant();
        Page<StoreRow> page = Page.of(
                stores.after(Cursor.parse(after), SHOWN + 1),
                SHOWN,
                store -> new Cursor(store.name(), store.id()),
                store -> StoreRow.of(store, health.of(store), now));
        return ConsoleTemplates.overview(page);
    }

    @GET
    @Path("stores/{id}")
    public Response store(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        return Redirect.to(Head.path(store.id(), Tab.AUTO_SYNC));
    }

    @GET
    @Path("live-shopping-carts")
    public TemplateInstance liveShoppingCarts() {
        return ConsoleTemplates.liveShoppingCarts();
    }
}
