package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The tab Notifications: who is written to when a store's cart cannot be read. */
@Path("/stores/{id}/notifications")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class NotificationsPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    NotificationsPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance show(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        return ConsoleTemplates.notifications(new NotificationsPage(
                Head.of(store, Tab.NOTIFICATIONS),
                owners.find(
                                Owner.CART_GATEWAY,
                                store,
                                Question.get("/notifications"),
                                NotificationsPage.Addresses.class)
                        .orElse(NotificationsPage.Addresses.NONE)
                        .addresses()));
    }

    @POST
    public Response save(@PathParam("id") UUID id, @FormParam("addresses") @DefaultValue("") String lines) {
        Store store = stores.visible(id);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("addresses");
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(body.withArray("addresses")::add);
        return Redirect.after(Head.path(id, Tab.NOTIFICATIONS), () -> {
            owners.tell(Owner.CART_GATEWAY, store, Question.put("/notifications", body.toString()));
            return Notice.good(ConsoleTexts.text("saved"));
        });
    }
}
