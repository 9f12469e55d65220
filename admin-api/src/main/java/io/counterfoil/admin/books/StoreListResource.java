package io.counterfoil.admin.books;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.store.PostgresBooks;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a store's books have, for its cart. */
@Path("/api/v1/stores/{id}/{list: items|customers}")
@Tag(name = "books")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class StoreListResource {

    private final PostgresStores stores;
    private final PostgresBooks books;
    private final OwnerClient owners;

    StoreListResource(PostgresStores stores, PostgresBooks books, OwnerClient owners) {
        this.stores = stores;
        this.books = books;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(
            summary = "List the items or customers of QuickBooks that a store may export to its cart",
            description = "The same as books/{booksId}/items and customers.")
    public Response records(
            @PathParam("id") UUID id,
            @PathParam("list") String list,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        Store store = stores.visible(id);
        return owners.passOn(
                Owner.QUEUE_SERVICE,
                books.visible(store.booksId()),
                Question.get("/" + list).with("q", words).with("after", after).with("limit", limit));
    }

    @POST
    @Path("/export")
    @Operation(
            summary = "Export chosen items or customers to the cart, one after the other",
            description = "The same as cart/items/export and cart/customers/export. 202 with a job.")
    public Response export(@PathParam("id") UUID id, @PathParam("list") String list, @Nullable JsonNode chosen) {
        String body = Input.object(chosen).toString();
        return owners.passOn(Owner.CART_GATEWAY, stores.visible(id), Question.post("/cart/" + list + "/export", body));
    }
}
