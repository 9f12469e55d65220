package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Orders and amounts per day, the cart beside QuickBooks. */
@Path("/stores/{id}/charts")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class ChartsPageResource {

    private static final int DAYS = 30;

    private final PostgresStores stores;
    private final ConsoleClient owners;
    private final Clock clock;

    ChartsPageResource(PostgresStores stores, ConsoleClient owners, Clock clock) {
        this.stores = stores;
        this.owners = owners;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance charts(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        LocalDate first = LocalDate.ofInstant(clock.instant(), store.zone()).minusDays(DAYS);
        Question question = Question.get("/days").with("from", first);
        return ConsoleTemplates.charts(new ChartsPage(
                Head.of(store, Tab.CHARTS),
                owners.find(Owner.QUEUE_SERVICE, store, question, DayFigures.Days.class)
                        .orElse(DayFigures.Days.NONE)
                        .items()));
    }
}
