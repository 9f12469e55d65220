package io.counterfoil.queue.settlement;

import io.counterfoil.queue.access.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Delete Selected" of a store's pending operations, for admin-api. */
@Path("/internal/stores/{storeId}/operations/delete")
@RolesAllowed("service")
class RemovalResource {

    private final Caller caller;
    private final Removal removal;

    RemovalResource(Caller caller, Removal removal) {
        this.caller = caller;
        this.removal = removal;
    }

    @POST
    public Answers delete(UUID storeId, @Nullable Selection selection) {
        caller.tenantOf(storeId);
        Selection wanted = selection == null ? new Selection(null, null) : selection;
        return new Answers(removal.remove(storeId, wanted.checked(), caller.actor()));
    }

    /** One answer a task. */
    record Answers(List<Removal.Removed> items) {

        Answers {
            items = List.copyOf(items);
        }
    }
}
