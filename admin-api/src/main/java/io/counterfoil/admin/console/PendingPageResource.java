package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.rest.Problem;
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

/** Support Console, Pending Operations: what waits, Delete Selected, and operations on demand. */
@Path("/stores/{id}/pending-operations")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class PendingPageResource {

    static final String PRODUCT_TRANSFER = "On Demand Product Transfer";
    static final List<String> ON_DEMAND = List.of(
            "Push Orders",
            "Sync Items and Accounts",
            "Synch Customers",
            "Pull Inventory",
            "On Demand Inventory",
            "Deletions",
            PRODUCT_TRANSFER);

    private final PostgresStores stores;
    private final ConsoleClient owners;

    PendingPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance pending(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        Part<OperationRow> operations =
                owners.list(Owner.QUEUE_SERVICE, store, Question.get("/operations"), OperationRow.class);
        return ConsoleTemplates.pending(new PendingPage(
                Head.of(store, Tab.PENDING_OPERATIONS),
                operations.items().stream()
                        .map(operation -> new PendingPage.Waiting(operation, tasks(store, operation)))
                        .toList()));
    }

    @POST
    public Response queue(@PathParam("id") UUID id, @FormParam("name") @Nullable String name) {
        Store store = stores.visible(id);
        String body = JsonNodeFactory.instance.objectNode().put("name", name).toString();
        return Redirect.after(page(store), () -> {
            owners.tell(Owner.QUEUE_SERVICE, store, Question.post("/operations", body));
            return Notice.good(ConsoleTexts.text("queued", name));
        });
    }

    @POST
    @Path("delete")
    public Response delete(
            @PathParam("id") UUID id,
            @FormParam("operation") List<UUID> operations,
            @FormParam("task") List<UUID> tasks) {
        Store store = stores.visible(id);
        return Redirect.after(page(store), () -> {
            if (operations.isEmpty() && tasks.isEmpty()) {
                throw Problem.badInput(ConsoleTexts.text("select_first"));
            }
            String selected = JsonNodeFactory.instance
                    .objectNode()
                    .<com.fasterxml.jackson.databind.node.ObjectNode>set("operations", ids(operations))
                    .set("tasks", ids(tasks))
                    .toString();
            owners.tell(Owner.QUEUE_SERVICE, store, Question.post("/operations/delete", selected));
            return Notice.good(ConsoleTexts.text("deleted"));
        });
    }

    private List<PendingTask> tasks(Store store, OperationRow operation) {
        Question question = Question.get("/operations/" + operation.operationId() + "/tasks");
        return owners.findList(Owner.QUEUE_SERVICE, store, question, PendingTask.class)
                .orElse(Part.empty())
                .items();
    }

    private static String page(Store store) {
        return Head.path(store.id(), Tab.PENDING_OPERATIONS);
    }

    private static ArrayNode ids(List<UUID> ids) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> texts.add(id.toString()));
        return texts;
    }
}
