package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Support Console, History: sessions, operations with their colours, Operation Details. */
@Path("/stores/{id}")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class HistoryPageResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    HistoryPageResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("history")
    public TemplateInstance history(@PathParam("id") UUID id, @QueryParam("after") @Nullable String after) {
        Store store = stores.visible(id);
        Question question = Question.get("/sessions").with("after", after).with("tasks", 0);
        return ConsoleTemplates.history(
                new HistoryPage(head(store), owners.list(Owner.HISTORY_SERVICE, store, question, SessionRow.class)));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("history/{session}")
    public TemplateInstance details(
            @PathParam("id") UUID id,
            @PathParam("session") UUID session,
            @QueryParam("operation") @Nullable UUID operation,
            @QueryParam("after") @Nullable String after) {
        Store store = stores.visible(id);
        Question tasks = Question.get("/sessions/" + session + "/tasks")
                .with("operation", operation)
                .with("after", after);
        return ConsoleTemplates.session(new SessionPage(
                head(store),
                owners.read(
                        Owner.HISTORY_SERVICE,
                        store,
                        Question.get("/sessions/" + session).with("tasks", 0),
                        SessionRow.class),
                operation,
                owners.list(Owner.HISTORY_SERVICE, store, tasks, TaskRow.class)));
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Path("tasks/{task}/raw")
    public TemplateInstance raw(@PathParam("id") UUID id, @PathParam("task") UUID task) {
        Store store = stores.visible(id);
        Question question = Question.get("/tasks/" + task + "/raw").with("masked", true);
        return ConsoleTemplates.raw(
                new RawPage(head(store), owners.read(Owner.CONNECTOR_SERVICE, store, question, Raw.class)));
    }

    private static Head head(Store store) {
        return Head.of(store, Tab.HISTORY);
    }
}
