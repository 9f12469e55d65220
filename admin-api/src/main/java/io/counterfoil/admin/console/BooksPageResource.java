package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tabs Items and Customers: what the company file has, as it was read last. */
@Path("/stores/{id}")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class BooksPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    BooksPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @Path("items")
    public TemplateInstance items(
            @PathParam("id") UUID id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @Nullable String after) {
        return list(stores.visible(id), Tab.ITEMS, words, after);
    }

    @GET
    @Path("customers")
    public TemplateInstance customers(
            @PathParam("id") UUID id,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("after") @Nullable String after) {
        return list(stores.visible(id), Tab.CUSTOMERS, words, after);
    }

    private TemplateInstance list(Store store, Tab tab, String words, @Nullable String after) {
        Question question = Question.get("/" + tab.path()).with("q", words).with("after", after);
        String operation = PendingPageResource.ON_DEMAND.get(tab == Tab.ITEMS ? 0 : 1);
        return ConsoleTemplates.books(
                new BooksPage(Head.of(store, tab), owners.books(store, question), words, operation));
    }
}
