package io.counterfoil.admin.company;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/web-connector/relink")
@Tag(name = "web connector")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class RelinkResource {

    private final PostgresStores stores;
    private final OwnerClient owners;

    RelinkResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @POST
    @Operation(
            summary = "Link a store's Web Connector to another company file",
            description = "The same as company-file/change: confirm must be the name of the store. The login, its"
                    + " password and the .qwc file stay.")
    public Response relink(@PathParam("id") UUID id, @Nullable Confirmation confirmation) {
        Store store = stores.visible(id);
        Confirmation.check(confirmation, store);
        return owners.passOn(Owner.CONNECTOR_SERVICE, store, Question.post("/company-file/change"));
    }
}
