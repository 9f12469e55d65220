package io.counterfoil.queue.operation;

import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How often a store's standing operations come round, for admin-api. */
@Path("/internal/stores/{storeId}/operations/standing")
@RolesAllowed("service")
@Transactional
class StandingResource {

    private static final int LEAST_MINUTES = 5;
    private static final int MOST_MINUTES = 7 * 24 * 60;

    private final Caller caller;
    private final Standings standings;

    StandingResource(Caller caller, Standings standings) {
        this.caller = caller;
        this.standings = standings;
    }

    /**
     * The settings.
     *
     * @param pullInventoryMinutes from one Pull Inventory to the next; null when none is queued by itself
     */
    record Settings(@Nullable Integer pullInventoryMinutes) {}

    @GET
    public Settings settings(UUID storeId) {
        caller.tenantOf(storeId);
        return new Settings(standings.pullInventoryMinutes(storeId).orElse(null));
    }

    @PUT
    public Settings set(UUID storeId, @Nullable Settings wanted) {
        UUID tenantId = caller.tenantOf(storeId);
        if (wanted == null) {
            throw new BadQuestion("Send {\"pullInventoryMinutes\": number}, or null to stop.");
        }
        Integer minutes = wanted.pullInventoryMinutes();
        if (minutes == null) {
            standings.stop(storeId);
        } else if (minutes < LEAST_MINUTES || minutes > MOST_MINUTES) {
            throw new BadQuestion(
                    "\"pullInventoryMinutes\" is from " + LEAST_MINUTES + " to " + MOST_MINUTES + ", or null.");
        } else {
            standings.pullInventory(storeId, tenantId, minutes);
        }
        return wanted;
    }
}
