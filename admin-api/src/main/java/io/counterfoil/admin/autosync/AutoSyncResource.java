package io.counterfoil.admin.autosync;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.cart.CartClient;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/auto-sync")
@Tag(name = "auto-sync")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class AutoSyncResource {

    private final PostgresStores stores;
    private final CartClient carts;

    AutoSyncResource(PostgresStores stores, CartClient carts) {
        this.stores = stores;
        this.carts = carts;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "Show whether a store's orders flow, from when on and how often its cart is asked")
    public RestResponse<AutoSync> show(@PathParam("id") UUID id) {
        return answer(stores.visible(id));
    }

    @PUT
    @Operation(
            summary = "Set from when on and how often a store's cart is asked, and what is kept in step besides orders",
            description =
                    "everySeconds: 5 to 86400, 600 when left out. lastUpdateFrom and the five switches stay as they"
                            + " are when left out. Send the ETag of what you read as If-Match:"
                            + " without it 428, when it has changed since 412.")
    public RestResponse<AutoSync> set(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable AutoSyncBody body) {
        AutoSyncBody wanted = Input.body(body);
        return answer(stores.change(id, store -> {
            AutoSync.of(store).tag().check(ifMatch);
            wanted.applyTo(store);
        }));
    }

    @POST
    @Path("/start")
    @Operation(
            summary = "Let a store's orders flow",
            description =
                    "Refused with 409 while the cart's credentials or \"Last Order from\" are missing, or \"Last update"
                            + " time\" when updates are switched on, and until the connection test has passed: one that"
                            + " has not is tried now.")
    public RestResponse<AutoSync> start(@PathParam("id") UUID id) {
        Store wanted = stores.visible(id);
        boolean credentials = carts.hasCredentials(wanted);
        if (StartRule.missing(wanted, credentials).isEmpty()) {
            carts.mustHavePassed(wanted);
        }
        return answer(stores.change(id, store -> StartRule.start(store, credentials)));
    }

    @POST
    @Path("/stop")
    @Operation(summary = "Stop a store's orders: its cart is asked no more")
    public RestResponse<AutoSync> stop(@PathParam("id") UUID id) {
        return answer(stores.change(id, Store::stop));
    }

    private static RestResponse<AutoSync> answer(Store store) {
        AutoSync content = AutoSync.of(store);
        return RestResponse.ResponseBuilder.ok(content)
                .header(HttpHeaders.ETAG, content.tag().text())
                .build();
    }
}
