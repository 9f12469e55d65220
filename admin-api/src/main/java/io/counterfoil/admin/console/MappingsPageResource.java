package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tab Mappings: what is linked to which record of QuickBooks, and what still waits for a link. */
@Path("/stores/{id}/mappings")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class MappingsPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    MappingsPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        Store store = stores.visible(id);
        Question question = Question.get("/mappings").with("after", after);
        return owners.findList(Owner.QUEUE_SERVICE, store, question, MappingRow.class)
                .map(mappings -> ConsoleTemplates.mappings(
                        new MappingsPage(Head.of(store, Tab.MAPPINGS), mappings, suggestions(store))))
                .orElseGet(() -> ConsoleTemplates.notYet(NotYetPage.of(store, Tab.MAPPINGS)));
    }

    private List<Suggestion> suggestions(Store store) {
        return owners.findList(Owner.QUEUE_SERVICE, store, Question.get("/mappings/suggestions"), Suggestion.class)
                .orElse(Part.empty())
                .items();
    }
}
