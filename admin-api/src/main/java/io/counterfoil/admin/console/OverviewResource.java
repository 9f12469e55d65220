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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The stores and how they are. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class OverviewResource {

    /** Each is asked for at four owners. */
    static final int SHOWN = 20;
    /** Of the chart. */
    private static final int DAYS = 14;

    private final PostgresStores stores;
    private final ConsoleClient owners;
    private final Clock clock;

    OverviewResource(PostgresStores stores, ConsoleClient owners, Clock clock) {
        this.stores = stores;
        this.owners = owners;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance overview(@QueryParam("after") @Nullable String after) {
        Instant now = clock.instant();
        Page<Store> page = Page.of(
                stores.after(Cursor.parse(after), SHOWN + 1),
                SHOWN,
                store -> new Cursor(store.name(), store.id()),
                Function.identity());
        LocalDate firstDay = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS);
        List<Health> health = new HealthClient(owners, firstDay).of(page.items());
        return ConsoleTemplates.overview(new Overview(
                IntStream.range(0, health.size())
                        .mapToObj(i -> StoreRow.of(page.items().get(i), health.get(i), now))
                        .toList(),
                after,
                page.next()));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("stores/{id}")
    public Response store(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        return Redirect.to(Head.path(store.id(), Tab.AUTO_SYNC));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("live-shopping-carts")
    public TemplateInstance liveShoppingCarts() {
        return ConsoleTemplates.liveShoppingCarts();
    }
}
