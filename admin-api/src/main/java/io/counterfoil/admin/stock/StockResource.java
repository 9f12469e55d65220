package io.counterfoil.admin.stock;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
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

@Path("/api/v1/stores/{id}/stock")
@Tag(name = "stock")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class StockResource {

    private final OwnerClient owners;

    StockResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @Operation(
            summary = "Show what a store may sell, and why",
            description =
                    "Each product with its parts: on hand, open sales orders, web orders that the books do not know"
                            + " yet, safety; and what the cart was told last. With sku one product, with the web orders.")
    public Response stock(
            @PathParam("id") UUID id,
            @QueryParam("sku") @Nullable String sku,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(
                id, Question.get("/stock").with("sku", sku).with("after", after).with("limit", limit));
    }

    @GET
    @Path("/question")
    @Operation(
            summary = "Show the computation that waits because it would change too much",
            description = "404 when none does. Nothing is written to the cart while it waits.")
    public Response question(@PathParam("id") UUID id) {
        return ask(id, Question.get("/stock/question"));
    }

    @POST
    @Path("/question")
    @Operation(
            summary = "Write the numbers to the cart, or leave them until the stock is read again",
            description = "{\"goOn\": true} or false.")
    public Response answer(@PathParam("id") UUID id, @Nullable GoOn answer) {
        return ask(id, Question.post("/stock/question", Input.body(answer).checkedJson()));
    }

    @POST
    @Path("/not-pending")
    @Operation(
            summary = "Say that orders are pending in QuickBooks no more",
            description = "{\"documents\": [ids]}. They count as sold until the stock is read the next time.")
    public Response notPending(@PathParam("id") UUID id, @Nullable Orders orders) {
        return ask(id, Question.post("/stock/not-pending", Input.body(orders).checkedJson()));
    }

    @POST
    @Path("/recovery")
    @Operation(
            summary = "After queue-service's database was restored from a backup: tell the cart all numbers anew",
            description = "Under a higher epoch, so that the cart takes them for newer than what it knows.")
    public Response recover(@PathParam("id") UUID id) {
        return ask(id, Question.post("/stock/recovery"));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.QUEUE_SERVICE, store, question);
    }
}
