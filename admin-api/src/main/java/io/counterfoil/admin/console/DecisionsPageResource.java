package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.decision.Decision;
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

/** Decisions: both sides, and a button for each answer. */
@Path("/stores/{id}/decisions")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class DecisionsPageResource {

    /** What the button says that it is none of the records. */
    static final String NOT_THERE = "not-there";

    private final PostgresStores stores;
    private final ConsoleClient owners;

    DecisionsPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance open(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        List<OpenDecision> open = owners.find(
                        Owner.CONNECTOR_SERVICE, store, Question.get("/decisions"), OpenDecision[].class)
                .map(List::of)
                .orElse(List.of());
        return ConsoleTemplates.decisions(new DecisionsPage(Head.of(store, Tab.DECISIONS), open));
    }

    @POST
    @Path("{task}")
    public Response decide(
            @PathParam("id") UUID id, @PathParam("task") UUID task, @FormParam("record") @Nullable String remoteId) {
        Store store = stores.visible(id);
        return Redirect.after(Head.path(store.id(), Tab.DECISIONS), () -> {
            if (remoteId == null) {
                throw Problem.badInput(ConsoleTexts.text("choose_answer"));
            }
            Decision decision = new Decision(remoteId.equals(NOT_THERE) ? null : remoteId);
            owners.tell(Owner.CONNECTOR_SERVICE, store, Question.post("/decisions/" + task, decision.checkedJson()));
            return Notice.good(ConsoleTexts.text("decided"));
        });
    }
}
