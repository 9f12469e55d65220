package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.order.Release;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What exactly QuickBooks would get for one order, if it were let go now. Nothing is sent or changed. */
@Path("/stores/{id}/orders/{documentId}/dry-run")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class DryRunPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    DryRunPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        Store store = stores.visible(id);
        Question question = Question.look("/orders/dry-run", new Release(List.of(documentId), null).checkedJson());
        DryRunPage.Planned planned =
                owners.list(Owner.QUEUE_SERVICE, store, question, DryRunPage.Planned.class).items().stream()
                        .findFirst()
                        .orElseThrow(() -> Problem.noSuch("order", documentId));
        JsonNode work = planned.work();
        return ConsoleTemplates.dryRun(new DryRunPage(
                Head.of(store, Tab.ORDERS), planned, work == null || work.isNull() ? "" : rendered(store, work)));
    }

    private String rendered(Store store, JsonNode work) {
        String body = JsonNodeFactory.instance.arrayNode().add(work).toString();
        JsonNode texts = owners.read(Owner.CONNECTOR_SERVICE, store, Question.look("/render", body), JsonNode.class);
        return texts.path(0).path("qbxml").asText(texts.path(0).path("refused").asText(""));
    }
}
