package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Does something about what holds an order, or all orders that are held for the same. */
@Path("/stores/{id}/orders/{documentId}/fix")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class FixPageResource {

    private static final List<String> TEXTS = List.of("fix", "about", "listId", "amount", "email", "date");

    private final PostgresStores stores;
    private final ConsoleClient owners;

    FixPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @POST
    public Response fix(
            @PathParam("id") UUID id, @PathParam("documentId") UUID documentId, MultivaluedMap<String, String> form) {
        Store store = stores.visible(id);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("document", documentId.toString())
                .put("all", form.containsKey("all"));
        TEXTS.stream()
                .filter(name ->
                        form.getFirst(name) != null && !form.getFirst(name).isBlank())
                .forEach(name -> body.put(name, form.getFirst(name).strip()));
        Question question = Question.post("/holds/fix", body.toString());
        return Redirect.after(Head.path(id, Tab.ORDERS) + "/" + documentId, () -> owners.read(
                        Owner.QUEUE_SERVICE, store, question, FixForm.Done.class)
                .told());
    }
}
