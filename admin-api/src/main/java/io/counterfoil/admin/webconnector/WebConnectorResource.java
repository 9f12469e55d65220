package io.counterfoil.admin.webconnector;

import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.OwnerAnswer;
import io.counterfoil.admin.client.OwnerClient;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/stores/{id}/web-connector")
@Tag(name = "web connector")
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
public class WebConnectorResource {

    private final PostgresStores stores;
    private final OwnerClient owners;

    WebConnectorResource(PostgresStores stores, OwnerClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @GET
    @RolesAllowed(Role.READERS)
    @Operation(summary = "Show a store's Web Connector login and when it was last used")
    public Response show(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        return owners.passOn(Owner.CONNECTOR_SERVICE, store, login(store));
    }

    @POST
    @Path("/password")
    @Operation(
            summary = "Make a new Web Connector password",
            description = "It is shown in this answer and never again; the old one is refused from now on.")
    public Response newPassword(@PathParam("id") UUID id) {
        Question question = Question.post("/web-connector/password");
        return owners.passOn(Owner.CONNECTOR_SERVICE, stores.visible(id), question);
    }

    @GET
    @Path("/qwc")
    @Operation(summary = "Download the file that adds a store to the QuickBooks Web Connector")
    public Response qwc(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        OwnerAnswer answer = owners.ask(Owner.CONNECTOR_SERVICE, store, described(store, "/web-connector/qwc"))
                .presentable();
        return answer.found()
                ? attachment(store, answer)
                : OwnerClient.answer(answer).build();
    }

    /** What connector-service is asked for a login. */
    public static Question login(Store store) {
        return described(store, "/web-connector");
    }

    private static Question described(Store store, String path) {
        return Question.get(path).with("name", store.name()).with("minutes", store.webConnectorMinutes());
    }

    private static Response attachment(Store store, OwnerAnswer answer) {
        return OwnerClient.answer(answer)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(store.name(), "qwc").attachment())
                .build();
    }
}
