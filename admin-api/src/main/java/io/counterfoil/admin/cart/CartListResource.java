package io.counterfoil.admin.cart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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

/** A cart's own lists, live, and what a person chooses from them. */
@Path("/api/v1/stores/{id}/cart")
@Tag(name = "carts")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class CartListResource {

    private static final int MOST_LINKS = 500;
    private static final int LONGEST = 255;

    private final PostgresStores stores;
    private final OwnerClient owners;

    CartListResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @Path("/{list: orders|items|customers}")
    @Operation(
            summary = "List orders, items or customers as the cart has them at this moment",
            description = "q finds part of a number, a name or a code. When the cart cannot be asked: 502 with the code"
                    + " and the words of a connection test.")
    public Response list(
            @PathParam("id") UUID id,
            @PathParam("list") String list,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(
                id,
                Question.get("/cart/" + list)
                        .with("q", words)
                        .with("after", after)
                        .with("limit", limit));
    }

    @POST
    @Path("/{list: orders|items|customers}/import")
    @Operation(
            summary = "Import chosen orders, items or customers, one after the other",
            description = "Orders and customers: {\"ids\": [...]}; items: {\"items\": [{\"id\", \"code\", \"cost\","
                    + " \"stockLevel\"}]}. 202 with a job. An order is imported though it was placed before \"Last"
                    + " Order from\".")
    public Response take(@PathParam("id") UUID id, @PathParam("list") String list, @Nullable JsonNode chosen) {
        return ask(
                id,
                Question.post("/cart/" + list + "/import", Input.object(chosen).toString()));
    }

    @POST
    @Path("/{list: items|customers}/export")
    @Operation(
            summary = "Export chosen items or customers to the cart, one after the other",
            description =
                    "{\"items\": [{\"sku\", \"name\", \"description\", \"price\", \"quantity\", \"active\"}]} with"
                            + " the free stock as quantity, or {\"customers\": [...]}. 202 with a job.")
    public Response export(@PathParam("id") UUID id, @PathParam("list") String list, @Nullable JsonNode chosen) {
        return ask(
                id,
                Question.post("/cart/" + list + "/export", Input.object(chosen).toString()));
    }

    @POST
    @Path("/{list: items|customers}/link")
    @Operation(
            summary = "Link chosen items or customers of the cart to records of QuickBooks instead of creating them",
            description = "{\"items\": [{\"text\", \"listId\"}]}: text is the item's SKU, or the customer's e-mail"
                    + " address. The same as PATCH .../mappings, for what stands there now.")
    public Response link(@PathParam("id") UUID id, @PathParam("list") String list, @Nullable JsonNode chosen) {
        Store store = stores.visible(id);
        String links = links(list.equals("items") ? "ITEM" : "CUSTOMER", Input.object(chosen));
        OwnerAnswer now = owners.ask(
                        Owner.QUEUE_SERVICE, store, Question.get("/mappings").with("limit", 1))
                .presentable();
        return owners.passOn(
                Owner.QUEUE_SERVICE, store, Question.patch("/mappings", links).ifMatch(now.etag()));
    }

    private static String links(String kind, JsonNode chosen) {
        JsonNode items = chosen.path("items");
        if (!items.isArray() || items.isEmpty() || items.size() > MOST_LINKS) {
            throw Problem.badInput("items must have from 1 to " + MOST_LINKS + " links.");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode links = body.putArray("items");
        items.forEach(item -> links.addObject()
                .put("kind", kind)
                .put("text", Input.line("text", text(item, "text"), LONGEST))
                .put("listId", Input.line("listId", text(item, "listId"), LONGEST)));
        return body.toString();
    }

    private static @Nullable String text(JsonNode item, String field) {
        return item.path(field).isTextual() ? item.path(field).asText() : null;
    }

    @GET
    @Path("/jobs/{job}")
    @Operation(
            summary = "Show how far an import or export is",
            description = "done of total, how many of them failed and why, and why the cart is waited for.")
    public Response job(@PathParam("id") UUID id, @PathParam("job") UUID job) {
        return ask(id, Question.get("/cart/jobs/" + job));
    }

    @DELETE
    @Path("/jobs/{job}")
    @Operation(
            summary = "Cancel an import or export",
            description = "What is done stays done; what has not begun is left.")
    public Response cancel(@PathParam("id") UUID id, @PathParam("job") UUID job) {
        return ask(id, Question.delete("/cart/jobs/" + job));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.CART_GATEWAY, stores.visible(store), question);
    }
}
