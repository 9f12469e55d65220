package io.counterfoil.admin.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.counterfoil.admin.access.Role;
import io.counterfoil.admin.client.Owner;
import io.counterfoil.admin.client.Question;
import io.counterfoil.admin.store.PostgresStores;
import io.counterfoil.admin.store.Store;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a cart is reached, and 'Test Connection'. */
@Path("/stores/{id}/cart")
@Produces(MediaType.TEXT_HTML)
@ConsolePage
@RolesAllowed({Role.OPERATORS, Role.MANAGERS})
class CartFormResource {

    private final PostgresStores stores;
    private final ConsoleClient owners;

    CartFormResource(PostgresStores stores, ConsoleClient owners) {
        this.stores = stores;
        this.owners = owners;
    }

    @POST
    public Response save(
            @PathParam("id") UUID id,
            @FormParam("url") @Nullable String url,
            @FormParam("consumerKey") @Nullable String key,
            @FormParam("consumerSecret") @Nullable String secret) {
        Store store = stores.visible(id);
        String connection = JsonNodeFactory.instance
                .objectNode()
                .put("url", url)
                .put("consumerKey", key)
                .put("consumerSecret", secret)
                .toString();
        return Redirect.after(Head.path(id, Tab.AUTO_SYNC), () -> {
            owners.tell(Owner.CART_GATEWAY, store, Question.put("/cart", connection));
            return Notice.good(ConsoleTexts.text("cart_saved"));
        });
    }

    @POST
    @Path("test")
    public Response test(@PathParam("id") UUID id) {
        Store store = stores.visible(id);
        return Redirect.after(Head.path(id, Tab.AUTO_SYNC), () -> {
            CartTest test = CartTest.of(store, owners);
            return new Notice(test.passed(), test.message());
        });
    }
}
