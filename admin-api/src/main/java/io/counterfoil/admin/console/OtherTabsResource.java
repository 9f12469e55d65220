package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.store.PostgresStores;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Tabs that say what is not there yet. */
@Path("/stores/{id}")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class OtherTabsResource {

    private final PostgresStores stores;

    OtherTabsResource(PostgresStores stores) {
        this.stores = stores;
    }

    @GET
    @Path("items")
    public TemplateInstance items(@PathParam("id") UUID id) {
        return notYet(id, Tab.ITEMS);
    }

    @GET
    @Path("customers")
    public TemplateInstance customers(@PathParam("id") UUID id) {
        return notYet(id, Tab.CUSTOMERS);
    }

    @GET
    @Path("orders-cart")
    public TemplateInstance ordersInTheCart(@PathParam("id") UUID id) {
        return notYet(id, Tab.ORDERS_CART);
    }

    @GET
    @Path("items-cart")
    public TemplateInstance itemsInTheCart(@PathParam("id") UUID id) {
        return notYet(id, Tab.ITEMS_CART);
    }

    @GET
    @Path("customers-cart")
    public TemplateInstance customersInTheCart(@PathParam("id") UUID id) {
        return notYet(id, Tab.CUSTOMERS_CART);
    }

    private TemplateInstance notYet(UUID id, Tab tab) {
        return ConsoleTemplates.notYet(NotYetPage.of(stores.visible(id), tab));
    }
}
