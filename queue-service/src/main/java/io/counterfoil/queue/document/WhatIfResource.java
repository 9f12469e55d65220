package io.counterfoil.queue.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
import io.counterfoil.queue.access.BadQuestion;
import io.counterfoil.queue.access.Caller;
import io.counterfoil.queue.access.PageLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Preferences tried before they are saved, for admin-api. */
@Path("/internal/stores/{storeId}/orders/what-if")
@RolesAllowed("service")
class WhatIfResource {

    private static final ObjectMapper JSON = Wire.mapper();

    private final Caller caller;
    private final WhatIfs whatIfs;

    WhatIfResource(Caller caller, WhatIfs whatIfs) {
        this.caller = caller;
        this.whatIfs = whatIfs;
    }

    @POST
    public WhatIf tried(UUID storeId, @QueryParam("last") @Nullable String last, @Nullable String body) {
        return whatIfs.of(storeId, caller.tenantOf(storeId), preferences(body), PageLimit.of(last));
    }

    private static Preferences preferences(@Nullable String body) {
        try {
            Preferences sent = body == null ? null : JSON.readValue(body, Preferences.class);
            if (sent == null) {
                throw new BadQuestion("Send the preferences to try.");
            }
            return sent;
        } catch (JsonProcessingException e) {
            throw new BadQuestion("The body is not preferences as expected.", e);
        }
    }
}
