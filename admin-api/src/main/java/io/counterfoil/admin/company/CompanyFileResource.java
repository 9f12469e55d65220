package io.counterfoil.admin.company;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stores/{id}/company-file")
@Tag(name = "company file")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class CompanyFileResource {

    private static final String NOT_ASKED = " 409 when that is not asked now.";

    private final PostgresStores stores;
    private final OwnerClient owners;

    CompanyFileResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(
            summary = "Show what a person must say about a store's company file before anything more is entered",
            description = "kind is IS_IT_THE_RIGHT_FILE, IS_IT_AN_OLDER_COPY, or null when nothing is asked; words say"
                    + " what happened and what to do. The name of the file itself is shown under web-connector.")
    public Response question(@PathParam("id") UUID id) {
        return ask(stores.visible(id), Question.get("/company-file"));
    }

    @POST
    @Path("/confirm")
    @Operation(
            summary = "Say that it is the right company file",
            description = "Answers IS_IT_THE_RIGHT_FILE: from now on only this file is worked with." + NOT_ASKED)
    public Response confirm(@PathParam("id") UUID id) {
        return ask(stores.visible(id), Question.post("/company-file/confirm"));
    }

    @POST
    @Path("/go-on")
    @Operation(
            summary = "Go on with the company file as it is",
            description = "Answers IS_IT_AN_OLDER_COPY: what is missing from it is not entered again." + NOT_ASKED)
    public Response goOn(@PathParam("id") UUID id) {
        return ask(stores.visible(id), Question.post("/company-file/go-on"));
    }

    @POST
    @Path("/enter-again")
    @Operation(
            summary = "Enter again what is missing from the company file",
            description = "Answers IS_IT_AN_OLDER_COPY: what was entered in the last 30 days is looked for, and what is"
                    + " not there is entered again." + NOT_ASKED)
    public Response enterAgain(@PathParam("id") UUID id) {
        return ask(stores.visible(id), Question.post("/company-file/enter-again"));
    }

    @POST
    @Path("/change")
    @Operation(
            summary = "Give a store another company file",
            description = "What waits to be entered is withdrawn, what may stand in the old file is left to a person,"
                    + " and the next file that is open in QuickBooks is taken. confirm must be the name of the store.")
    public Response change(@PathParam("id") UUID id, @Nullable Confirmation confirmation) {
        Store store = stores.visible(id);
        Confirmation.check(confirmation, store);
        return ask(store, Question.post("/company-file/change"));
    }

    private Response ask(Store store, Question question) {
        return owners.passOn(Owner.CONNECTOR_SERVICE, store, question);
    }
}
