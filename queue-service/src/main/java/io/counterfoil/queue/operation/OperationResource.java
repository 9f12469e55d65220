package io.counterfoil.queue.operation;

import io.counterfoil.queue.access.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Operations of one store that are not finished, for admin-api. */
@Path("/internal/stores/{storeId}/operations")
@RolesAllowed("service")
class OperationResource {

    private final Caller caller;
    private final Operations operations;

    OperationResource(Caller caller, Operations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    @GET
    public Unfinished unfinished(UUID storeId) {
        return new Unfinished(operations.unfinished(storeId, caller.tenantOf(storeId)), null);
    }

    /**
     * All of them.
     *
     * @param next always null: there are few
     */
    record Unfinished(List<OpenOperation> items, @Nullable String next) {

        Unfinished {
            items = List.copyOf(items);
        }
    }
}
