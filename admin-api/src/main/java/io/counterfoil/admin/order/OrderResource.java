package io.counterfoil.admin.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
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

@Path("/api/v1/stores/{id}")
@Tag(name = "orders")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class OrderResource {

    private final PostgresStores stores;
    private final OwnerClient owners;

    OrderResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/orders")
    @Operation(summary = "List a store's orders and what has become of them")
    public Response orders(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(
                id,
                Question.get("/orders")
                        .with("state", state)
                        .with("after", after)
                        .with("limit", limit));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/orders/{documentId}")
    @Operation(summary = "Show one order and what has become of it")
    public Response order(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        return ask(id, Question.get("/orders/" + documentId));
    }

    @POST
    @Path("/orders/release")
    @Operation(
            summary = "Let orders go to QuickBooks",
            description = "The orders named in documents, or with all: true every one that can. The answer says of each"
                    + " order whether it was released, and if not why.")
    public Response release(@PathParam("id") UUID id, @Nullable Release release) {
        return ask(id, Question.post("/orders/release", Input.body(release).checkedJson()));
    }

    @POST
    @Path("/orders/make-effective")
    @Operation(
            summary = "Release orders that are pending in QuickBooks",
            description =
                    "The transactions of the orders named in documents are changed in QuickBooks so that they are no"
                            + " longer pending: they then count in its accounts and its stock. The answer says of each whether the"
                            + " change was queued, and if not why.")
    public Response makeEffective(@PathParam("id") UUID id, @Nullable Release orders) {
        return ask(
                id, Question.post("/orders/make-effective", Input.body(orders).checkedJson()));
    }

    @POST
    @Path("/orders/dry-run")
    @Operation(
            summary = "Show what would become of orders if they were let go now",
            description =
                    "Of the orders named in documents, or with all: true of those that can be released, at most 100 after skip:"
                            + " whether each would be entered or held and why, what would be debited and credited and taken from stock, each"
                            + " check with its verdict, and the exact qbXML. Nothing is sent or changed.")
    public Response dryRun(
            @PathParam("id") UUID id, @QueryParam("skip") @Nullable Integer skip, @Nullable Release selection) {
        Store store = stores.visible(id);
        String wanted = Input.body(selection).checkedJson();
        DryRun planned = DryRun.planned(owners.ask(
                        Owner.QUEUE_SERVICE,
                        store,
                        Question.look("/orders/dry-run", wanted).with("skip", skip))
                .presentable());
        JsonNode shown = planned.hasWork()
                ? planned.written(
                        owners.ask(Owner.CONNECTOR_SERVICE, store, Question.look("/render", planned.workJson()))
                                .presentable())
                : planned.withoutWork();
        return Response.ok(shown).build();
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("/holds")
    @Operation(summary = "List the orders that wait for a person, with the reasons and the fixes that apply")
    public Response holds(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return ask(id, Question.get("/holds").with("after", after).with("limit", limit));
    }

    @POST
    @Path("/holds/fix")
    @Operation(
            summary = "Fix what holds an order, or all orders that are held for the same",
            description =
                    "Send a fix as the hold shows it, with the fields that it names. alike counts the orders whose holds"
                            + " show the same fix; with preview: true that is all that happens. Fixed orders are decided about again:"
                            + " items says where each stands now and what still holds it.")
    public Response fix(@PathParam("id") UUID id, @Nullable HoldFix fix) {
        return ask(id, Question.post("/holds/fix", Input.body(fix).checkedJson()));
    }

    private Response ask(UUID store, Question question) {
        return owners.passOn(Owner.QUEUE_SERVICE, stores.visible(store), question);
    }
}
