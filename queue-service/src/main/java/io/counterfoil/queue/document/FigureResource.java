package io.counterfoil.queue.document;

import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A store's orders in figures, for admin-api. */
@Path("/internal/stores/{storeId}")
@RolesAllowed("service")
class FigureResource {

    private final Caller caller;
    private final StoreFigures figures;

    FigureResource(Caller caller, StoreFigures figures) {
        this.caller = caller;
        this.figures = figures;
    }

    @GET
    @Path("glance")
    public StoreFigures.Glance glance(UUID storeId) {
        return Objects.requireNonNull(
                figures.glances(List.of(storeId), caller.tenantOf(storeId)).get(storeId));
    }

    @GET
    @Path("days")
    public Days days(UUID storeId, @QueryParam("from") @Nullable String from) {
        Map<UUID, List<StoreFigures.Day>> days = figures.days(List.of(storeId), caller.tenantOf(storeId), day(from));
        return new Days(days.getOrDefault(storeId, List.of()), null);
    }

    static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw new BadQuestion("\"from\" is a day such as 2026-01-31.", e);
        }
    }

    /**
     * All of them.
     *
     * @param next always null: the list is not cut
     */
    record Days(List<StoreFigures.Day> items, @Nullable String next) {

        Days {
            items = List.copyOf(items);
        }
    }
}
