package io.counterfoil.admin.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Input;
import io.counterfoil.admin.store.PreferencesRules;
import io.counterfoil.events.Preferences;
import io.counterfoil.events.Wire;
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

@Path("/api/v1/stores/{id}/preferences")
@Tag(name = "stores")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class WhatIfResource {

    private static final ObjectMapper JSON = Wire.mapper();

    private final OwnerClient owners;

    WhatIfResource(OwnerClient owners) {
        this.owners = owners;
    }

    @GET
    @Path("/warnings")
    @Operation(
            summary = "Show what of the preferences does not fit QuickBooks",
            description =
                    "Held against QuickBooks' own preferences (sales tax, class tracking, inventory, closing date) and its"
                            + " lists, as they were read last. Empty when all fits.")
    public Response warnings(@PathParam("id") UUID id) {
        return owners.passOn(Owner.QUEUE_SERVICE, id, Question.get("/preferences/warnings"));
    }

    @POST
    @Path("/what-if")
    @Operation(
            summary = "Try preferences on the newest orders before they are saved",
            description = "Of the newest orders (last: 50, at most 200), also those that are entered: which would fare"
                    + " differently, what would differ, and the sums that would be entered. Nothing is saved or sent.")
    public Response tried(
            @PathParam("id") UUID id, @QueryParam("last") @Nullable Integer last, @Nullable Preferences body) {
        String wanted =
                JSON.valueToTree(PreferencesRules.checked(Input.body(body))).toString();
        return owners.passOn(
                Owner.QUEUE_SERVICE,
                id,
                Question.look("/orders/what-if", wanted).with("last", last));
    }
}
