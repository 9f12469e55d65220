package io.counterfoil.admin.mapping;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/mappings")
@Tag(name = "mappings")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class MappingResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final OwnerClient owners;

    MappingResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @RolesAllowed({Role.OPERATORS, Role.ACCOUNTANTS})
    @Operation(
            summary = "List what of a store's orders is linked to which record of QuickBooks",
            description = "kind is ITEM (by SKU), CUSTOMER (by e-mail address or the cart's id), PAYMENT_METHOD,"
                    + " SHIP_METHOD or PURPOSE (SHIPPING, FEE, DISCOUNT, TAX, ...). q finds part of a text or name.")
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(
                id,
                Question.get("/mappings")
                        .with("kind", kind)
                        .with("q", words)
                        .with("after", after)
                        .with("limit", limit));
    }

    @PATCH
    @Operation(
            summary = "Link parts of a store's orders, and remove links",
            description =
                    "All of what is sent or nothing. Only active records that were read from QuickBooks can be linked"
                            + " to, otherwise 422; a listId of null removes the link. Send the ETag of what you read as If-Match:"
                            + " without it 428, when it has changed since 412.")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable Change change) {
        return ask(
                id,
                Question.patch("/mappings", Input.body(change).checkedJson()).ifMatch(ifMatch));
    }

    @POST
    @Path("/what-if")
    @Operation(
            summary = "Try links on the newest orders before they are made",
            description = "Of the newest orders (last: 50, at most 200), also those that are entered: which would fare"
                    + " differently, what would differ, and the sums that would be entered. Nothing is saved or sent.")
    public Response tried(
            @PathParam("id") UUID id, @QueryParam("last") @Nullable Integer last, @Nullable Change change) {
        return ask(
                id,
                Question.post("/orders/what-if/mappings", Input.body(change).checkedJson())
                        .with("last", last));
    }

    @GET
    @RolesAllowed({Role.OPERATORS, Role.ACCOUNTANTS})
    @Path("/suggestions")
    @Operation(
            summary = "Propose items for the products of open orders that are not linked",
            description =
                    "Products of the most orders first, each with up to three items, a score from 1 to 100 and the"
                            + " reason.")
    public Response suggestions(@PathParam("id") UUID id, @QueryParam("limit") @Nullable Integer limit) {
        return ask(id, Question.get("/mappings/suggestions").with("limit", limit));
    }

    @GET
    @RolesAllowed({Role.OPERATORS, Role.ACCOUNTANTS})
    @Path("/file")
    @Operation(summary = "Export a store's mappings as a CSV file")
    public Response file(@PathParam("id") UUID id) {
        return ask(id, Question.get("/mappings/file"));
    }

    @PUT
    @Path("/file")
    @Consumes("text/csv")
    @Operation(
            summary = "Import a store's mappings from a CSV file",
            description =
                    "Replaces all of them, or, when a line is wrong, none: 422 names each such line. A record is found"
                            + " by its listId, or by its name when the file is of another company file. If-Match as for PATCH.")
    public Response file(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Nullable String csv) {
        return ask(id, Question.put("/mappings/file", Input.body(csv)).as(CSV).ifMatch(ifMatch));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.QUEUE_SERVICE, store, question);
    }
}
