package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person does with chosen records of the cart: import them, link them, send items of QuickBooks there. */
@Path("/stores/{id}")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class CartChoiceResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    CartChoiceResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @POST
    @Path("orders-cart/import")
    public Response importOrders(@PathParam("id") UUID id, @FormParam("record") List<String> records) {
        return job(stores.visible(id), Tab.ORDERS_CART, "/cart/orders/import", ids(records));
    }

    @POST
    @Path("customers-cart/import")
    public Response importCustomers(@PathParam("id") UUID id, @FormParam("record") List<String> records) {
        return job(stores.visible(id), Tab.CUSTOMERS_CART, "/cart/customers/import", ids(records));
    }

    /** With the Item Code, the Cost and the stock level that were entered beside each. */
    @POST
    @Path("items-cart/import")
    public Response importItems(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("items");
        chosen(form).forEach(record -> items.addObject()
                .put("id", record)
                .put("code", text(form, "code " + record))
                .put("cost", number(form, "cost " + record))
                .put("stockLevel", number(form, "stock " + record)));
        return job(stores.visible(id), Tab.ITEMS_CART, "/cart/items/import", body);
    }

    /** "On Demand Product Transfer": items of QuickBooks are made of the chosen ones. */
    @POST
    @Path("items-cart/transfer")
    public Response transferItems(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        Store store = stores.visible(id);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", PendingPageResource.PRODUCT_TRANSFER);
        ArrayNode products = body.putArray("products");
        chosen(form).forEach(record -> products.addObject()
                .put("sku", text(form, "text " + record))
                .put("name", text(form, "title " + record))
                .put("price", number(form, "price " + record)));
        return Redirect.after(Head.path(id, Tab.PENDING_OPERATIONS), () -> {
            if (products.isEmpty()) {
                throw Problem.badInput(ConsoleTexts.text("choose_record"));
            }
            owners.tell(Owner.QUEUE_SERVICE, store, Question.post("/operations", body.toString()));
            return Notice.good(ConsoleTexts.text("queued", PendingPageResource.PRODUCT_TRANSFER));
        });
    }

    /** Instead of creating them: each is this item of QuickBooks. */
    @POST
    @Path("items-cart/link")
    public Response linkItems(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return link(id, Tab.ITEMS_CART, MappingKind.ITEM, form);
    }

    @POST
    @Path("customers-cart/link")
    public Response linkCustomers(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return link(id, Tab.CUSTOMERS_CART, MappingKind.CUSTOMER, form);
    }

    /** Items of QuickBooks, with the amount of free stock that was entered beside each. */
    @POST
    @Path("items/export")
    public Response exportItems(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode items = body.putArray("items");
        chosen(form).forEach(name -> items.addObject()
                .put("sku", name)
                .put("name", text(form, "name " + name))
                .put("description", text(form, "name " + name))
                .put("price", number(form, "price " + name))
                .put("quantity", number(form, "stock " + name))
                .put("active", true));
        return job(stores.visible(id), Tab.ITEMS, "/cart/items/export", body);
    }

    private Response link(UUID id, Tab tab, MappingKind kind, MultivaluedMap<String, String> form) {
        Store store = stores.visible(id);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode links = body.putArray("items");
        chosen(form).stream()
                .filter(record -> text(form, "listId " + record) != null)
                .forEach(record -> links.addObject()
                        .put("kind", kind.name())
                        .put("text", text(form, "text " + record))
                        .put("listId", text(form, "listId " + record)));
        return Redirect.after(Head.path(id, tab) + "?list=yes", () -> {
            if (links.isEmpty()) {
                throw Problem.badInput(ConsoleTexts.text("choose_link"));
            }
            OwnerAnswer now = owners.answer(
                    Owner.QUEUE_SERVICE, store, Question.get("/mappings").with("limit", 1));
            owners.tell(
                    Owner.QUEUE_SERVICE,
                    store,
                    Question.patch("/mappings", body.toString()).ifMatch(now.etag()));
            return Notice.good(ConsoleTexts.text("linked", links.size()));
        });
    }

    /** Begins it and leads to how far it is; leads back when it cannot begin. */
    private Response job(Store store, Tab tab, String path, ObjectNode body) {
        try {
            if (body.elements().next().isEmpty()) {
                throw Problem.badInput(ConsoleTexts.text("choose_record"));
            }
            CartJob job = owners.read(Owner.CART_GATEWAY, store, Question.post(path, body.toString()), CartJob.class);
            return Redirect.to(Head.path(store.id()) + "/cart-jobs/" + job.job());
        } catch (Problem problem) {
            return Redirect.to(Head.path(store.id(), tab), Notice.bad(String.valueOf(problem.getMessage())));
        }
    }

    private static ObjectNode ids(List<String> records) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = body.putArray("ids");
        records.forEach(ids::add);
        return body;
    }

    private static List<String> chosen(MultivaluedMap<String, String> form) {
        return form.getOrDefault("record", List.of());
    }

    private static @Nullable String text(MultivaluedMap<String, String> form, String name) {
        String text = form.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable BigDecimal number(MultivaluedMap<String, String> form, String name) {
        String text = text(form, name);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Problem.badInput(text + ": " + ConsoleTexts.text("bad_number"));
        }
    }
}
