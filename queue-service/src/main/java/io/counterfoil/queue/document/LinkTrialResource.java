package io.counterfoil.queue.document;

import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links tried before they are made, for admin-api. */
@Path("/internal/stores/{storeId}/orders/what-if/mappings")
@RolesAllowed("service")
class LinkTrialResource {

    private final Caller caller;
    private final WhatIfs whatIfs;

    LinkTrialResource(Caller caller, WhatIfs whatIfs) {
        this.caller = caller;
        this.whatIfs = whatIfs;
    }

    @POST
    public WhatIf tried(UUID storeId, @QueryParam("last") @Nullable String last, @Nullable String body) {
        return whatIfs.ofLinks(storeId, caller.tenantOf(storeId), body, PageLimit.of(last));
    }
}
