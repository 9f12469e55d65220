package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.order.Release;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.counterfoil.events.Preferences.ExportMode;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tab Orders, one order's story, and letting chosen orders go to QuickBooks. */
@Path("/stores/{id}/orders")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class OrderPageResource {

    private static final int RECORDS = 200;

    private final PostgresStores stores;
    private final ConsoleClient owners;

    OrderPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance list(
            @PathParam("id") UUID id,
            @QueryParam("view") @Nullable String view,
            @QueryParam("after") @Nullable String after) {
        Store store = stores.visible(id);
        Question question = OrdersPage.HOLDS.equals(view)
                ? Question.get("/holds")
                : Question.get("/orders").with("state", view);
        return ConsoleTemplates.orders(new OrdersPage(
                Head.of(store, Tab.ORDERS),
                view,
                store.preferences().exportMode() == ExportMode.ON_DEMAND,
                owners.list(Owner.QUEUE_SERVICE, store, question.with("after", after), OrderRow.class),
                owners.find(Owner.QUEUE_SERVICE, store, Question.get("/orders/reset"), ResetRow.class)
                        .orElse(null)));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("{documentId}")
    public TemplateInstance story(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        Store store = stores.visible(id);
        Question order = Question.get("/orders/" + documentId);
        Question tasks = Question.get("/documents/" + documentId + "/tasks");
        OrderRow row = owners.read(Owner.QUEUE_SERVICE, store, order, OrderRow.class);
        return ConsoleTemplates.order(new OrderPage(
                Head.of(store, Tab.ORDERS),
                store.preferences().exportMode() == ExportMode.ON_DEMAND,
                row,
                owners.findList(Owner.HISTORY_SERVICE, store, tasks, TaskRow.class)
                        .orElse(Part.empty())
                        .items(),
                row.offered().stream().map(fix -> form(store, row, fix)).toList()));
    }

    private FixForm form(Store store, OrderRow order, FixForm.Fix fix) {
        Question preview = Question.look("/holds/fix", fix.preview(order.documentId(), order.orderDate()));
        int alike = owners.find(Owner.QUEUE_SERVICE, store, preview, FixForm.Done.class)
                .map(FixForm.Done::alike)
                .orElse(1);
        String list = fix.list();
        return new FixForm(
                fix,
                alike,
                list == null
                        ? List.of()
                        : owners.books(store, Question.get("/" + list).with("limit", RECORDS))
                                .items());
    }

    /** With "Automatically export all new orders": what waits for a person is let go. */
    @POST
    @Path("release")
    public Response release(@PathParam("id") UUID id, @FormParam("order") List<String> orders) {
        Store store = stores.visible(id);
        return Redirect.after(Head.path(id, Tab.ORDERS), () -> {
            String body = new Release(ChosenOrders.of(orders).documents(), null).checkedJson();
            return told(store, Question.post("/orders/release", body));
        });
    }

    /** "Transfer Orders", with "Export orders on demand only". */
    @POST
    @Path("transfer")
    public Response transfer(
            @PathParam("id") UUID id,
            @FormParam("order") List<String> orders,
            @FormParam("request") @Nullable String request) {
        Store store = stores.visible(id);
        return Redirect.after(Head.path(id, Tab.ORDERS), () -> {
            String body = ChosenOrders.of(orders).transfer().checkedJson(request);
            return told(store, Question.post("/orders/transfer", body));
        });
    }

    private Notice told(Store store, Question question) {
        return Released.told(owners.list(Owner.QUEUE_SERVICE, store, question, Released.class)
                .items());
    }
}
