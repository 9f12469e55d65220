package io.counterfoil.queue.document;

import io.counterfoil.queue.access.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fixes of one store's holds, for admin-api. */
@Path("/internal/stores/{storeId}/holds/fix")
@RolesAllowed("service")
class FixResource {

    private final Caller caller;
    private final Fixing fixing;

    FixResource(Caller caller, Fixing fixing) {
        this.caller = caller;
        this.fixing = fixing;
    }

    @POST
    public Answer fix(UUID storeId, @Nullable String body) {
        Fixing.Request request = new Fixing.Request(storeId, caller.tenantOf(storeId), caller.actor());
        FixOrder fix = FixOrder.parse(body);
        List<UUID> alike = fixing.alike(request, fix);
        if (fix.preview() || alike.isEmpty()) {
            return new Answer(alike.size(), List.of());
        }
        fixing.link(request, fix);
        return new Answer(
                alike.size(),
                alike.stream()
                        .flatMap(id -> fixing.apply(request, fix, id).stream())
                        .toList());
    }

    /**
     * What was fixed.
     *
     * @param alike how many orders show the fix; 0 when the named order does not
     * @param items what became of each; empty in a preview
     */
    record Answer(int alike, List<Fixed> items) {

        Answer {
            items = List.copyOf(items);
        }
    }
}
