package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** "Reset All Orders": whoever says how many orders stand in QuickBooks clears all export flags. */
@Path("/stores/{id}/orders/reset-all")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class ResetPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    ResetPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @POST
    public Response reset(@PathParam("id") UUID id, @FormParam("confirm") @Nullable String confirm) {
        Store store = stores.visible(id);
        return Redirect.after(Head.path(id, Tab.ORDERS), () -> {
            int confirmed = number(confirm);
            ResetRow now = owners.read(Owner.QUEUE_SERVICE, store, Question.get("/orders/reset"), ResetRow.class);
            if (confirmed != now.inQuickBooks()) {
                throw Problem.badInput(ConsoleTexts.text("reset_other_number", now.inQuickBooks()));
            }
            String body = JsonNodeFactory.instance
                    .objectNode()
                    .put("confirm", confirmed)
                    .toString();
            ResetRow done =
                    owners.read(Owner.QUEUE_SERVICE, store, Question.post("/orders/reset", body), ResetRow.class);
            return Notice.good(ConsoleTexts.text("reset_done", done.reset()));
        });
    }

    private static int number(@Nullable String text) {
        try {
            return Integer.parseInt(text == null ? "" : text.strip());
        } catch (NumberFormatException e) {
            throw Problem.badInput(ConsoleTexts.text("reset_number"));
        }
    }
}
