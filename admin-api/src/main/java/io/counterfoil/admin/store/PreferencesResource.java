package io.counterfoil.admin.store;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.EntityTag;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.events.Preferences;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/preferences")
@Tag(name = "stores")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class PreferencesResource {

    private final PostgresStores stores;
    private final Clock clock;

    PreferencesResource(PostgresStores stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "Show how a store's orders are entered in QuickBooks")
    public RestResponse<Preferences> show(@PathParam("id") UUID id) {
        return answer(stores.visible(id));
    }

    @PUT
    @Operation(
            summary = "Set how a store's orders are entered in QuickBooks",
            description = "Replaces all preferences. Send the ETag of what you read as If-Match:"
                    + " without it 428, when it has changed since 412.")
    public RestResponse<Preferences> set(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable Preferences body) {
        Preferences wanted = PreferencesRules.checked(Input.body(body));
        return answer(stores.change(id, store -> {
            EntityTag.of(store.preferences()).check(ifMatch);
            store.prefer(wanted, clock.instant());
        }));
    }

    private static RestResponse<Preferences> answer(Store store) {
        return RestResponse.ResponseBuilder.ok(store.preferences())
                .header(HttpHeaders.ETAG, EntityTag.of(store.preferences()).text())
                .build();
    }
}
