package io.counterfoil.admin.console;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.company.Confirmation;
import io.counterfoil.admin.rest.Problem;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import io.counterfoil.admin.webconnector.WebConnectorResource;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tab Web Connector: its login, its file, and what is asked about the company file. */
@Path("/stores/{id}/web-connector")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class WebConnectorPageResource {

    private static final Set<String> ANSWERS = Set.of("confirm", "go-on", "enter-again");

    private final PostgresStores stores;
    private final ConsoleClient owners;
    private final WebConnectorResource webConnector;

    WebConnectorPageResource(PostgresStores stores, ConsoleClient owners, WebConnectorResource webConnector) {
        this.stores = stores;
        this.owners = owners;
        this.webConnector = webConnector;
    }

    @GET
    @RolesAllowed(Role.READERS)
    public TemplateInstance show(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        return owners.find(Owner.CONNECTOR_SERVICE, store, WebConnectorResource.login(store), Login.class)
                .map(login -> ConsoleTemplates.webConnector(
                        new WebConnectorPage(head(store), store.webConnectorMinutes(), login, question(store))))
                .orElseGet(() -> ConsoleTemplates.newStore(head(store)));
    }

    @GET
    @Path("qwc")
    @Produces(MediaType.WILDCARD)
    public Response qwc(@PathParam("id") UUID id) {
        return webConnector.qwc(id);
    }

    @POST
    @Path("password")
    public TemplateInstance newPassword(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        Question question = Question.post("/web-connector/password");
        return ConsoleTemplates.newPassword(new NewPasswordPage(
                head(store), owners.read(Owner.CONNECTOR_SERVICE, store, question, Login.NewPassword.class)));
    }

    @POST
    @Path("company-file")
    public Response answer(@PathParam("id") UUID id, @FormParam("answer") @Nullable String answer) {
        return after(id, () -> {
            if (answer == null || !ANSWERS.contains(answer)) {
                throw Problem.badInput(ConsoleTexts.text("choose_answer"));
            }
            owners.tell(Owner.CONNECTOR_SERVICE, stores.visible(id), Question.post("/company-file/" + answer));
        });
    }

    @POST
    @Path("company-file/change")
    public Response change(@PathParam("id") UUID id, @FormParam("confirm") @Nullable String name) {
        return after(id, () -> {
            Store store = stores.visible(id);
            Confirmation.check(new Confirmation(name), store);
            owners.tell(Owner.CONNECTOR_SERVICE, store, Question.post("/company-file/change"));
        });
    }

    private Response after(UUID id, Runnable action) {
        Store store = stores.visible(id);
        return Redirect.after(Head.path(store.id(), Tab.WEB_CONNECTOR), () -> {
            action.run();
            return Notice.good(ConsoleTexts.text("done_at_next_update"));
        });
    }

    private CompanyQuestion question(Store store) {
        return owners.find(Owner.CONNECTOR_SERVICE, store, Question.get("/company-file"), CompanyQuestion.class)
                .orElse(CompanyQuestion.NONE);
    }

    private static Head head(Store store) {
        return Head.of(store, Tab.WEB_CONNECTOR);
    }
}
