package io.counterfoil.queue.document;

import io.counterfoil.queue.access.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Several stores in figures at once, for admin-api's overview. */
@Path("/internal/health")
@RolesAllowed("service")
class HealthResource {

    private final Caller caller;
    private final StoreFigures figures;

    HealthResource(Caller caller, StoreFigures figures) {
        this.caller = caller;
        this.figures = figures;
    }

    @GET
    public List<Health> healths(@QueryParam("store") List<UUID> stores, @QueryParam("from") @Nullable String from) {
        LocalDate first = FigureResource.day(from);
        UUID tenant = caller.tenant();
        Map<UUID, List<StoreFigures.Day>> days = figures.days(stores, tenant, first);
        return figures.glances(stores, tenant).entrySet().stream()
                .map(store ->
                        new Health(store.getKey(), store.getValue(), days.getOrDefault(store.getKey(), List.of())))
                .toList();
    }

    /** One store: what waits and what is held, and its days. */
    record Health(UUID storeId, StoreFigures.Glance glance, List<StoreFigures.Day> days) {

        Health {
            days = List.copyOf(days);
        }
    }
}
