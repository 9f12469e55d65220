package io.counterfoil.admin.store;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.rest.Cursor;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores")
@Tag(name = "stores")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class StoreResource {

    private final PostgresStores stores;

    StoreResource(PostgresStores stores) {
        this.stores = stores;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "List the stores you may see, by name")
    public Page<StoreBody> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        return Page.of(
                stores.after(Cursor.parse(after), Page.limit(limit) + 1),
                limit,
                store -> new Cursor(store.name(), store.id()),
                Store::body);
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/{id}")
    @Operation(summary = "Show a store")
    public RestResponse<StoreBody> show(@PathParam("id") UUID id) {
        return answer(stores.visible(id));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Change a store's name, its time zone, or how often its Web Connector is asked to call",
            description = "What is left out stays. Send the ETag of what you read as If-Match: without it 428, when it"
                    + " has changed since 412. webConnectorMinutes stands in the .qwc file: download it again.")
    public RestResponse<StoreBody> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable StoreChange change) {
        return answer(stores.change(id, ifMatch, Input.body(change)));
    }

    @POST
    @Operation(
            summary = "Add a store, and the books it feeds",
            description = "The name must be unique in its tenant. tenantId may be left out while there is one tenant.")
    public RestResponse<StoreBody> add(@Nullable NewStore body) {
        NewStore wanted = Input.body(body);
        Store added = stores.add(wanted);
        return RestResponse.ResponseBuilder.<StoreBody>created(URI.create("/api/v1/stores/" + added.id()))
                .entity(added.body())
                .build();
    }

    private static RestResponse<StoreBody> answer(Store store) {
        StoreBody body = store.body();
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.ETAG, body.tag().text())
                .build();
    }
}
