package io.counterfoil.admin.order;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Orders that a person transfers. */
@Path("/api/v1/stores/{id}/orders")
@Tag(name = "orders")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class TransferResource {

    private final OwnerClient owners;

    TransferResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @Path("/preview")
    @Operation(
            summary = "Preview the orders that a person may transfer",
            description =
                    "By customer (name or e-mail address; left out: All Customers), by the days of the orders (from, to:"
                            + " 2026-11-30) and with exported: true those that were exported before. 409 ON_DEMAND_ONLY unless the"
                            + " store exports orders on demand only.")
    public Response preview(
            @PathParam("id") UUID id,
            @QueryParam("customer") @Nullable String customer,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("exported") @Nullable String exported,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(
                id,
                Question.get("/orders/preview")
                        .with("customer", customer)
                        .with("from", from)
                        .with("to", to)
                        .with("exported", exported)
                        .with("after", after)
                        .with("limit", limit));
    }

    @GET
    @Path("/customers")
    @Operation(
            summary = "List whom the store's orders can be chosen by, with how many orders each has",
            description = "By name. q: part of a name or of an e-mail address.")
    public Response customers(
            @PathParam("id") UUID id,
            @QueryParam("q") @Nullable String words,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(
                id,
                Question.get("/orders/customers")
                        .with("q", words)
                        .with("after", after)
                        .with("limit", limit));
    }

    @POST
    @Path("/transfer")
    @Operation(
            summary = "Transfer the orders that are checked in a preview",
            description =
                    "Queues Push On Demand Order. Each order is named with its transfers as the preview showed it; what"
                            + " was transferred since is not transferred again. An order that was exported before is entered again"
                            + " on purpose, or with checkForDuplicates linked to what QuickBooks has. The header Idempotency-Key"
                            + " names the request: sent again it transfers nothing more.")
    public Response transfer(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String request,
            @Nullable Transfer transfer) {
        return ask(id, Question.post("/orders/transfer", Input.body(transfer).checkedJson(request)));
    }

    @GET
    @Path("/reset")
    @Operation(summary = "Say how many of the store's orders stand in QuickBooks, before all are reset")
    public Response toReset(@PathParam("id") UUID id) {
        return ask(id, Question.get("/orders/reset"));
    }

    @POST
    @Path("/reset")
    @Operation(
            summary = "Reset All Orders",
            description = "Clears the export flags of all orders of the store, so that they can be transferred again."
                    + " confirm is the number of orders in QuickBooks, as GET says it; 409 when it is another one, or when"
                    + " the store exports automatically.")
    public Response reset(@PathParam("id") UUID id, @Nullable Reset reset) {
        return ask(id, Question.post("/orders/reset", Input.body(reset).checkedJson()));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.QUEUE_SERVICE, store, question);
    }
}
