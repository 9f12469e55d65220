package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Differences: both sides of a record, and a button for each side that may be right. */
@Path("/stores/{id}/differences")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class DifferencesPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    DifferencesPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance open(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        List<DifferencesPage.Difference> open = owners.find(
                        Owner.QUEUE_SERVICE, store, Question.get("/differences"), DifferencesPage.Listed.class)
                .map(DifferencesPage.Listed::items)
                .orElse(List.of());
        return ConsoleTemplates.differences(new DifferencesPage(Head.of(store, Tab.DIFFERENCES), open));
    }

    @POST
    public Response decide(
            @PathParam("id") UUID id,
            @FormParam("kind") @Nullable String kind,
            @FormParam("cartId") @Nullable String cartId,
            @FormParam("winner") @Nullable String winner) {
        Store store = stores.visible(id);
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("kind", kind)
                .put("cartId", cartId)
                .put("winner", winner)
                .toString();
        return Redirect.after(Head.path(store.id(), Tab.DIFFERENCES), () -> {
            owners.tell(Owner.QUEUE_SERVICE, store, Question.post("/differences", body));
            return Notice.good(ConsoleTexts.text("difference_decided"));
        });
    }
}
