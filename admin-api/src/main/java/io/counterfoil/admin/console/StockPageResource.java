package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Support Console, Stock: "why 7?". */
@Path("/stores/{id}/stock")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class StockPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    StockPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") UUID id,
            @QueryParam("sku") @DefaultValue("") String sku,
            @QueryParam("after") @Nullable String after) {
        Store store = stores.visible(id);
        Question question =
                Question.get("/stock").with("sku", sku.isEmpty() ? null : sku).with("after", after);
        return ConsoleTemplates.stock(new StockPage(
                Head.of(store, Tab.STOCK),
                sku,
                owners.findList(Owner.QUEUE_SERVICE, store, question, StockRow.class)
                        .orElse(Part.empty()),
                owners.find(Owner.QUEUE_SERVICE, store, Question.get("/stock/question"), StockQuestion.class)
                        .filter(StockQuestion::asked)
                        .orElse(null)));
    }

    @POST
    @Path("question")
    public Response answer(@PathParam("id") UUID id, @FormParam("go") @Nullable String go) {
        Store store = stores.visible(id);
        String body = "{\"goOn\":" + "on".equals(go) + "}";
        return Redirect.after(Head.path(id, Tab.STOCK), () -> {
            owners.tell(Owner.QUEUE_SERVICE, store, Question.post("/stock/question", body));
            return Notice.good(ConsoleTexts.text("saved"));
        });
    }
}
