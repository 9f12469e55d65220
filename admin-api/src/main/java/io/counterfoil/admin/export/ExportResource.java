package io.counterfoil.admin.export;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}")
@Tag(name = "export")
@RolesAllowed(Role.READERS)
class ExportResource {

    private static final List<String> COLUMNS = List.of(
            "number",
            "state",
            "orderDate",
            "customer",
            "currency",
            "total",
            "booksTotal",
            "difference",
            "refNumber",
            "txnId",
            "reasons",
            "releasedBy",
            "importedAt",
            "cartOrderId",
            "documentId");

    private final PostgresStores stores;
    private final ListClient lists;

    ExportResource(PostgresStores stores, ListClient lists) {
        this.stores = stores;
        this.lists = lists;
    }

    @GET
    @Path("/orders/export")
    @Operation(
            summary = "Export a store's orders and what has become of them",
            description =
                    "format is csv or json; all of them, or with state those in it. In CSV what a spreadsheet would"
                            + " take for a formula begins with an apostrophe.")
    public Response orders(
            @PathParam("id") UUID id,
            @QueryParam("format") @DefaultValue("csv") String format,
            @QueryParam("state") @Nullable String state) {
        Question question = Question.get("/orders").with("state", state);
        return file(id, format, new ListClient.Wanted(Owner.QUEUE_SERVICE, question, "orders", COLUMNS));
    }

    @GET
    @Path("/holds/export")
    @Operation(summary = "Export the orders that wait for a person, with the reasons", description = "As csv or json.")
    public Response holds(@PathParam("id") UUID id, @QueryParam("format") @DefaultValue("csv") String format) {
        Question question = Question.get("/holds");
        return file(id, format, new ListClient.Wanted(Owner.QUEUE_SERVICE, question, "holds", COLUMNS));
    }

    private Response file(UUID id, String format, ListClient.Wanted wanted) {
        return lists.download(stores.visible(id), wanted, format).answer();
    }
}
